import type { Candidate } from '../types.ts';
import type { Surface } from './records.ts';
import { EXACT, REFUSED, spelling, type Words } from './spelling.ts';

/** What a run of tokens turned out to be. */
export interface Match extends Surface {
  /** UTF-16 offset behind the match: includes the period of "U.S." and the mark of "Yahoo!". */
  readonly end: number;
}

const PERIOD = 0x2e;

/**
 * Checks words `from` … `to` of `text`, the last cut at `end`, against the surfaces of one key. Where several
 * surfaces fit, those in the text's own case win over those that need a change of case ("IT" over "It"), their
 * candidates are joined, and the first one names the match. `undefined` when none fits.
 */
export function match(
  text: string,
  words: Words,
  from: number,
  to: number,
  end: number,
  group: readonly Surface[],
): Match | undefined {
  const start = words.start[from] as number;
  let best: Surface | undefined;
  let bestSpelling = REFUSED as number;
  let bestLiteral = 0;
  let candidates: readonly Candidate[] = [];
  for (const surface of group) {
    const name = surface.text;
    // Spelled exactly so, perhaps with something behind that is no word: the period of "U.S.", the "!" of "Yahoo!".
    const literal = name.length >= end - start && text.startsWith(name, start) ? name.length : 0;
    const found = literal === end - start ? EXACT : spelling(text, words, from, to, end, name);
    if (found === REFUSED || found < bestSpelling) continue;
    candidates = found === bestSpelling ? joined(candidates, surface.candidates) : surface.candidates;
    if (found > bestSpelling || literal > bestLiteral) {
      best = surface;
      bestLiteral = literal;
    }
    bestSpelling = found;
  }
  if (best === undefined) return undefined;
  let bestEnd = Math.max(end, start + bestLiteral);
  if (bestEnd === end && text.charCodeAt(end) === PERIOD) {
    if (endsInInitial(text, end) || best.text.endsWith('.')) bestEnd++;
  }
  return { text: best.text, candidates, end: bestEnd };
}

/** Whether the word that ends at `end` is an initialism written with periods: "U.S", "J. K". */
export function endsInInitial(text: string, end: number): boolean {
  return text.charCodeAt(end - 2) === PERIOD || text.charCodeAt(end - 3) === PERIOD;
}

function joined(first: readonly Candidate[], second: readonly Candidate[]): readonly Candidate[] {
  const added = second.filter((b) => !first.some((a) => a.entity === b.entity && a.kind === b.kind));
  return added.length === 0 ? first : [...first, ...added];
}
