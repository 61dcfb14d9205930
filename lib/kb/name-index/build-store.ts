import type { Candidate } from '../types.ts';
import {
  CANDIDATE_BYTES,
  KIND_MASK,
  KINDS,
  MAX_CANDIDATES,
  NEEDS_CONTEXT,
  packPrior,
  unpackPrior,
} from './format.ts';
import { readUnits, WIDEST, writeSurface } from './surface-text.ts';

/**
 * Surfaces with their candidates, encoded as the records will have them, in one piece of memory: a million strings and
 * objects scattered over the heap would be slow to sort and to write.
 */
export class SurfaceStore {
  /** Surface `s`: text from `start[s]` to `textEnd[s]`, candidates from there to `start[s + 1]`. */
  bytes = new Uint8Array(1 << 16);
  start = new Uint32Array(1 << 12);
  textEnd = new Uint32Array(1 << 12);
  count = 0;

  /** Adds a surface; of its candidates the likeliest `MAX_CANDIDATES`, each entity once per kind. */
  add(text: string, candidates: readonly Candidate[]): number {
    const ranked = candidates.length === 1 ? candidates : rank(candidates);
    const from = this.start[this.count] as number;
    const needed = from + text.length * WIDEST + ranked.length * CANDIDATE_BYTES;
    if (needed > this.bytes.length) this.bytes = grown(this.bytes, needed);
    if (this.count + 2 > this.start.length) {
      this.start = grown(this.start, this.count + 2);
      this.textEnd = grown(this.textEnd, this.count + 2);
    }
    let at = from + writeSurface(text, this.bytes, from);
    this.textEnd[this.count] = at;
    const { bytes } = this;
    for (const { entity, prior, kind, needsContext } of ranked) {
      const number = checkedKind(entity, prior, kind);
      bytes[at++] = entity;
      bytes[at++] = entity >>> 8;
      bytes[at++] = entity >>> 16;
      bytes[at++] = number | (needsContext ? NEEDS_CONTEXT : 0);
      bytes[at++] = packPrior(prior);
    }
    this.start[++this.count] = at;
    return this.count - 1;
  }

  /** Adds one surface that stands for two of the same text. */
  merge(x: number, y: number): number {
    return this.add(this.text(x), [...this.#candidates(x), ...this.#candidates(y)]);
  }

  /** Order of two surfaces by their bytes: negative, positive, or 0 when the texts are equal. */
  compare(x: number, y: number): number {
    const { bytes } = this;
    const endX = this.textEnd[x] as number;
    const endY = this.textEnd[y] as number;
    let i = this.start[x] as number;
    let j = this.start[y] as number;
    while (i < endX && j < endY) {
      const difference = (bytes[i++] as number) - (bytes[j++] as number);
      if (difference !== 0) return difference;
    }
    return endX - i - (endY - j);
  }

  /** The text of a surface. */
  text(surface: number): string {
    const from = this.start[surface] as number;
    const to = this.textEnd[surface] as number;
    const units = new Uint16Array(to - from);
    return String.fromCharCode(...units.subarray(0, readUnits(this.bytes, from, to, units, 0)));
  }

  #candidates(surface: number): Candidate[] {
    const candidates: Candidate[] = [];
    const { bytes } = this;
    for (
      let at = this.textEnd[surface] as number;
      at < (this.start[surface + 1] as number);
      at += CANDIDATE_BYTES
    ) {
      const flags = bytes[at + 3] as number;
      candidates.push({
        entity: (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16),
        kind: KINDS[flags & KIND_MASK] ?? 'full',
        prior: unpackPrior(bytes[at + 4] as number),
        needsContext: (flags & NEEDS_CONTEXT) !== 0,
      });
    }
    return candidates;
  }
}

/** Candidates likeliest first, each entity once per kind with its best prior. */
function rank(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = candidates.toSorted(
    (x, y) => y.prior - x.prior || x.entity - y.entity || KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind),
  );
  const seen = new Set<string>();
  const once = sorted.filter(({ entity, kind }) => {
    const key = `${entity} ${kind}`;
    return !seen.has(key) && seen.add(key);
  });
  return once.slice(0, MAX_CANDIDATES);
}

function checkedKind(entity: number, prior: number, kind: Candidate['kind']): number {
  if (!Number.isInteger(entity) || entity < 0 || entity > 0xffffff) throw new RangeError(`entity ${entity}`);
  if (!(prior >= 0 && prior <= 1)) throw new RangeError(`prior ${prior}`);
  const number = KINDS.indexOf(kind);
  if (number < 0) throw new RangeError(`alias kind ${String(kind)}`);
  return number;
}

/** The same numbers in an array of at least twice the size. */
export function grown<T extends Uint8Array | Uint32Array | Int32Array>(array: T, needed: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, needed));
  larger.set(array);
  return larger;
}
