import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { ArticleContext } from './article-context.ts';
import { SHARED_KINDS } from './country-beside.ts';
import { isPlainName } from './candidates.ts';
import { bestOf, secondScore, speak, type Spot } from './spot.ts';
import { Ties, type Tie } from './ties.ts';
import type { Weights } from './weights.ts';

/** Only the strongest ties count: names of one article are less densely related than one would think. */
const STRONGEST_TIES = 3;

/** The Federal Reserve, whose name nobody else bears, needs no article about its country. */
const KNOWN_ANYWHERE = 5;

/** An anchor is this much likelier than both its rivals and NIL. */
const ANCHOR_LEAD = 2;

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
 * Stage 6: every candidate hears what the article's anchors and countries say for it. One entity is
 * weighed once and its cues shared by all its spots.
 */
export function weighCompany(
  spots: readonly Spot[],
  anchors: ReadonlySet<EntityIndex>,
  context: ArticleContext,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const tied = new Ties(anchors, kb);
  const dominant = dominantCountry(context);
  for (const spot of spots) {
    const decided = spot.options.length === 1 && !spot.options[0]!.needsContext;
    for (const option of spot.options) {
      const kind = kb.kindOf(option.entity);
      if (decided && option.score >= weights.sure + 1 && kind !== 'city' && !SHARED_KINDS.has(kind)) continue;
      const ties = tied.of(option.entity);
      if (ties.length > 0)
        speak(option, weights, 'relatedness', ties[0]!.anchor, Math.min(strengthOf(ties), 2));
      const isCountry = kind === 'country';
      // Georgia, where Tbilisi and Georgians are named.
      const country = isCountry && spot.options.length > 1 ? option.entity : kb.countryOf(option.entity);
      if (country === undefined || (isCountry && country !== option.entity)) continue;
      const share = (context.countryShare.get(country) ?? 0) - (context.ownShare.get(option.entity) ?? 0);
      if (
        share < dominant.share * ABSENT &&
        isPlaceWithin(option.entity, kb) &&
        hasForeignRival(spot, country, kb)
      )
        speak(option, weights, 'countryAbsent', country);
      // An article about Korea has room for 연대 and 승리: its country says little for a common word.
      if (share > 0)
        speak(option, weights, 'countryShare', country, isPlainName(option) ? share : share * 0.4);
      if (isNamesakeTown(option.entity, country, share, dominant, kb))
        speak(option, weights, 'namesakeCountry', dominant.country, dominant.share);
      const here = context.blockCountries[spot.block]!;
      if (option.kind === 'short' && SHARED_KINDS.has(kind)) {
        if (country === dominant.country) speak(option, weights, 'ownCountryArticle', country, share);
        // A paragraph on Germany in a story on the world.
        else if (here.size === 1 && here.has(country))
          speak(option, weights, 'ownCountryArticle', country, OWN_PARAGRAPH);
      }
      if (
        share < dominant.share / 4 &&
        !here.has(country) &&
        isShared(option.entity, spot, kb) &&
        option.kind !== 'acronym' &&
        !(spot.options.length === 1 && kb.prominenceOf(option.entity) >= KNOWN_ANYWHERE)
      )
        speak(option, weights, 'otherCountryArticle', dominant.country!, dominant.share);
      if (context.outletCountry === country) speak(option, weights, 'outletCountry', country);
    }
  }
}

/** What one paragraph says of its country, in shares of the article. */
const OWN_PARAGRAPH = 0.5;

/** A country with this part of the main country's evidence has nothing to do with the article. */
const ABSENT = 0.2;

/** Does the name have a bearer in another country, too? */
function hasForeignRival({ options }: Spot, country: EntityIndex, kb: KnowledgeBase): boolean {
  return options.some(({ entity }) => (kb.countryOf(entity) ?? entity) !== country);
}

function isPlaceWithin(entity: EntityIndex, kb: KnowledgeBase): boolean {
  const kind = kb.kindOf(entity);
  return (kind === 'region' || kind === 'city') && kb.prominenceOf(entity) < KNOWN_ANYWHERE;
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

/** What the strongest of the ties come to; they stand first. */
function strengthOf(ties: readonly Tie[]): number {
  let strength = 0;
  for (let k = 0; k < STRONGEST_TIES && k < ties.length; k++) strength += ties[k]!.closeness;
  return strength;
}

function dominantCountry(context: ArticleContext): { country: EntityIndex | undefined; share: number } {
  let dominant: { country: EntityIndex | undefined; share: number } = { country: undefined, share: 0 };
  for (const [country, share] of context.countryShare)
    if (share > dominant.share) dominant = { country, share };
  return dominant;
}
