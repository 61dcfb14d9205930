// The fold table: what a UTF-16 unit means to names. Builder and scanner share it, so a change here is a
// change of the file format: raise FOLD_VERSION and rebuild packs.

/** Version of fold table, tokeniser and token hash together. */
export const FOLD_VERSION = 1;

/** Separator inside a name: space, hyphen, apostrophe, period, comma, `&`. (0 means "not met yet".) */
export const SOFT = 1;
/** Separator no name crosses: brackets, quotes, `!`, `?`, `;`, `:`, line ends, emoji. */
export const HARD = 2;
/** Not there at all: combining marks, soft hyphen, zero-width characters. */
export const IGNORABLE = 3;
/** From here on a unit is a letter or digit, folded: lower-case, no marks. */
export const LETTER = 4;

/** Bits of `caseOf`. */
export const LOWER = 1;
export const UPPER = 2;

// U+0000–00FF, sixteen to a row: ' ' soft, '|' hard, '~' ignorable, else the folded unit.
const LOW_ROWS = [
  '||||||||||||||||',
  '||||||||||||||||',
  ' |||||  |||    |',
  '0123456789||||||',
  '|abcdefghijklmno',
  'pqrstuvwxyz|||||',
  '|abcdefghijklmno',
  'pqrstuvwxyz|||||',
  '||||||||||||||||',
  '||||||||||||||||',
  ' |||||||||a||~ |',
  ' |   μ|   o|   |',
  'aaaaaaaceeeeiiii',
  'dnooooo|ouuuuyts',
  'aaaaaaaceeeeiiii',
  'dnooooo|ouuuuyty',
].join('');

// What decomposition does not give, letters that only look like letters, and the punctuation of newspapers (so that
// an ordinary page never needs the property tables below, which take milliseconds to make).
const BY_HAND = new Map<string, number>();
const give = (characters: string, to: number): void => {
  for (const character of characters) BY_HAND.set(character, to);
};
for (const pair of 'đd Đd ħh Ħh łl Łl ŧt Ŧt œo Œo ıi ŋn Ŋn ẞs əe Əe ςσ'.split(' ')) {
  give(pair.charAt(0), pair.charCodeAt(1));
}
// U+0345 is a mark, but has an upper case.
give('\u0345ʻʼʽʾʿʹʺـ\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', IGNORABLE);
give('‘’‛′‐‑‒–—―−‧・･ㆍ™\u2002\u2003\u2009\u200a\u202f\u3000', SOFT);
give('“”„‟‚…•‹›€「」『』《》〈〉【】。、\u2028\u2029', HARD);

/** Fold class or folded unit of U+0000–00FF. Kept apart because a small table is far faster in Chromium. */
export const LOW = new Uint16Array(256);
/** The same for every UTF-16 unit, 0 where it was not met yet; go through `foldAt` then. */
export const WIDE = new Uint16Array(0x10000);
const CASE = new Uint8Array(0x10000);
const CLASS_OF: Readonly<Record<string, number>> = { ' ': SOFT, '|': HARD, '~': IGNORABLE };

for (let unit = 0; unit < 256; unit++) {
  const cell = LOW_ROWS[unit] as string;
  WIDE[unit] = LOW[unit] = CLASS_OF[cell] ?? cell.charCodeAt(0);
  CASE[unit] = caseOfCharacter(String.fromCharCode(unit));
}

/**
 * Class (`SOFT`, `HARD`, `IGNORABLE`) or folded unit of the character at `offset`, which must lie inside the text.
 * A surrogate pair gives the fold of its code point (a letter may then be above U+FFFF); a lone half is `HARD`.
 */
export function foldAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if ((unit & 0xf800) === 0xd800) {
    const point = text.codePointAt(offset) as number;
    return point > 0xffff ? foldCharacter(String.fromCodePoint(point)) : HARD;
  }
  if (WIDE[unit] === 0) learn(unit);
  return WIDE[unit] as number;
}

/** Class or folded unit of one UTF-16 unit by itself: half of a surrogate pair is `HARD`. */
export function foldOf(unit: number): number {
  const fold = WIDE[unit] as number;
  if (fold !== 0) return fold;
  if ((unit & 0xf800) === 0xd800) return HARD;
  learn(unit);
  return WIDE[unit] as number;
}

/** `LOWER`, `UPPER` or 0 (digits, Hangul, marks …) for one UTF-16 unit; halves of pairs count as uncased. */
export function caseOf(unit: number): number {
  if (WIDE[unit] === 0 && (unit & 0xf800) !== 0xd800) learn(unit);
  return CASE[unit] as number;
}

/** `LOWER`, `UPPER` or 0 for the character at `offset`, which may be a surrogate pair. */
export function caseAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  if ((unit & 0xf800) !== 0xd800) return caseOf(unit);
  const character = String.fromCodePoint(text.codePointAt(offset) as number);
  return /\p{Lu}/u.test(character) ? UPPER : /\p{Ll}/u.test(character) ? LOWER : 0;
}

/** Whether a UTF-16 unit (or a folded unit) is a Hangul syllable. */
export function isHangulUnit(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Whether a folded unit is a Han character (the ideographs, not kana). */
export function isHanUnit(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === 0x3005 || unit === 0x3007 || unit >= 0x20000;
}

/** Fills in one unit: a page uses few of the characters there are, so each is worked out when it is first met. */
function learn(unit: number): void {
  if (isHangulUnit(unit) || (unit >= 0x4e00 && unit <= 0x9fff)) {
    WIDE[unit] = unit; // no decomposition wanted
    return;
  }
  const character = String.fromCharCode(unit);
  CASE[unit] = caseOfCharacter(character);
  WIDE[unit] = foldCharacter(character);
}

function foldCharacter(character: string): number {
  const given = BY_HAND.get(character);
  if (given !== undefined) return given;
  if (!isCased(character) && !/[\p{L}\p{Nd}]/u.test(character)) {
    if (/[\p{M}\p{Cf}]/u.test(character)) return IGNORABLE;
    if (/\p{Pd}|\p{Z}|\p{No}/u.test(character)) return SOFT;
  }
  const first = firstLetter(character);
  if (first === '') return IGNORABLE;
  const lower = first.toLowerCase();
  if (!isCased(first) && !/[\p{L}\p{N}]/u.test(first)) {
    return first < '\u0100' ? (LOW[first.charCodeAt(0)] as number) : HARD;
  }
  const byHand = BY_HAND.get(first);
  if (byHand !== undefined) return byHand;
  const point = lower.codePointAt(0) as number;
  // A compatibility ideograph of a plane that the tables cannot hold stays itself.
  if (point > 0xffff && character.length === 1) return character.charCodeAt(0);
  return point < 256 ? (LOW[point] as number) : point;
}

/** What the decomposed character begins with, behind any marks. */
function firstLetter(character: string): string {
  for (const part of character.normalize('NFKD')) {
    if (part < '\u0300' || isCased(part) || !/\p{M}/u.test(part)) return part;
  }
  return '';
}

/** Asked before the property tables: it answers for nearly every letter, and costs nothing to set up. */
function isCased(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

function caseOfCharacter(character: string): number {
  // Georgian has capitals for posters only: its sentences and names are written without.
  if (character >= '\u10a0' && character <= '\u10ff') return 0;
  const lower = character.toLowerCase();
  if (lower === character.toUpperCase()) return 0;
  return character === lower ? LOWER : UPPER;
}
