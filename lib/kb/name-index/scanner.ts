import { isHangulUnit } from '../../text/fold.ts';
import { classifyTail } from '../../text/korean/name-tail.ts';
import {
  BREAK,
  HANGUL,
  LANE1_SEED,
  LANE2_SEED,
  mixLane1,
  mixLane2,
  START,
  type Tokeniser,
} from '../../text/tokeniser.ts';
import type { NameHit, NameTail } from '../types.ts';
import { hangulSlot, lowerPairSlot, lowerSlot, MAX_TOKENS, mixA, mixB } from './format.ts';
import type { Layout } from './layout.ts';
import { endsInInitial, match } from './match.ts';
import { Probe } from './probe.ts';
import type { Records } from './records.ts';

const PERIOD = 0x2e;

/** Walks over tokens and looks their runs up. */
export class Scanner {
  readonly #layout: Layout;
  readonly #records: Records;
  readonly #probe: Probe;

  constructor(layout: Layout, records: Records) {
    this.#layout = layout;
    this.#records = records;
    this.#probe = new Probe(layout);
  }

  /** Adds the names that begin at one of the first `starts` tokens to `hits`, by start and then end. */
  walk(text: string, tokens: Tokeniser, starts: number, hits: NameHit[]): void {
    const { seed, lower, lowerBits } = this.#layout;
    const { lane1, lane2, flags, count } = tokens;
    const probe = this.#probe;
    for (let i = 0; i < starts; i++) {
      const flag = flags[i] as number;
      if (!(flag & START)) {
        if (flag & HANGUL) continue;
        const slot = lowerSlot(lane1[i] as number, lowerBits);
        if (!holds(lower, slot) || !this.#mayBeginLower(tokens, i)) continue;
      } else if (flag & HANGUL && !this.#mayBegin(text, tokens, i)) continue;
      let a = seed;
      let b = seed;
      const limit = Math.min(count, i + MAX_TOKENS);
      for (let j = i; j < limit && (j === i || !((flags[j] as number) & BREAK)); j++) {
        if ((flags[j] as number) & HANGUL) this.#stems(text, tokens, i, j, a, b, hits);
        a = mixA(a, lane1[j] as number);
        b = mixB(b, lane2[j] as number);
        const record = probe.find(a, b, 0);
        if (record >= 0) this.#accept(text, tokens, i, j, record, a, b, hits);
        if (probe.live === 0) break;
      }
    }
  }

  /** Whether any surface begins with the first two syllables of token `i`; true where the filter cannot tell. */
  #mayBegin(text: string, tokens: Tokeniser, i: number): boolean {
    const at = tokens.start[i] as number;
    if ((tokens.end[i] as number) - at < 2) return true;
    const second = text.charCodeAt(at + 1);
    if (!isHangulUnit(second)) return true;
    return holds(this.#layout.hangul, hangulSlot(text.charCodeAt(at), second, this.#layout.hangulBits));
  }

  /** Whether any surface begins with the lower-case token `i` alone, or with it and the next. */
  #mayBeginLower({ lane1, count }: Tokeniser, i: number): boolean {
    const { lower, lowerBits } = this.#layout;
    const first = lane1[i] as number;
    if (holds(lower, lowerPairSlot(first, 0, lowerBits))) return true;
    return i + 1 < count && holds(lower, lowerPairSlot(first, lane1[i + 1] as number, lowerBits));
  }

  /**
   * Looks up every proper stem of Hangul token `j` behind the tokens `i` … `j - 1`, hashed as (`a`, `b`): names carry
   * particles and head nouns. A name of one word needs two syllables; one syllable is never a stem by itself.
   */
  #stems(text: string, tokens: Tokeniser, i: number, j: number, a: number, b: number, hits: NameHit[]): void {
    let end = tokens.end[j] as number;
    while (!isHangulUnit(text.charCodeAt(end - 1))) end--; // a soft hyphen may close the token
    const least = i === j ? 2 : 1;
    let syllables = 0;
    let h1 = LANE1_SEED;
    let h2 = LANE2_SEED;
    for (let at = tokens.start[j] as number; at < end - 1; at++) {
      const unit = text.charCodeAt(at);
      if (!isHangulUnit(unit)) continue;
      h1 = Math.imul(h1 ^ unit, 0x01000193);
      h2 = (((h2 << 5) | (h2 >>> 27)) + unit) | 0;
      if (++syllables < least) continue;
      const stemA = mixA(a, mixLane1(h1));
      const stemB = mixB(b, mixLane2(h2, h1));
      let record = this.#probe.find(stemA, stemB, 0);
      if (record < 0) continue;
      const tail = classifyTail(text.slice(at + 1, end));
      if (tail === 'other' && syllables < least + 1) continue;
      for (let skip = 1; record >= 0; skip++) {
        if (this.#emit(text, tokens, i, j, at + 1, record, tail, hits)) break;
        record = this.#probe.find(stemA, stemB, skip);
      }
    }
  }

  #accept(
    text: string,
    tokens: Tokeniser,
    i: number,
    j: number,
    first: number,
    a: number,
    b: number,
    hits: NameHit[],
  ): void {
    const end = tokens.end[j] as number;
    const tail = wordTail(text, tokens, j);
    let record = first;
    for (let skip = 1; record >= 0; skip++) {
      if (this.#emit(text, tokens, i, j, end, record, tail, hits)) return;
      record = this.#probe.find(a, b, skip);
    }
  }

  #emit(
    text: string,
    tokens: Tokeniser,
    i: number,
    j: number,
    end: number,
    record: number,
    tail: NameTail,
    hits: NameHit[],
  ): boolean {
    const records = this.#records;
    const start = tokens.start[i] as number;
    records.load(record);
    // Nearly always one surface, spelled as it is known: then nothing needs decoding.
    if (!records.more && !isInitials(text, end) && records.isAt(text, start, end)) {
      hits.push({ start, end, surface: text.slice(start, end), candidates: records.candidates(), tail });
      return true;
    }
    const found = match(text, tokens, i, j, end, records.group(record));
    if (found === undefined) return false;
    hits.push({ start, end: found.end, surface: found.text, candidates: found.candidates, tail });
    return true;
  }
}

/** Whether the period behind `end` may belong to the name: "U.S" with one more to come. */
function isInitials(text: string, end: number): boolean {
  return text.charCodeAt(end) === PERIOD && endsInInitial(text, end);
}

function holds(filter: Uint32Array, slot: number): boolean {
  return (((filter[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
}

/** What is glued to the end of token `j`: the particle of `KTX는`, nothing nearly always. */
function wordTail(text: string, tokens: Tokeniser, j: number): NameTail {
  const next = j + 1;
  if (next >= tokens.count || tokens.start[next] !== tokens.end[j]) return 'none';
  if (!((tokens.flags[next] as number) & HANGUL)) return 'other';
  return classifyTail(text.slice(tokens.start[next], tokens.end[next]));
}
