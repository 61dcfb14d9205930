import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
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
  for (const [i, spot] of spots.entries()) {
    if (spot.options.length < 2) continue;
    const sorts: string[] = [];
    for (const neighbour of [spots[i - 1], spots[i + 1]]) {
      if (!neighbour || !inOneList(spot, neighbour, texts)) continue;
      const other = bestOf(neighbour);
      if (!other || other.kind === 'demonym' || other.needsContext || other.score < weights.likely) continue;
      const sort = sortOf(other.entity, kb);
      sorts.push(sort);
      for (const option of spot.options)
        if (option.kind !== 'demonym' && sortOf(option.entity, kb) === sort)
          speak(option, weights, 'sameSortInList', other.entity);
    }
    const fits = (option: Option) => sortOf(option.entity, kb) === sorts[0];
    // "Virginia, Washington, West Virginia": between two of a kind no other place is meant.
    if (sorts.length < 2 || sorts[0] !== sorts[1] || !spot.options.some(fits)) continue;
    for (const option of spot.options)
      if (!fits(option) && kb.typeOf(option.entity) === 'place') speak(option, weights, 'otherSortInList');
  }
}

function inOneList(a: Spot, b: Spot, texts: readonly string[]): boolean {
  if (a.block !== b.block) return false;
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  if (second.start - first.end > LONGEST_JOINT) return false;
  return JOINT.test(texts[a.block]!.slice(first.end, second.start));
}

/** Kind, and for regions and cities the country: American states are listed with American states. */
function sortOf(entity: EntityIndex, kb: KnowledgeBase): string {
  const kind = kb.kindOf(entity);
  return kind === 'region' ? `${kind} ${kb.countryOf(entity)}` : kind;
}
