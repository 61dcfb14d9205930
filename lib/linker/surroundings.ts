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

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u;
const LONGEST_GAP = 4;

/** The word that ends before `start`; `undefined` at the beginning or behind a longer gap. */
export function wordBefore(text: string, start: number): Neighbour | undefined {
  let end = start;
  while (end > 0 && start - end <= LONGEST_GAP && !WORD_UNIT.test(text[end - 1]!)) end--;
  if (end === 0 || start - end > LONGEST_GAP) return undefined;
  let from = end;
  while (from > 0 && isInWord(text, from - 1)) from--;
  return { word: text.slice(from, end), start: from, end, gap: text.slice(end, start) };
}

/** The word that begins after `end`, a possessive 's apart; `undefined` at the end or behind a longer gap. */
export function wordAfter(text: string, end: number): Neighbour | undefined {
  let start = end;
  while (start < text.length && start - end <= LONGEST_GAP && !WORD_UNIT.test(text[start]!)) start++;
  if (
    /^['’]s?$/u.test(text.slice(end, start)) &&
    text[start] === 's' &&
    !WORD_UNIT.test(text[start + 1] ?? ' ')
  ) {
    start += 1;
    while (start < text.length && start - end <= LONGEST_GAP + 2 && !WORD_UNIT.test(text[start]!)) start++;
  }
  if (start >= text.length || start - end > LONGEST_GAP + 2) return undefined;
  let to = start;
  while (to < text.length && isInWord(text, to)) to++;
  return { word: text.slice(start, to), start, end: to, gap: text.slice(end, start) };
}

/** Letters, and the apostrophes, hyphens and dots between letters. */
function isInWord(text: string, at: number): boolean {
  const unit = text[at]!;
  if (WORD_UNIT.test(unit)) return true;
  if (unit !== '-' && unit !== '’' && unit !== "'" && unit !== '.') return false;
  return WORD_UNIT.test(text[at - 1] ?? ' ') && WORD_UNIT.test(text[at + 1] ?? ' ');
}

/** Is the neighbour joined to the span as names are: by one space, or a hyphen? */
export function isJoined(neighbour: Neighbour): boolean {
  return neighbour.gap === ' ' || neighbour.gap === '-';
}

/** A capitalised word that could be part of a name: no possessive, no title, no weekday, no function word. */
export function isNameLike(word: string): boolean {
  if (!/^\p{Lu}/u.test(word) || word.endsWith("'s") || word.endsWith('’s')) return false;
  const lower = word.toLowerCase();
  return !NEVER_PART_OF_NAME.has(lower) && !PERSON_TITLES.has(lower);
}

/** The title word itself without dots: "Gen." -> "gen". */
export function titleOf(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/\./gu, '');
  return PERSON_TITLES.has(lower) ? lower : undefined;
}
