import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { isHangul } from '../text/script.ts';
import { liesIn } from './region-behind.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Types and kinds whose names many countries share: the country beside them decides. */
export const SHARED_KINDS: ReadonlySet<string> = new Set(
  'government ministry agency intelligence police military unit court legislature party central-bank'.split(
    ' ',
  ),
);

/**
 * "the **Russian** Foreign Ministry", "**Seoul's** Unification Ministry": a country right before a name
 * decides between its bearers.
 */
export function weighCountriesBefore(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
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
    if (before?.block !== spot.block || text.slice(before.end, spot.start) !== ' ') continue;
    if (isHangul(spot.text)) weighRegionBefore(spot, before, kb, weights);
    else weighStateBefore(spot, before, kb, weights);
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
    else if (own !== undefined && isOwnTeam(spot, option, kb))
      speak(option, weights, 'pieceOfLongerName', country, 2);
    else if (own !== undefined && SHARED_KINDS.has(kb.kindOf(option.entity)))
      speak(option, weights, 'otherCountryBeside', country);
  }
}

/** 축구대표팀 is Korea's own, but 이란 축구대표팀 is not. */
function isOwnTeam(spot: Spot, option: Option, kb: KnowledgeBase): boolean {
  return isHangul(spot.text) && kb.kindOf(option.entity) === 'national-team';
}

/** "Ohio National Guard", "Texas Supreme Court": the state's own, which is not the country's. */
function weighStateBefore(spot: Spot, before: Spot, kb: KnowledgeBase, weights: Weights): void {
  const region = bestOf(before)?.entity;
  if (region === undefined || kb.kindOf(region) !== 'region') return;
  for (const option of spot.options)
    if (
      option.kind === 'short' &&
      SHARED_KINDS.has(kb.kindOf(option.entity)) &&
      !liesIn(option.entity, region, kb)
    )
      speak(option, weights, 'otherCountryBeside', region, 2);
}

/** 경남 진주, 경기 성남시: Korean puts the region first, and each makes the other a place. */
function weighRegionBefore(spot: Spot, before: Spot, kb: KnowledgeBase, weights: Weights): void {
  for (const region of before.options) {
    if (kb.kindOf(region.entity) !== 'region') continue;
    for (const option of spot.options) {
      if (kb.typeOf(option.entity) !== 'place' || !liesIn(option.entity, region.entity, kb)) continue;
      speak(option, weights, 'regionFollows', region.entity);
      speak(region, weights, 'regionFollows', option.entity);
    }
  }
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
