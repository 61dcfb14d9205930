import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** What joins the names of a list. */
const JOINT = /^(?:, (?:and |or )?| and | or |; |·|, )$/u;
const LONGEST_JOINT = ', and '.length;

/**
 * Names of one list are of one kind: in "Alabama, Georgia and Tennessee" Georgia is a state, in "Ukraine, Georgia
 * and Moldova" a country. Speaks for the candidates of an ambiguous name that are what its neighbours are.
 */
export function weighLists(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    if (spot.options.length < 2) continue;
    weighNeighbour(spot, spots[i - 1], texts, kb, weights);
    weighNeighbour(spot, spots[i + 1], texts, kb, weights);
  }
}

function weighNeighbour(
  spot: Spot,
  neighbour: Spot | undefined,
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  if (!neighbour || !inOneList(spot, neighbour, texts)) return;
  const other = bestOf(neighbour);
  if (!other || other.kind === 'demonym' || other.needsContext || other.score < weights.likely) return;
  const sort = sortOf(other.entity, kb);
  for (const option of spot.options)
    if (option.kind !== 'demonym' && sortOf(option.entity, kb) === sort)
      speak(option, weights, 'sameSortInList', other.entity);
}

function inOneList(a: Spot, b: Spot, texts: readonly string[]): boolean {
  if (a.block !== b.block) return false;
  const end = Math.min(a.end, b.end);
  const start = Math.max(a.start, b.start);
  return start - end <= LONGEST_JOINT && JOINT.test(texts[a.block]!.slice(end, start));
}

/** Kind, and for regions and cities the country: American states are listed with American states. */
function sortOf(entity: EntityIndex, kb: KnowledgeBase): string {
  const kind = kb.kindOf(entity);
  return kind === 'region' ? `${kind} ${kb.countryOf(entity)}` : kind;
}
