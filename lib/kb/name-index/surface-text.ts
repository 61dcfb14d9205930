// How records spell surfaces: one byte for ASCII, two for Hangul and the other common scripts, three for the rest.
// Denser than UTF-8 for Korean, and it turns into UTF-16 units, which texts are compared in, without a decoder.
//
//   0xxxxxxx                     U+0000–007F
//   10xxxxxx xxxxxxxx            14 bits v: U+AC00 + v below 11,172, else U+0080 + v - 11,172 (up to U+14DB)
//   11000000 xxxxxxxx xxxxxxxx   any other UTF-16 unit, high byte first

const HANGUL = 0xac00;
const SYLLABLES = 11_172;
/** First unit that two bytes cannot hold. */
const RARE = 0x80 + (1 << 14) - SYLLABLES;
const TWO = 0x80;
const THREE = 0xc0;

/** Bytes the widest unit takes. */
export const WIDEST = 3;

/** Bytes `text` takes. */
export function surfaceLength(text: string): number {
  let length = 0;
  for (let k = 0; k < text.length; k++) length += width(text.charCodeAt(k));
  return length;
}

/** Writes `text` into `into`, which must be long enough, from `from` on, and gives the number of bytes. */
export function writeSurface(text: string, into: Uint8Array, from: number): number {
  let at = from;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    if (unit < TWO) into[at++] = unit;
    else if (width(unit) === 2) {
      const value = unit >= HANGUL ? unit - HANGUL : unit - 0x80 + SYLLABLES;
      into[at++] = TWO | (value >>> 8);
      into[at++] = value;
    } else {
      into[at++] = THREE;
      into[at++] = unit >>> 8;
      into[at++] = unit;
    }
  }
  return at - from;
}

/** Writes the UTF-16 units of the bytes from `from` to `to` into `units` from `at` on; gives where they end. */
export function readUnits(
  bytes: Uint8Array,
  from: number,
  to: number,
  units: Uint16Array,
  at: number,
): number {
  let unit = at;
  for (let k = from; k < to; unit++) {
    const byte = bytes[k] as number;
    units[unit] = byte < TWO ? byte : unitAt(bytes, k);
    k += unitWidth(byte);
  }
  return unit;
}

/**
 * Compares the bytes from `from` to `to` with `text` at `offset`: the offset behind them where it spells exactly the
 * same, else -1.
 */
export function followSurface(
  bytes: Uint8Array,
  from: number,
  to: number,
  text: string,
  offset: number,
): number {
  let unit = offset;
  for (let at = from; at < to; unit++) {
    const byte = bytes[at] as number;
    if (byte < TWO) {
      if (byte !== text.charCodeAt(unit)) return -1;
      at++;
    } else {
      if (unitAt(bytes, at) !== text.charCodeAt(unit)) return -1;
      at += byte < THREE ? 2 : 3;
    }
  }
  return unit;
}

/** Bytes of the unit that begins with `byte`: front coding must not cut inside one. */
export function unitWidth(byte: number): number {
  return byte < TWO ? 1 : byte < THREE ? 2 : 3;
}

function width(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < RARE || (unit >= HANGUL && unit < HANGUL + SYLLABLES) ? 2 : 3;
}

function unitAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < TWO) return byte;
  const second = bytes[at + 1] as number;
  if (byte >= THREE) return (second << 8) | (bytes[at + 2] as number);
  const value = ((byte & 0x3f) << 8) | second;
  return value < SYLLABLES ? HANGUL + value : 0x80 + value - SYLLABLES;
}
