import type { AliasKind, EntityIndex, NameHit, NameTail } from '../kb/types.ts';
import type { WeightName, Weights } from './weights.ts';

/** How a line uses capitals: `title` and `capitals` lines prove nothing about a single word. */
export type LineCase = 'sentence' | 'title' | 'capitals';

/** A known name seen in the article, while it is being decided what it means. */
export interface Spot {
  readonly block: number;
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Words in the name: "Kim Jong-un" has three tokens but two words. */
  readonly words: number;
  readonly tail: NameTail;
  readonly line: LineCase;
  readonly sentenceStart: boolean;
  /** Candidates that are still possible; reordered by score as cues come in. */
  options: Option[];
}

/** One candidate of a spot, with everything that speaks for or against it. */
export interface Option {
  readonly entity: EntityIndex;
  readonly kind: AliasKind;
  readonly needsContext: boolean;
  readonly prior: number;
  readonly cues: RawCue[];
  /** Sum of the cues' weights, in log-odds against NIL. */
  score: number;
}

/** A cue while spots are weighed: an entity it saw is still an index, because naming it costs. */
export interface RawCue {
  readonly cue: WeightName;
  readonly weight: number;
  readonly detail?: string | EntityIndex;
}

/** Adds what a cue says to a candidate. `times` scales the weight (a share, a sum of ties). */
export function speak(
  option: Option,
  weights: Weights,
  cue: WeightName,
  detail?: string | EntityIndex,
  times = 1,
): void {
  const weight = weights[cue] * times;
  if (weight === 0) return;
  option.cues.push(detail === undefined ? { cue, weight } : { cue, weight, detail });
  option.score += weight;
}

/** Takes back what a cue said of a candidate, when a stronger one makes it meaningless. */
export function withdraw(option: Option, cue: WeightName): void {
  for (let at = option.cues.length - 1; at >= 0; at--) {
    if (option.cues[at]!.cue !== cue) continue;
    option.score -= option.cues[at]!.weight;
    option.cues.splice(at, 1);
  }
}

/** A candidate that the index did not give: what the article itself says the words mean. */
export function newOption(entity: EntityIndex, kind: AliasKind, prior = 1, needsContext = false): Option {
  return { entity, kind, needsContext, prior, cues: [], score: 0 };
}

/** A spot for words of a block's text that are no name of the index, with their one candidate. */
export function derivedSpot(
  block: number,
  text: string,
  start: number,
  end: number,
  option: Option,
  words = 1,
): Spot {
  return {
    block,
    start,
    end,
    text: text.slice(start, end),
    words,
    tail: 'none',
    line: 'sentence',
    sentenceStart: false,
    options: [option],
  };
}

/** The best candidate so far; `undefined` when none is left. */
export function bestOf(spot: Spot): Option | undefined {
  let best: Option | undefined;
  for (const option of spot.options) if (!best || option.score > best.score) best = option;
  return best;
}

/** The runner-up's score; -Infinity when there is none. */
export function secondScore(spot: Spot, best: Option): number {
  let second = -Infinity;
  for (const option of spot.options) {
    if (option.entity !== best.entity && option.score > second) second = option.score;
  }
  return second;
}

const SPACE = /\s/u;

/** A spot from a hit of the name index, before any candidate is weighed. */
export function toSpot(
  block: number,
  text: string,
  hit: NameHit,
  line: LineCase,
  sentenceStart: boolean,
): Spot {
  // "the United Nations": the article belongs to the sentence.
  const start = text.startsWith('the ', hit.start) ? hit.start + 4 : hit.start;
  const surface = text.slice(start, hit.end);
  return {
    block,
    start,
    end: hit.end,
    text: surface,
    words: SPACE.test(surface) ? surface.split(/\s+/u).length : 1,
    tail: hit.tail,
    line,
    sentenceStart,
    options: hit.candidates.map(({ entity, kind, needsContext, prior }) => ({
      entity,
      kind,
      needsContext,
      prior,
      cues: [],
      score: 0,
    })),
  };
}
