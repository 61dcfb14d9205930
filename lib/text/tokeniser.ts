import {
  caseAt,
  caseOf,
  foldAt,
  HARD,
  IGNORABLE,
  isHangulUnit,
  isHanUnit,
  LETTER,
  LOW,
  LOWER,
  SOFT,
  UPPER,
  WIDE,
} from './fold.ts';

/** Flag of a token: a hard break stands before it, so no name reaches across. */
export const BREAK = 1;
/** Flag: names may start here (upper-case, digit or uncased first unit; not Hangul glued to a digit, "10만원"). */
export const START = 2;
/** Flag: the token is a run of Hangul syllables. */
export const HANGUL = 4;

/** Start of lane 1 before the first unit; each unit does `h = imul(h ^ unit, 0x01000193)`. */
export const LANE1_SEED = 0x811c9dc5 | 0;
/** Start of lane 2 before the first unit; each unit does `h = rotl(h, 5) + unit`. */
export const LANE2_SEED = 0x3c6ef372;

/** Tokens kept at a time: the arrays stay in the processor's cache, and a huge text costs no memory. */
export const TOKENS = 4096;
const PERIOD = 0x2e;

/**
 * Cuts text into words and hashes each on two 32-bit lanes, without allocating anything per token.
 *
 * A token is a run of letters and digits of one script: Hangul, Han or everything else, so `SK하이닉스` is two.
 * Initials with periods are one: `U.S.` and `J. K.` hash as `us`, `jk` (a space only between capitals).
 * The arrays are reused by the next `fill`.
 */
export class Tokeniser {
  /** UTF-16 offsets, `[start, end)`; an initialism ends before its last period. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The two hash lanes, already mixed. */
  readonly lane1: Int32Array;
  readonly lane2: Int32Array;
  readonly flags: Uint8Array;
  /** Tokens held now. */
  count = 0;
  #wordEnd = 0;
  #h1 = 0;
  #h2 = 0;

  constructor(capacity: number = TOKENS) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.lane1 = new Int32Array(capacity);
    this.lane2 = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /**
   * Tokenises `text` from `from` until it ends or the arrays are full; true when the text's end was reached.
   * `from` must be 0 or the start of a token of an earlier `fill` of the same text.
   */
  fill(text: string, from = 0): boolean {
    const { start, end, lane1, lane2, flags } = this;
    const low = LOW;
    const wide = WIDE;
    const capacity = start.length;
    const length = text.length;
    let n = 0;
    let i = from;
    let broken = 0;
    // Only what English is made of stands here: a small loop is optimised early and stays optimised.
    while (i < length) {
      const unit = text.charCodeAt(i);
      let fold = (unit < 128 ? low[unit] : wide[unit]) as number;
      if (fold < LETTER && (fold !== 0 || (fold = foldAt(text, i)) < LETTER)) {
        if (fold === HARD) broken = BREAK;
        i++;
        continue;
      }
      if (n === capacity) break;
      const first = i;
      let flag = broken;
      let h1 = LANE1_SEED;
      let h2 = LANE2_SEED;
      let next = unit;
      if (unit < 128) {
        flag |= STARTS[unit] as number;
        for (;;) {
          h1 = Math.imul(h1 ^ fold, 0x01000193);
          h2 = (((h2 << 5) | (h2 >>> 27)) + fold) | 0;
          next = 0;
          if (++i >= length) break;
          next = text.charCodeAt(i);
          if (next > 127) break;
          fold = low[next] as number;
          if (fold < LETTER) break;
        }
      }
      if (next > 127 ? !isSeparator(wide[next] as number) : next === PERIOD && i - first === 1) {
        flag = broken | this.#word(text, first);
        i = this.#wordEnd;
        h1 = this.#h1;
        h2 = this.#h2;
      }
      start[n] = first;
      end[n] = i;
      lane2[n] = mixLane2(h2, h1);
      lane1[n] = mixLane1(h1);
      flags[n] = flag;
      n++;
      broken = 0;
    }
    this.count = n;
    return i >= length;
  }

