import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { RelationKind } from '../kb/pack/format.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { ArticleContext } from './article-context.ts';
import { SHARED_KINDS } from './country-beside.ts';
import { bestOf, secondScore, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** How close a tie makes two names of one article, 0..1. */
const TIE: Readonly<Record<RelationKind, number>> = {
  holds: 1,
  capital: 0.8,
  party: 0.8,
  parent: 1,
  'located-in': 0.7,
  'works-for': 0.9,
  participant: 0.7,
  'part-of': 0.8,
  family: 1,
  maker: 0.7,
  related: 0.7,
  member: 0.3,
  country: 0.4,
};

/** Only the strongest ties count: names of one article are less densely related than one would think. */
const STRONGEST_TIES = 3;

/** The Federal Reserve, whose name nobody else bears, needs no article about its country. */
const KNOWN_ANYWHERE = 5;

/** An anchor is this much likelier than both its rivals and NIL. */
const ANCHOR_LEAD = 2;

/** How close two entities are by the records, 0..1. */
export function relatedness(a: EntityIndex, b: EntityIndex, kb: KnowledgeBase): number {
  if (a === b) return 0;
  const direct = kb.relationBetween(a, b);
  if (direct) return TIE[direct];
  const countryA = kb.countryOf(a);
  const countryB = kb.countryOf(b);
  if (countryA === b || countryB === a) return TIE.country;
  return 0;
}

/** Names that hardly need deciding: they decide the others. */
export function findAnchors(spots: readonly Spot[]): Set<EntityIndex> {
  const anchors = new Set<EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (
      best &&
      best.score >= ANCHOR_LEAD &&
      best.score - secondScore(spot, best) >= ANCHOR_LEAD &&
      !best.needsContext
    )
      anchors.add(best.entity);
  }
  return anchors;
}

/**
 * Stage 5: every candidate hears what the article's anchors and countries say for it. One entity is
 * weighed once and its cues shared by all its spots.
 */
export function weighCompany(
  spots: readonly Spot[],
  anchors: ReadonlySet<EntityIndex>,
  context: ArticleContext,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const company = new Map<EntityIndex, { sum: number; closest: EntityIndex | undefined }>();
  const companyOf = (entity: EntityIndex) => {
    let known = company.get(entity);
    if (!known) company.set(entity, (known = strongestTies(entity, anchors, kb)));
    return known;
  };
  const dominant = dominantCountry(context);
  for (const spot of spots) {
    const decided = spot.options.length === 1 && !spot.options[0]!.needsContext;
    for (const option of spot.options) {
      if (decided && option.score >= weights.sure + 1 && !SHARED_KINDS.has(kb.kindOf(option.entity)))
        continue;
      const { sum, closest } = companyOf(option.entity);
      if (closest !== undefined) speak(option, weights, 'relatedness', closest, Math.min(sum, 2));
      const country = kb.countryOf(option.entity);
      if (country === undefined || kb.kindOf(option.entity) === 'country') continue;
      const share = context.countryShare.get(country) ?? 0;
      // An article about Korea has room for 연대 and 승리: its country says little for a common word.
      if (share > 0)
        speak(option, weights, 'countryShare', country, option.needsContext ? share * 0.4 : share);
      if (isNamesakeTown(option.entity, country, share, dominant, kb))
        speak(option, weights, 'namesakeCountry', dominant.country, dominant.share);
      if (country === dominant.country && option.kind === 'short' && isShared(option.entity, spot, kb))
        speak(option, weights, 'ownCountryArticle', country, share);
      if (
        share < dominant.share / 4 &&
        isShared(option.entity, spot, kb) &&
        option.kind !== 'acronym' &&
        !(spot.options.length === 1 && kb.prominenceOf(option.entity) >= KNOWN_ANYWHERE)
      )
        speak(option, weights, 'otherCountryArticle', dominant.country!, dominant.share);
      if (context.outletCountry === country) speak(option, weights, 'outletCountry', country);
    }
  }
}

/** Countries that took the names of their towns from each other. */
const ENGLISH_SPEAKING: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'JM']);
/** London and New York are meant even abroad. */
const WORLD_CITY = 4;

function isNamesakeTown(
  town: EntityIndex,
  country: EntityIndex,
  share: number,
  dominant: { country: EntityIndex | undefined; share: number },
  kb: KnowledgeBase,
): boolean {
  if (dominant.country === undefined || country === dominant.country || share >= dominant.share / 4)
    return false;
  if (kb.kindOf(town) !== 'city' || kb.prominenceOf(town) >= WORLD_CITY) return false;
  return [country, dominant.country].every((each) => ENGLISH_SPEAKING.has(kb.wordOf(each) ?? ''));
}

/** Bodies every country has; "The Times" where another paper is called so, too. */
function isShared(entity: EntityIndex, spot: Spot, kb: KnowledgeBase): boolean {
  const kind = kb.kindOf(entity);
  return SHARED_KINDS.has(kind) || (kind === 'newspaper' && spot.options.length > 1);
}

function dominantCountry(context: ArticleContext): { country: EntityIndex | undefined; share: number } {
  let dominant: { country: EntityIndex | undefined; share: number } = { country: undefined, share: 0 };
  for (const [country, share] of context.countryShare)
    if (share > dominant.share) dominant = { country, share };
  return dominant;
}

function strongestTies(
  entity: EntityIndex,
  anchors: ReadonlySet<EntityIndex>,
  kb: KnowledgeBase,
): { sum: number; closest: EntityIndex | undefined } {
  const strongest: number[] = [];
  let closest: EntityIndex | undefined;
  for (const anchor of anchors) {
    const tie = relatedness(entity, anchor, kb);
    if (tie === 0) continue;
    if (tie > (strongest[0] ?? 0)) closest = anchor;
    strongest.push(tie);
    strongest.sort((a, b) => b - a);
    strongest.length = Math.min(strongest.length, STRONGEST_TIES);
  }
  return { sum: strongest.reduce((sum, tie) => sum + tie, 0), closest };
}
