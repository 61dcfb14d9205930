import { isHangulUnit } from '../../text/fold.ts';
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
import type { NameHit } from '../types.ts';
import { hangulSlot, lowerPairSlot, lowerSlot, MAX_TOKENS, mixA, mixB } from './format.ts';
import type { Layout } from './layout.ts';
import { Probe } from './probe.ts';
import type { Records } from './records.ts';
import { ANY_TAIL, KNOWN_TAIL, Verifier, WHOLE } from './verifier.ts';

/** Walks over tokens and looks their runs up. */
export class Scanner {
  readonly #layout: Layout;
  readonly #probe: Probe;
  readonly #verifier: Verifier;

  constructor(layout: Layout, records: Records) {
    this.#layout = layout;
    this.#probe = new Probe(layout);
    this.#verifier = new Verifier(records);
  }

  /** Adds the names that begin at one of the first `starts` tokens to `hits`, by start and then end. */
  walk(text: string, tokens: Tokeniser, starts: number, hits: NameHit[]): void {
    const { seed, lower, lowerBits } = this.#layout;
    const { lane1, lane2, end, flags, count } = tokens;
    const probe = this.#probe;
    const verifier = this.#verifier;
    for (let i = 0; i < starts; i++) {
      const flag = flags[i] as number;
      const slot = lowerSlot(lane1[i] as number, lowerBits);
      // One test for both cases: whether a word has a capital is what the processor guesses worst.
      if (((flag & START) | (((lower[slot >>> 5] as number) >>> (slot & 31)) & 1)) === 0) continue;
      if (!(flag & START)) {
        if (flag & HANGUL || !this.#mayBeginLower(tokens, i)) continue;
      } else if (flag & HANGUL && !this.#mayBegin(text, tokens, i)) continue;
      let a = seed;
      let b = seed;
      const limit = Math.min(count, i + MAX_TOKENS);
      for (let j = i; j < limit && (j === i || !((flags[j] as number) & BREAK)); j++) {
        if ((flags[j] as number) & HANGUL) this.#stems(text, tokens, i, j, a, b, hits);
        a = mixA(a, lane1[j] as number);
        b = mixB(b, lane2[j] as number);
        const found = probe.find(a, b);
        for (let k = 0; k < found; k++) {
          verifier.verify(probe.records[k] as number, text, tokens, i, j, end[j] as number, WHOLE, hits);
        }
        if (probe.live === 0) break;
      }
    }
  }

  /**
   * Looks up every proper stem of Hangul token `j` behind the tokens `i` … `j - 1`, hashed as (`a`, `b`): names carry
   * particles and head nouns. A name of one word needs two syllables; one syllable is never a stem by itself.
   */
  #stems(text: string, tokens: Tokeniser, i: number, j: number, a: number, b: number, hits: NameHit[]): void {
    const probe = this.#probe;
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
      const found = probe.find(mixA(a, mixLane1(h1)), mixB(b, mixLane2(h2, h1)));
      // The shortest stems stand only before something that is known to follow names.
      const rule = syllables === least ? KNOWN_TAIL : ANY_TAIL;
      for (let k = 0; k < found; k++) {
        this.#verifier.verify(probe.records[k] as number, text, tokens, i, j, at + 1, rule, hits);
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
}

function holds(filter: Uint32Array, slot: number): boolean {
  return (((filter[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
}
