import type { Candidate } from '../types.ts';
import type { Tokeniser } from '../../text/tokeniser.ts';
import type { Surface } from './records.ts';
import { EXACT, REFUSED, spelling } from './spelling.ts';

/** What a run of tokens turned out to be. */
export interface Match extends Surface {
  /** UTF-16 offset behind the match: includes the period of "U.S." and the mark of "Yahoo!". */
  readonly end: number;
}

const PERIOD = 0x2e;

/**
 * Checks tokens `from` … `to` of `text`, the last cut at `end`, against the surfaces of one key. Where several
 * surfaces fit, those in the text's own case win over those that need a change of case ("IT" over "It"), their
 * candidates are joined, and the first one names the match. `undefined` when none fits.
 */
export function match(
  text: string,
  tokens: Tokeniser,
  from: number,
  to: number,
  end: number,
  group: readonly Surface[],
): Match | undefined {
  const start = tokens.start[from] as number;
  let best: Surface | undefined;
  let bestSpelling = REFUSED as number;
  let bestEnd = end;
  let candidates: readonly Candidate[] = [];
  for (const surface of group) {
    const name = surface.text;
    const literal = name.length >= end - start && text.startsWith(name, start);
    const found = literal && name.length === end - start ? EXACT : spelling(text, tokens, from, to, end, name);
    if (found === REFUSED || found < bestSpelling) continue;
    if (found === bestSpelling) {
      candidates = joined(candidates, surface.candidates);
      if (!literal || name.length <= bestEnd - start) continue;
    } else {
      candidates = surface.candidates;
    }
    bestSpelling = found;
    best = surface;
    bestEnd = literal ? start + name.length : end;
  }
  if (best === undefined) return undefined;
  if (bestEnd === end && text.charCodeAt(end) === PERIOD) {
    const initials = text.charCodeAt(end - 2) === PERIOD || text.charCodeAt(end - 3) === PERIOD;
    if (initials || best.text.endsWith('.')) bestEnd++;
  }
  return { text: best.text, candidates, end: bestEnd };
}

function joined(first: readonly Candidate[], second: readonly Candidate[]): readonly Candidate[] {
  const added = second.filter((b) => !first.some((a) => a.entity === b.entity && a.kind === b.kind));
  return added.length === 0 ? first : [...first, ...added];
}
