import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Types and kinds whose names many countries share: the country beside them decides. */
export const SHARED_KINDS: ReadonlySet<string> = new Set(
  'government ministry agency intelligence police military unit court legislature party central-bank'.split(
    ' ',
  ),
);

/**
 * "the **Russian** Foreign Ministry", "**Seoul's** Unification Ministry", "Springfield, **Illinois**":
 * a country or region right beside a name decides between its bearers.
 */
export function weighNeighbours(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (const [i, spot] of spots.entries()) {
    const text = texts[spot.block]!;
    const before = spots[i - 1];
    if (
      before &&
      isNear(before, spot) &&
      /^(?:['’]s?)? (?:the )?$/u.test(text.slice(before.end, spot.start))
    ) {
      const country = countryMeant(before, kb);
      if (country !== undefined) weighCountryBefore(spot, country, kb, weights);
    }
    const after = spots[i + 1];
    if (after && isNear(spot, after) && text.slice(spot.end, after.start) === ', ')
      weighRegionAfter(spot, after, kb, weights);
  }
}

/** Could anything but a possessive and an article, "'s the ", stand between the two? Most names are further apart. */
function isNear(first: Spot, second: Spot): boolean {
  return first.block === second.block && second.start - first.end <= 7;
}

function weighCountryBefore(spot: Spot, country: EntityIndex, kb: KnowledgeBase, weights: Weights): void {
  for (const option of spot.options) {
    const own = kb.countryOf(option.entity);
    if (own === country) speak(option, weights, 'countryBeside', country);
    else if (own !== undefined && SHARED_KINDS.has(kb.kindOf(option.entity)))
      speak(option, weights, 'otherCountryBeside', country);
  }
}

/**
 * "Springfield, Illinois", "Atlanta, Georgia": the pair of candidates of which one lies in the other wins,
 * whichever came first alone; without such a pair a city of another region is ruled out.
 */
function weighRegionAfter(spot: Spot, after: Spot, kb: KnowledgeBase, weights: Weights): void {
  const cities = spot.options.filter(
    (option) => kb.kindOf(option.entity) === 'city' && option.kind !== 'demonym',
  );
  const regions = after.options.filter((option) => REGION_KINDS.has(kb.kindOf(option.entity)));
  if (cities.length === 0 || regions.length === 0) return;
  const pairs = cities.flatMap((city) =>
    regions.filter((region) => liesIn(city.entity, region.entity, kb)).map((region) => ({ city, region })),
  );
  for (const { city, region } of pairs) {
    speak(city, weights, 'regionFollows', region.entity);
    speak(region, weights, 'regionFollows', city.entity, 0.5);
  }
  const inPair = new Set(pairs.map(({ city }) => city));
  const region = bestOf(after);
  if (region && regions.includes(region))
    for (const city of cities)
      if (!inPair.has(city)) speak(city, weights, 'otherRegionFollows', region.entity);
}

const REGION_KINDS = new Set(['country', 'region']);

function liesIn(city: EntityIndex, region: EntityIndex, kb: KnowledgeBase): boolean {
  if (kb.countryOf(city) === region) return true;
  const tie = kb.relationBetween(city, region);
  return tie === 'located-in' || tie === 'capital';
}

/** The country a spot names: itself, by adjective, or as the capital that stands for it. */
function countryMeant(spot: Spot, kb: KnowledgeBase): EntityIndex | undefined {
  const best = bestOf(spot);
  if (!best || best.score < 0) return undefined;
  if (kb.kindOf(best.entity) === 'country') return best.entity;
  const seat = kb.standsFor(best.entity);
  return seat !== undefined && kb.typeOf(best.entity) === 'place' && kb.kindOf(seat) === 'country'
    ? seat
    : undefined;
}
