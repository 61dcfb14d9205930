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
    const before = weighNeighbour(spot, spots[i - 1], texts, kb, weights);
    const after = weighNeighbour(spot, spots[i + 1], texts, kb, weights);
    // "Virginia, Washington, West Virginia": between two of a kind no other place is meant.
    if (before !== undefined && before === after) ruleOutOthers(spot, before, kb, weights);
  }
}

/** Speaks for what is of the neighbour's sort, and gives that sort; `undefined` where the two are in no list. */
function weighNeighbour(
  spot: Spot,
  neighbour: Spot | undefined,
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): string | undefined {
  if (!neighbour || !inOneList(spot, neighbour, texts)) return undefined;
  const other = bestOf(neighbour);
  if (!other || other.kind === 'demonym' || other.needsContext || other.score < weights.likely)
    return undefined;
  const sort = sortOf(other.entity, kb);
  for (const option of spot.options)
    if (option.kind !== 'demonym' && sortOf(option.entity, kb) === sort)
      speak(option, weights, 'sameSortInList', other.entity);
  return sort;
}

function ruleOutOthers({ options }: Spot, sort: string, kb: KnowledgeBase, weights: Weights): void {
  if (!options.some(({ entity }) => sortOf(entity, kb) === sort)) return;
  for (const option of options)
    if (kb.typeOf(option.entity) === 'place' && sortOf(option.entity, kb) !== sort)
      speak(option, weights, 'otherSortInList');
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
