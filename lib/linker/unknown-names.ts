import { caseAt, foldAt, LETTER, UPPER } from '../text/fold.ts';
import { Cover } from './cover.ts';
import type { Spot } from './spot.ts';
import { isNameLike } from './surroundings.ts';

/** Where something stands in an article. */
export interface Place {
  readonly block: number;
  readonly start: number;
}

/** Where a full name of nobody we know stands, by one of its words. */
export interface UnknownName extends Place {
  /** The word it begins with: "Yuriko" of "Yuriko Miyazaki". */
  readonly first: string;
}

/**
 * Full names of people the pack does not know: runs of two to four capitalised words that no known name
 * covers ("Michael Kim", "Kim Min-soo"). Their first and last words, in lower case, with the places
 * where they stand: a surname that follows such a name means nobody we know.
 */
export function findUnknownNames(
  texts: readonly string[],
  spots: readonly Spot[],
): Map<string, UnknownName[]> {
  const found = new Map<string, UnknownName[]>();
  const fullNames = new Cover(texts);
  const demonyms = new Cover(texts);
  for (const spot of spots) {
    if (spot.words > 1 && !isStranger(spot)) fullNames.add(spot);
    else if (spot.options.some(({ kind }) => kind === 'demonym')) demonyms.add(spot);
  }
  const add = (word: string, place: UnknownName) => {
    const key = word.toLowerCase();
    const places = found.get(key);
    if (places) places.push(place);
    else found.set(key, [place]);
  };
  for (const [block, text] of texts.entries()) {
    if (NICKNAME.test(text))
      for (const match of text.matchAll(NICKNAMED))
        add(match[1]!, { block, start: match.index, first: match[0].slice(0, match[0].indexOf(' ')) });
    for (const [start, end] of capitalisedRuns(text)) {
      if (fullNames.overlaps(block, start, end)) continue;
      // "the Welshman Evans" is no full name, "British John Smith" not British.
      let from = start;
      // "REUTERS/Lam Yik Hui told us": a credit runs on into the next sentence without a stop.
      const isCredit = text[start - 1] === '/';
      const words = text
        .slice(start, end)
        // "John M. Ford's books".
        .replace(/['’]s$/u, '')
        .split(' ')
        .filter((word) => {
          const isDemonym = demonyms.overlaps(block, from, from + word.length);
          from += word.length + 1;
          return !isDemonym && isNameLike(word);
        });
      if (isCredit) words.length = Math.min(words.length, 2);
      if (words.length < 2) continue;
      for (const word of [words[0]!, words.at(-1)!]) add(word, { block, start, first: words[0]! });
    }
  }
  return found;
}

/** The bracket or quotation alone, found faster than with the words around it. */
const NICKNAME = /[(“"]\p{Lu}\p{Ll}[\p{L}. ’'-]{0,18}[)”"] \p{Lu}/u;
/** "Lubaba (Aurna) Khan": the surname behind a nickname. */
const NICKNAMED = /\p{Lu}[\p{L}’'-]+ [(“"]\p{Lu}\p{Ll}[\p{L}. ’'-]{0,18}[)”"] (\p{Lu}\p{Ll}[\p{L}’'-]*)/gu;

/** "a customer named Kang Han": known by name, and somebody else. */
function isStranger({ options }: Spot): boolean {
  return options.some(({ cues }) => cues.some(({ cue }) => cue === 'namedAsStranger'));
}

/** Words of one run: more are a line of capitals, not a name. */
const LONGEST_RUN = 4;

/**
 * Offsets of runs of two to four capitalised words, joined by single spaces; initials count. By hand,
 * because a pattern with Unicode classes costs as much as all the rest of the linker.
 */
function* capitalisedRuns(text: string): Generator<[start: number, end: number]> {
  for (let at = 0; (at = nextCapital(text, at)) >= 0;) {
    const start = at++;
    if (caseAt(text, start) !== UPPER || (start > 0 && isWordUnit(text, start - 1))) continue;
    let end = wordEnd(text, start);
    let words = 1;
    while (words < LONGEST_RUN && text[end] === ' ' && caseAt(text, end + 1) === UPPER) {
      end = wordEnd(text, end + 1);
      words++;
    }
    at = end;
    if (words > 1) yield [start, end];
  }
}

/** Where the next capital from `at` on stands, or something the tables must be asked about; -1 when there is none. */
function nextCapital(text: string, at: number): number {
  MAYBE_CAPITAL.lastIndex = at;
  return MAYBE_CAPITAL.test(text) ? MAYBE_CAPITAL.lastIndex - 1 : -1;
}

const MAYBE_CAPITAL = /[A-Z\u0080-\uabff\ud7a4-\uffff]/g;

function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isWordUnit(text, end)) end++;
  // An initial keeps its dot: "George W. Bush".
  return end === from + 1 && text[end] === '.' ? end + 1 : end;
}

/** Letters, and the hyphens and apostrophes inside names. */
function isWordUnit(text: string, at: number): boolean {
  if (foldAt(text, at) >= LETTER) return true;
  const unit = text[at]!;
  return (
    (unit === '-' || unit === '’' || unit === "'") && at + 1 < text.length && foldAt(text, at + 1) >= LETTER
  );
}
