import { isHangulUnit } from '../../text/fold.ts';
import {
  BREAK,
  HANGUL,
  LANE1_SEED,
  LANE2_SEED,
  mixLane1,
  mixLane2,
  START,
  TOKENS,
  type Tokeniser,
} from '../../text/tokeniser.ts';
import type { NameHit } from '../types.ts';
import { hangulSlot, lowerPairSlot, MAX_BYTES, MAX_TOKENS, mixA, mixB } from './format.ts';
import type { Layout } from './layout.ts';
import { Probe } from './probe.ts';
import type { Records } from './records.ts';
import { ANY_TAIL, KNOWN_TAIL, Runs, WHOLE } from './runs.ts';
import { Verifier } from './verifier.ts';

// Where names may begin, and the keys of the first tokens; shared by all indexes like the tokeniser itself.
const first = new Int32Array(TOKENS);
const firstA = new Int32Array(TOKENS);
const firstB = new Int32Array(TOKENS);
const runs = new Runs();

/**
 * Walks over tokens and looks their runs up. It goes in stages, each a short loop that reads far memory without deciding
 * on it: where may a name begin, fetch those buckets, look up, fetch those records, verify.
 */
export class Scanner {
  readonly #layout: Layout;
  readonly #probe: Probe;
  readonly #verifier: Verifier;
  /** Kept only so that reading ahead is not optimised away. */
  touched = 0;

  constructor(layout: Layout, records: Records) {
    this.#layout = layout;
    this.#probe = new Probe(layout);
    this.#verifier = new Verifier(this.#probe, records);
  }

  /** Adds the names that begin at one of the first `starts` tokens to `hits`, by start and then end. */
  walk(text: string, tokens: Tokeniser, starts: number, hits: NameHit[]): void {
    const { lane1, lane2, end, flags, count } = tokens;
    const probe = this.#probe;
    const beginnings = this.#beginnings(text, tokens, starts);
    for (let k = 0; k < beginnings; k++) {
      if (runs.isFull) this.#verifier.flush(text, tokens, runs, hits);
      const i = first[k] as number;
      const limit = Math.min(count, i + MAX_TOKENS);
      let a = firstA[k] as number;
      let b = firstB[k] as number;
      if ((flags[i] as number) & HANGUL)
        this.#stems(text, tokens, i, i, this.#layout.seed, this.#layout.seed);
      for (let j = i; ;) {
        const found = probe.find(a, b);
        for (let n = 0; n < found; n++) runs.add(probe.ranks[n] as number, b, i, j, end[j] as number, WHOLE);
        if (probe.live === 0 || ++j >= limit || (flags[j] as number) & BREAK) break;
        if ((flags[j] as number) & HANGUL) this.#stems(text, tokens, i, j, a, b);
        a = mixA(a, lane1[j] as number);
        b = mixB(b, lane2[j] as number);
      }
    }
    this.#verifier.flush(text, tokens, runs, hits);
  }

  /** Lists the tokens where a name may begin with their keys, and fetches the buckets of those; gives their number. */
  #beginnings(text: string, tokens: Tokeniser, starts: number): number {
    const { seed, lower, lowerBits } = this.#layout;
    const { lane1, lane2, flags } = tokens;
    const shift = 32 - lowerBits;
    let listed = 0;
    for (let i = 0; i < starts; i++) {
      // No branch: whether a word has a capital is what a processor guesses worst.
      const slot = (lane1[i] as number) >>> shift;
      first[listed] = i;
      listed +=
        (((flags[i] as number) & START) >>> 1) | (((lower[slot >>> 5] as number) >>> (slot & 31)) & 1);
    }
    const probe = this.#probe;
    let kept = 0;
    let sum = 0;
    for (let k = 0; k < listed; k++) {
      const i = first[k] as number;
      const flag = flags[i] as number;
      if (flag & HANGUL) {
        if (!(flag & START) || !this.#mayBegin(text, tokens, i)) continue;
      } else if (!(flag & START) && !this.#mayBeginLower(tokens, i)) continue;
      const a = mixA(seed, lane1[i] as number);
      first[kept] = i;
      firstA[kept] = a;
      firstB[kept] = mixB(seed, lane2[i] as number);
      sum += probe.touch(a);
      kept++;
    }
    this.touched = sum;
    return kept;
  }

  /**
   * Looks up every proper stem of Hangul token `j` behind the tokens `i` … `j - 1`, hashed as (`a`, `b`): names carry
   * particles and head nouns. A name of one word needs two syllables; one syllable is never a stem by itself.
   */
  #stems(text: string, tokens: Tokeniser, i: number, j: number, a: number, b: number): void {
    const probe = this.#probe;
    let end = tokens.end[j] as number;
    while (!isHangulUnit(text.charCodeAt(end - 1))) end--; // a soft hyphen may close the token
    const least = i === j ? 2 : 1;
    let syllables = 0;
    let h1 = LANE1_SEED;
    let h2 = LANE2_SEED;
    for (let at = tokens.start[j] as number; at < end - 1 && syllables < MAX_BYTES; at++) {
      const unit = text.charCodeAt(at);
      if (!isHangulUnit(unit)) continue;
      h1 = Math.imul(h1 ^ unit, 0x01000193);
      h2 = (((h2 << 5) | (h2 >>> 27)) + unit) | 0;
      if (++syllables < least) continue;
      const stemB = mixB(b, mixLane2(h2, h1));
      const found = probe.find(mixA(a, mixLane1(h1)), stemB);
      // The shortest stems stand only before something that is known to follow names.
      const rule = syllables === least ? KNOWN_TAIL : ANY_TAIL;
      for (let n = 0; n < found; n++) runs.add(probe.ranks[n] as number, stemB, i, j, at + 1, rule);
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
  #mayBeginLower({ lane1, flags, count }: Tokeniser, i: number): boolean {
    const { lower, lowerBits } = this.#layout;
    const one = lane1[i] as number;
    if (holds(lower, lowerPairSlot(one, 0, lowerBits))) return true;
    if (i + 1 >= count) return false;
    // A Hangul token may carry a particle, so its own hash says nothing.
    if ((flags[i + 1] as number) & HANGUL) return true;
    return holds(lower, lowerPairSlot(one, lane1[i + 1] as number, lowerBits));
  }
}

function holds(filter: Uint32Array, slot: number): boolean {
  return (((filter[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
}
