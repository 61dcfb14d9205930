import type { Candidate } from '../types.ts';
import { MAX_GROUP } from './format.ts';
import { spellingInStep, spellingOfInitials, UNKNOWN } from './in-step.ts';
import type { Records, Surface } from './records.ts';
import { EXACT, REFUSED, spelling, type Words } from './spelling.ts';

/** What a run of tokens turned out to be. */
export interface Match extends Surface {
  /** UTF-16 offset behind the match: includes the period of "U.S." and the mark of "Yahoo!". */
  readonly end: number;
}

const PERIOD = 0x2e;
/** Of the marks only a plus is never left out: Disney is not Disney+, but Yahoo is Yahoo!. */
const PLUS = 0x2b;

/**
 * Holds words `from` … `to` of `text`, the last cut at `end`, against the surfaces of the key that begins at `record`.
 * Where several fit, those in the text's own case win over those that need a change of case ("IT" over "It"), their
 * candidates are joined, and the one spelled like the text, else the first, names the match. One with the mark that the
 * text has behind the words wins alone: "Disney+" is not Disney. `undefined` when none fits.
 */
export function match(
  text: string,
  words: Words,
  from: number,
  to: number,
  end: number,
  records: Records,
  record: number,
): Match | undefined {
  const start = words.start[from] as number;
  let best = -1;
  let bestSpelling = REFUSED as number;
  let bestLiteral = 0;
  let bestMarked = false;
  let candidates: readonly Candidate[] = [];
  for (let next = record, left = MAX_GROUP; left > 0; left--) {
    records.load(next);
    // Spelled exactly so, perhaps with something behind that is no word: the period of "U.S.", the "!" of "Yahoo!".
    const behind = records.follow(text, start);
    const literal = behind >= end ? behind - start : 0;
    const marked = isMarked(text, end, behind);
    let found: number = EXACT;
    if (behind !== end && !marked) {
      const length = records.read();
      found = spellingInStep(text, start, end, records.units, length);
      if (found === UNKNOWN && from === to)
        found = spellingOfInitials(text, start, end, records.units, length);
      if (found === UNKNOWN) found = spelling(text, words, from, to, end, records.text());
      if (records.units[length - 1] === PLUS) found = REFUSED;
    }
    if (found !== REFUSED && found >= bestSpelling && marked >= bestMarked) {
      const added = records.candidates();
      const same = found === bestSpelling && marked === bestMarked;
      candidates = same ? joined(candidates, added) : added;
      bestMarked = marked;
      if (found > bestSpelling || literal > bestLiteral) {
        best = next;
        bestLiteral = literal;
      }
      bestSpelling = found;
    }
    if (!records.more) break;
    next = records.next();
  }
  if (best < 0) return undefined;
  records.load(best);
  const surface = bestLiteral === end - start ? text.slice(start, end) : records.text();
  return { text: surface, candidates, end: endOf(text, start, end, surface, bestLiteral) };
}

/** Does what spells the text up to `behind` end in a mark of its own, as "Yahoo!" does? A period may be the sentence's. */
export function isMarked(text: string, end: number, behind: number): boolean {
  return behind > end && text.charCodeAt(end) !== PERIOD;
}

/** Where a match really ends, given how much of the text spells the surface literally. */
export function endOf(text: string, start: number, end: number, surface: string, literal: number): number {
  if (start + literal > end) return start + literal;
  const period = text.charCodeAt(end) === PERIOD && (endsInInitial(text, end) || surface.endsWith('.'));
  return period ? end + 1 : end;
}

/** Whether the word that ends at `end` is an initialism written with periods: "U.S", "J. K". */
export function endsInInitial(text: string, end: number): boolean {
  return text.charCodeAt(end - 2) === PERIOD || text.charCodeAt(end - 3) === PERIOD;
}

/** The first candidates and those of the second that are not among them. */
export function joined(first: readonly Candidate[], second: readonly Candidate[]): readonly Candidate[] {
  let all = first;
  for (const candidate of second) {
    let known = false;
    for (const { entity, kind } of first) known ||= entity === candidate.entity && kind === candidate.kind;
    if (!known) all = all === first ? [...first, candidate] : [...all, candidate];
  }
  return all;
}
