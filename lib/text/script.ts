import { caseOf, foldAt, isHangulUnit, LETTER, LOWER, UPPER } from './fold.ts';

/** Whether `text` holds a Hangul syllable; given an offset, whether the character there is one. */
export function isHangul(text: string, offset?: number): boolean {
  if (offset !== undefined) return isHangulUnit(text.charCodeAt(offset));
  for (let i = 0; i < text.length; i++) if (isHangulUnit(text.charCodeAt(i))) return true;
  return false;
}

/** Whether any letter is upper-case. */
export function hasUpper(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (caseOf(text.charCodeAt(i)) === UPPER) return true;
  return false;
}

/** Whether any letter is lower-case. */
export function hasLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (caseOf(text.charCodeAt(i)) === LOWER) return true;
  return false;
}

/** Whether the character at `offset` is a letter or digit of any script; false outside the text. */
export function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && foldAt(text, offset) >= LETTER;
}

/**
 * Whether a line is set in capitals: no more than one letter in twenty is lower-case ("McDONALD'S") and there are
 * at least seven cased letters, so that a line that is only an acronym or two is not taken for a shouted one.
 */
export function isAllCaps(line: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < line.length; i++) {
    const kind = caseOf(line.charCodeAt(i));
    if (kind === UPPER) upper++;
    // More than one in twenty even if all the rest were capitals: a sentence is found out in its first words.
    else if (kind === LOWER && ++lower * 20 > line.length) return false;
  }
  return upper >= 7 && lower * 20 <= upper;
}

// Words that headlines in title case leave small.
const SMALL = new Set(
  'a an and as at but by de for from if in into la le nor of off on or over per s so t than the to up v via vs with yet'.split(' '),
); // prettier-ignore
const LONGEST_SMALL = Math.max(...[...SMALL].map((word) => word.length));

/**
 * Whether a line is in Title Case: it has at least four words that could go either way, and four in five of them
 * begin with a capital. Short function words, numbers and the first word say nothing and are not counted.
 */
export function isTitleCase(line: string): boolean {
  if (isAllCaps(line)) return false;
  // Every word left small wants four with a capital: a sentence is found out by its first long words.
  let capitals = 0;
  for (MAYBE_CAPITAL.lastIndex = 0; MAYBE_CAPITAL.test(line);) capitals++;
  if (capitals < 4) return false;
  let small = 0;
  for (LONG_SMALL.lastIndex = 0; LONG_SMALL.test(line);) if (++small * 4 > capitals) return false;

  let capital = 0;
  let counted = 0;
  let first = true;
  for (let start = 0; start < line.length; start++) {
    if (!isLetterUnit(line.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < line.length && isLetterUnit(line.charCodeAt(end))) end++;
    const kind = caseOf(line.charCodeAt(start));
    if (!first && kind !== 0 && (end - start > LONGEST_SMALL || !isSmall(line.slice(start, end)))) {
      counted++;
      if (kind === UPPER) capital++;
    }
    first = false;
    start = end;
  }
  return counted >= 4 && capital >= counted * 0.8;
}

/** Anything that may be a capital, and a word that is certainly neither the first of its line nor a function word. */
const MAYBE_CAPITAL = /[A-Z\u0080-\uabff\ud7a4-\uffff]/g;
const LONG_SMALL = /[a-z] [a-z]{5,}/g;

function isSmall(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}

/** A letter or a mark; Latin and Hangul are told without the pattern, which is dear. */
function isLetterUnit(unit: number): boolean {
  if (unit < 128) return ((unit | 32) - 97) >>> 0 < 26;
  return isHangulUnit(unit) || /[\p{L}\p{M}]/u.test(String.fromCharCode(unit));
}
