import { isHangulUnit } from '../text/fold.ts';
import { isHangul } from '../text/script.ts';
import { NEVER_PART_OF_NAME, PERSON_TITLES } from './words.ts';

/** A word beside a span, and what stands between them. */
export interface Neighbour {
  readonly word: string;
  /** UTF-16 offsets in the block. */
  readonly start: number;
  readonly end: number;
  /** Text between the word and the span: " ", ", ", "'s ". */
  readonly gap: string;
}

/** A letter, digit or mark; nothing outside the text is one. ASCII, Hangul and quotes are told without the pattern. */
function isWordUnit(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit < 128) return ((unit | 32) - 97) >>> 0 < 26 || (unit - 48) >>> 0 < 10;
  if (isHangulUnit(unit)) return true;
  return !isGeneralPunctuation(unit) && /[\p{L}\p{N}\p{M}]/u.test(text[at]!);
}

/** Dashes, quotation marks, the ellipsis: what else an English page is made of. */
function isGeneralPunctuation(unit: number): boolean {
  return (unit - 0x2010) >>> 0 < 0x18;
}

const LONGEST_GAP = 4;

/** The word that ends before `start`; `undefined` at the beginning or behind a longer gap. */
export function wordBefore(text: string, start: number): Neighbour | undefined {
  let end = start;
  while (end > 0 && start - end <= LONGEST_GAP && !isWordUnit(text, end - 1)) end--;
  if (end === 0 || start - end > LONGEST_GAP) return undefined;
  let from = end;
  while (from > 0 && isInWord(text, from - 1)) from--;
  return { word: text.slice(from, end), start: from, end, gap: text.slice(end, start) };
}

/** The word that begins after `end`, a possessive 's apart; `undefined` at the end or behind a longer gap. */
export function wordAfter(text: string, end: number): Neighbour | undefined {
  let start = end;
  while (start < text.length && start - end <= LONGEST_GAP && !isWordUnit(text, start)) start++;
  if (start === end + 1 && text[start] === 's' && isApostrophe(text[end]) && !isWordUnit(text, start + 1)) {
    start += 1;
    while (start < text.length && start - end <= LONGEST_GAP + 2 && !isWordUnit(text, start)) start++;
  }
  if (start >= text.length || start - end > LONGEST_GAP + 2) return undefined;
  let to = start;
  while (to < text.length && isInWord(text, to)) to++;
  return { word: text.slice(start, to), start, end: to, gap: text.slice(end, start) };
}

function isApostrophe(unit: string | undefined): boolean {
  return unit === "'" || unit === '’';
}

/** Letters, and the apostrophes, hyphens and dots between letters. */
function isInWord(text: string, at: number): boolean {
  if (isWordUnit(text, at)) return true;
  const unit = text[at];
  if (unit !== '-' && unit !== '’' && unit !== "'" && unit !== '.') return false;
  return isWordUnit(text, at - 1) && isWordUnit(text, at + 1);
}

/** Is the neighbour joined to the span as names are: by one space, a hyphen, or a slash ("Sony/ATV Music")? */
export function isJoined(neighbour: Neighbour): boolean {
  return neighbour.gap === ' ' || neighbour.gap === '-' || neighbour.gap === '/';
}

/** Does a word begin with a capital? */
export function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? (unit - 65) >>> 0 < 26 : /^\p{Lu}/u.test(word);
}

/** A capitalised word that could be part of a name: no possessive, no title, no weekday, no function word, no Korean (TV토론). */
export function isNameLike(word: string): boolean {
  if (!isCapitalised(word) || word.endsWith("'s") || word.endsWith('’s') || isHangul(word)) return false;
  const lower = word.toLowerCase();
  return !NEVER_PART_OF_NAME.has(lower) && !PERSON_TITLES.has(lower);
}

/** The title word itself without dots: "Gen." -> "gen". */
export function titleOf(word: string): string | undefined {
  const lower = (word.includes('.') ? word.replaceAll('.', '') : word).toLowerCase();
  return PERSON_TITLES.has(lower) ? lower : undefined;
}
