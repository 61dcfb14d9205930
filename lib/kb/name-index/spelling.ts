import { isAbbreviation } from '../../text/english/abbreviations.ts';
import { caseAt, foldAt, LETTER, LOWER, UPPER } from '../../text/fold.ts';
import { Tokeniser } from '../../text/tokeniser.ts';
import { MAX_TOKENS } from './format.ts';

/** How well a stretch of text spells a surface. */
export const REFUSED = 0;
/** Same letters, another case: a headline in capitals, `Nato` for `NATO`, `Jong-un` for `Jong Un`. */
export const RELAXED = 1;
/** Same letters in the same case; accents, hyphens and periods may differ. */
export const EXACT = 2;
export type Spelling = typeof REFUSED | typeof RELAXED | typeof EXACT;

/** Where words stand in a text; a `Tokeniser` is one. */
export interface Words {
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** An acronym from this many letters on may be written as a word: `Nato`, `Unesco`. */
const WORD_LIKE = 4;

const named = new Tokeniser(MAX_TOKENS + 1);

/**
 * Whether words `from` … `to` (inclusive) of `text`, the last one cut at `end`, spell `surface`, by letters,
 * separators and case:
 * - a comma, a dash with spaces or a sentence's end must be the surface's own; a period may also follow an
 *   abbreviation or initial; hyphen and space are one, apostrophes are free;
 * - what the surface has in capitals must be in capitals (`US` is never `us`), but 4 letters may be a word (`Nato`);
 * - what begins with a capital must begin with one, except behind a hyphen (`Jong-un`); what is small is free.
 */
export function spelling(
  text: string,
  words: Words,
  from: number,
  to: number,
  end: number,
  surface: string,
): Spelling {
  named.fill(surface);
  if (named.count !== to - from + 1) return REFUSED;
  let best: Spelling = EXACT;
  let hyphen = false;
  for (let k = 0; k < named.count; k++) {
    const i = from + k;
    const stop = i === to ? end : (words.end[i] as number);
    if (k > 0) {
      const gap = gapOf(text, words.end[i - 1] as number, words.start[i] as number);
      const ownGap = gapOf(surface, named.end[k - 1] as number, named.start[k] as number);
      if (!separates(gap, ownGap, () => text.slice(words.start[i - 1], words.end[i - 1]))) return REFUSED;
      hyphen = (gap & HYPHEN) !== 0 && caseAt(text, words.start[i - 1] as number) === UPPER;
    }
    const word = spellsWord(
      text,
      words.start[i] as number,
      stop,
      surface,
      named.start[k] as number,
      named.end[k] as number,
      hyphen,
    );
    if (word === REFUSED) return REFUSED;
    if (word === RELAXED) best = RELAXED;
  }
  return best;
}

/** Whether two texts fold to the same words, whatever stands between them. Both must be short (≤ 8 words). */
export function sameLetters(text: string, surface: string): boolean {
  return folded(text) === folded(surface);
}

function folded(text: string): string {
  named.fill(text);
  const words: string[] = [];
  for (let k = 0; k < named.count; k++) {
    let word = '';
    for (let at = named.start[k] as number; at < (named.end[k] as number); at++) {
      const fold = foldAt(text, at);
      if (fold >= LETTER) word += String.fromCodePoint(fold);
      if (fold > 0xffff) at++;
    }
    words.push(word);
  }
  return words.join(' ');
}

/** Compares one word letter by letter, skipping periods of initialisms and marks on both sides. */
function spellsWord(
  text: string,
  from: number,
  to: number,
  name: string,
  nameFrom: number,
  nameTo: number,
  hyphen: boolean,
): Spelling {
  let i = from;
  let k = nameFrom;
  let cased = 0;
  let nameLower = 0;
  let textUpper = 0;
  let firstName = 0;
  let firstText = 0;
  let same = true;
  for (;;) {
    while (i < to && foldAt(text, i) < LETTER) i++;
    while (k < nameTo && foldAt(name, k) < LETTER) k++;
    if (i >= to || k >= nameTo) break;
    if (foldAt(text, i) !== foldAt(name, k)) return REFUSED;
    const textCase = caseAt(text, i);
    const nameCase = caseAt(name, k);
    if (nameCase !== 0 && textCase !== 0) {
      if (cased === 0) {
        firstName = nameCase;
        firstText = textCase;
      }
      cased++;
      if (nameCase === LOWER) nameLower++;
      if (textCase === UPPER) textUpper++;
      if (nameCase !== textCase) same = false;
    }
    i += unitsAt(text, i);
    k += unitsAt(name, k);
  }
  if (i < to || k < nameTo) return REFUSED;
  if (same) return EXACT;
  return mayDiffer(cased, nameLower, textUpper, firstName, firstText, hyphen) ? RELAXED : REFUSED;
}

/**
 * Whether a word may stand in another case than the name has it, given its cased letters, how many the name has small,
 * how many capitals the text has, the case of the first in both, and whether it follows a capitalised word by hyphen.
 */
export function mayDiffer(
  cased: number,
  nameLower: number,
  textUpper: number,
  firstName: number,
  firstText: number,
  hyphen: boolean,
): boolean {
  if (firstName === LOWER) return true;
  if (nameLower > 0) return firstText === UPPER || hyphen;
  return cased >= WORD_LIKE && firstText === UPPER && textUpper === 1;
}

function unitsAt(text: string, offset: number): number {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 ? 2 : 1;
}

/** Whether a unit joins words like a hyphen: `-`, U+2010, U+2011, the en dash, the minus sign. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2013 || unit === 0x2212;
}

// What stands between two words, as bits.
const HYPHEN = 1;
const PERIOD = 2;
const COMMA = 4;
/** A dash that parts: with space around it, or a long one. */
const DASH = 8;
const AMPERSAND = 16;
const SPACE = 32;
/** `·`, `+` and other rare ones. */
const OTHER = 64;

function gapOf(text: string, from: number, to: number): number {
  let gap = 0;
  for (let i = from; i < to; i++) {
    const character = text.charAt(i);
    if (character === ' ' || character === '\u00a0') gap |= SPACE;
    else if (character === '.') gap |= PERIOD;
    else if (isHyphen(text.charCodeAt(i))) gap |= HYPHEN;
    else if ("'’‘‛′´`".includes(character) || foldAt(text, i) > LETTER) continue;
    else if (character === ',') gap |= COMMA;
    else if (character === '&') gap |= AMPERSAND;
    else if ('—―‒'.includes(character)) gap |= DASH;
    else if (/\s/u.test(character)) gap |= SPACE;
    else if (foldAt(text, i) === SEPARATOR) gap |= OTHER;
  }
  if (gap & HYPHEN && gap & SPACE) gap |= DASH;
  return gap;
}
const SEPARATOR = 1;

function separates(gap: number, own: number, before: () => string): boolean {
  if (gap === own) return true;
  if (gap & COMMA && !(own & COMMA)) return false;
  if (gap & DASH && !(own & (DASH | HYPHEN))) return false;
  if ((gap ^ own) & AMPERSAND) return false;
  if (gap & OTHER && !(own & OTHER)) return false;
  return !(gap & PERIOD) || (own & PERIOD) !== 0 || isAbbreviation(before());
}