  /** Any word at `first`, by the whole rule: leaves its end and unmixed lanes in the fields, gives its flags. */
  #word(text: string, first: number): number {
    const length = text.length;
    let fold = foldAt(text, first);
    const script = scriptOf(fold);
    let flag = 0;
    if (script !== HANGUL) {
      if (caseAt(text, first) !== LOWER) flag = START;
    } else {
      const before = first > 0 ? text.charCodeAt(first - 1) : 0;
      flag = before >= 48 && before <= 57 ? HANGUL : HANGUL | START;
    }
    let i = first;
    let h1 = LANE1_SEED;
    let h2 = LANE2_SEED;
    for (;;) {
      h1 = Math.imul(h1 ^ fold, 0x01000193);
      h2 = (((h2 << 5) | (h2 >>> 27)) + fold) | 0;
      if (isHighSurrogate(text.charCodeAt(i))) i++;
      if (++i >= length) break;
      fold = text.charCodeAt(i);
      if (!isHangulUnit(fold)) {
        fold = foldAt(text, i);
        while (fold === IGNORABLE && ++i < length) fold = foldAt(text, i);
        if (fold < LETTER) break;
      }
      if (scriptOf(fold) !== script) break;
    }
    if (i - first === 1 && text.charCodeAt(i) === PERIOD) {
      const spaced = isSpace(text.charCodeAt(i + 1));
      for (let next = nextInitial(text, i, spaced); next > 0; next = nextInitial(text, i, spaced)) {
        fold = foldAt(text, next);
        h1 = Math.imul(h1 ^ fold, 0x01000193);
        h2 = (((h2 << 5) | (h2 >>> 27)) + fold) | 0;
        i = next + 1;
      }
    }
    this.#wordEnd = i;
    this.#h1 = h1;
    this.#h2 = h2;
    return flag;
  }
}

/** `START` for the ASCII units a name may begin with. */
const STARTS = Uint8Array.from({ length: 128 }, (_, unit) => (unit < 97 ? START : 0));

function isSeparator(fold: number): boolean {
  return fold === SOFT || fold === HARD;
}

/** `HANGUL`, or any other number for Han and for the rest. */
function scriptOf(fold: number): number {
  return isHangulUnit(fold) ? HANGUL : isHanUnit(fold) ? 1 : 0;
}

/** Last step of a token's lane 1. */
export function mixLane1(h1: number): number {
  const h = Math.imul(h1 ^ (h1 >>> 13), 0x85ebca6b);
  return h ^ (h >>> 16);
}

/** Last step of a token's lane 2, from both unmixed lanes. */
export function mixLane2(h2: number, h1: number): number {
  const h = Math.imul(h2 ^ (h1 >>> 9), 0x5bd1e995);
  return h ^ (h >>> 15);
}

/**
 * Where the next letter of an initialism stands, given the offset of the period after a single letter; 0 when the
 * initialism ends there. The letter must stand alone. Over a space both must be capitals with a period of their own;
 * an initialism is spaced throughout or not at all, so that "U.S. A.I. policy" stays two.
 */
function nextInitial(text: string, period: number, spaced: boolean): number {
  if (text.charCodeAt(period) !== PERIOD || isSpace(text.charCodeAt(period + 1)) !== spaced) return 0;
  const next = period + (spaced ? 2 : 1);
  if (next >= text.length || !isInitial(text, period - 1) || !isInitial(text, next)) return 0;
  if (spaced) {
    const capitals = caseOf(text.charCodeAt(period - 1)) === UPPER && caseOf(text.charCodeAt(next)) === UPPER;
    const alone = next + 2 >= text.length || foldAt(text, next + 2) < LETTER;
    return capitals && alone && text.charCodeAt(next + 1) === PERIOD ? next : 0;
  }
  if (next + 1 === text.length) return next;
  const after = foldAt(text, next + 1);
  return after === SOFT || after === HARD || isHangulUnit(after) || isHanUnit(after) ? next : 0;
}

function isInitial(text: string, offset: number): boolean {
  return caseOf(text.charCodeAt(offset)) !== 0 && foldAt(text, offset) >= LETTER;
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
