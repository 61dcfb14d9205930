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
  const inside = gatherInside(anchors, kb);
  const companyOf = (entity: EntityIndex) => {
    let known = company.get(entity);
    if (!known) company.set(entity, (known = sumUp(tiesOf(entity, anchors, inside, kb), anchors)));
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
      if (
        share < dominant.share / 4 &&
        SHARED_KINDS.has(kb.kindOf(option.entity)) &&
        option.kind !== 'acronym' &&
        !(spot.options.length === 1 && kb.prominenceOf(option.entity) >= KNOWN_ANYWHERE)
      )
        speak(option, weights, 'otherCountryArticle', dominant.country!, dominant.share);
      if (context.outletCountry === country) speak(option, weights, 'outletCountry', country);
    }
  }
}

function dominantCountry(context: ArticleContext): { country: EntityIndex | undefined; share: number } {
  let dominant: { country: EntityIndex | undefined; share: number } = { country: undefined, share: 0 };
  for (const [country, share] of context.countryShare)
    if (share > dominant.share) dominant = { country, share };
  return dominant;
}

/** How close an anchor is by the records, 0..1. */
interface Tie {
  readonly anchor: EntityIndex;
  readonly closeness: number;
}

/** Anchors by what they lie in: that is on record with them only, where all other ties are with both ends. */
function gatherInside(anchors: ReadonlySet<EntityIndex>, kb: KnowledgeBase): Map<EntityIndex, Tie[]> {
  const inside = new Map<EntityIndex, Tie[]>();
  const note = (place: EntityIndex, tie: Tie) => {
    const ties = inside.get(place);
    if (ties) ties.push(tie);
    else inside.set(place, [tie]);
  };
  for (const anchor of anchors) {
    for (const { entity, kind } of kb.relationsOf(anchor))
      if (kind === 'located-in') note(entity, { anchor, closeness: TIE[kind] });
    const country = kb.countryOf(anchor);
    if (country !== undefined) note(country, { anchor, closeness: TIE.country });
  }
  return inside;
}

/** The ties of an entity to the anchors, one to each. */
function tiesOf(
  entity: EntityIndex,
  anchors: ReadonlySet<EntityIndex>,
  inside: ReadonlyMap<EntityIndex, readonly Tie[]>,
  kb: KnowledgeBase,
): Tie[] {
  const ties: Tie[] = [];
  for (const { entity: anchor, kind } of kb.relationsOf(entity))
    if (anchors.has(anchor)) ties.push({ anchor, closeness: TIE[kind] });
  const weaker = [...(inside.get(entity) ?? [])];
  const country = kb.countryOf(entity);
  if (country !== undefined && anchors.has(country)) weaker.push({ anchor: country, closeness: TIE.country });
  for (const tie of weaker)
    if (tie.anchor !== entity && !ties.some(({ anchor }) => anchor === tie.anchor)) ties.push(tie);
  return ties;
}

/** What the strongest ties come to, and the first of the anchors that is tied most. */
function sumUp(
  ties: readonly Tie[],
  anchors: ReadonlySet<EntityIndex>,
): { sum: number; closest: EntityIndex | undefined } {
  if (ties.length === 0) return NO_COMPANY;
  const strongest = ties.map(({ closeness }) => closeness).sort((a, b) => b - a);
  const most = new Set(
    ties.filter(({ closeness }) => closeness === strongest[0]).map(({ anchor }) => anchor),
  );
  const sum = strongest.slice(0, STRONGEST_TIES).reduce((all, closeness) => all + closeness, 0);
  return { sum, closest: [...anchors].find((anchor) => most.has(anchor)) };
}

const NO_COMPANY = { sum: 0, closest: undefined };
