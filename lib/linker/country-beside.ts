import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Types and kinds whose names many countries share: the country beside them decides. */
const SHARED_KINDS = new Set([
  'government ministry agency intelligence police military unit court legislature party central-bank'.split(' '),
].flat());

/**
 * "the **Russian** Foreign Ministry", "**Seoul's** Unification Ministry", "Springfield, **Illinois**":
 * a country or region right beside a name decides between its bearers.
 */
export function weighNeighbours(spots: readonly Spot[], texts: readonly string[], kb: KnowledgeBase, weights: Weights): void {
  for (const [i, spot] of spots.entries()) {
    const text = texts[spot.block]!;
    const before = spots[i - 1];
    if (before?.block === spot.block && /^(?:['’]s?)? (?:the )?$/u.test(text.slice(before.end, spot.start))) {
      const country = countryMeant(before, kb);
      if (country !== undefined) weighCountryBefore(spot, country, kb, weights);
    }
    const after = spots[i + 1];
    if (after?.block === spot.block && /^, $/u.test(text.slice(spot.end, after.start)))
      weighRegionAfter(spot, after, kb, weights);
  }
}

function weighCountryBefore(spot: Spot, country: EntityIndex, kb: KnowledgeBase, weights: Weights): void {
  for (const option of spot.options) {
    const own = kb.countryOf(option.entity);
    if (own === country) speak(option, weights, 'countryBeside', kb.idOf(country));
    else if (own !== undefined && SHARED_KINDS.has(kb.kindOf(option.entity)))
      speak(option, weights, 'otherCountryBeside', kb.idOf(country));
  }
}

/** "Springfield, Illinois": only for places; a place in another region is then ruled out. */
function weighRegionAfter(spot: Spot, after: Spot, kb: KnowledgeBase, weights: Weights): void {
  const region = bestOf(after);
  if (!region || kb.typeOf(region.entity) !== 'place') return;
  const kind = kb.kindOf(region.entity);
  if (kind !== 'country' && kind !== 'region') return;
  for (const option of spot.options) {
    if (kb.typeOf(option.entity) !== 'place') continue;
    const optionKind = kb.kindOf(option.entity);
    if (optionKind === 'country' || option.entity === region.entity) continue;
    const inside =
      kb.countryOf(option.entity) === region.entity || kb.relationBetween(option.entity, region.entity) === 'located-in' ||
      kb.relationBetween(option.entity, region.entity) === 'capital';
    if (inside) speak(option, weights, 'regionFollows', kb.idOf(region.entity));
    else if (optionKind === 'city' && option.kind !== 'demonym') speak(option, weights, 'otherRegionFollows', kb.idOf(region.entity));
  }
}

/** The country a spot names: itself, by adjective, or as the capital that stands for it. */
function countryMeant(spot: Spot, kb: KnowledgeBase): EntityIndex | undefined {
  const best = bestOf(spot);
  if (!best || best.score < 0) return undefined;
  if (kb.kindOf(best.entity) === 'country') return best.entity;
  const seat = kb.standsFor(best.entity);
  return seat !== undefined && kb.typeOf(best.entity) === 'place' && kb.kindOf(seat) === 'country' ? seat : undefined;
}
