/*
 * Marionette's framing, both ways:
 *
 *   ┌────────────────────┬───┬──────────────┐
 *   │ length in bytes,   │ : │ JSON, UTF-8  │   repeated
 *   │ decimal digits     │   │              │
 *   └────────────────────┴───┴──────────────┘
 */

/** Frames one value as a packet. */
export function encodePacket(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  return Buffer.concat([Buffer.from(`${json.length}:`), json]);
}

/**
 * Cuts a stream of bytes into packets. Feed it chunks as they come: they may end anywhere, inside a
 * number or a character, and one chunk may hold several packets.
 * @returns a function that takes a chunk and returns the values completed by it
 */
export function packetReader(): (chunk: Uint8Array) => readonly unknown[] {
  let pending: Buffer<ArrayBufferLike> = Buffer.alloc(0);
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    const values: unknown[] = [];
    for (;;) {
      const colon = pending.indexOf(COLON);
      if (colon < 0) return values;
      const length = Number(pending.subarray(0, colon).toString());
      if (!Number.isInteger(length)) throw new Error('Marionette: a packet without a length');
      const end = colon + 1 + length;
      if (pending.length < end) return values;
      values.push(JSON.parse(pending.subarray(colon + 1, end).toString()));
      pending = pending.subarray(end);
    }
  };
}

const COLON = 58;
