import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { regionAbbreviated, type AbbreviatedRegion } from './region-abbreviations.ts';
import { bestOf, derivedSpot, newOption, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

const REGION_KINDS = new Set(['country', 'region']);

/** The other places of that name in the article are most likely the same town. */
const SAME_TOWN = 0.7;

/**
 * "Springfield, **Illinois**", "GLASGOW, **Ky.**", "Lincoln in **Nebraska**": the pair of candidates of which one lies in the other
 * wins, whichever came first alone; without such a pair a town of another region is ruled out. What the
 * region says of a name once holds for that name in the whole article. Gives back a spot for each region
 * that the text only abbreviates.
 */
export function weighRegionsBehind(
  spots: readonly Spot[],
  texts: readonly string[],
  cover: Cover,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  const verdicts = new Map<string, Verdict>();
  const told = new Set<Spot>();
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const text = texts[spot.block]!;
    if (text[spot.end] !== ',' && !text.startsWith(' in ', spot.end)) continue;
    const short = regionAbbreviated(text, spot.end, kb);
    const regions = short ? [short.region] : regionsAfter(text, spot, spots[i + 1], kb);
    if (regions.length === 0) continue;
    const verdict = judge(spot, regions, kb);
    // "Tokyo, Hong Kong and Seoul" is a list, not a town in Hong Kong; "Obama in Texas" is no town.
    const isOpen = !short && (text[spot.end] === ' ' || LIST_GOES_ON.test(text.slice(spots[i + 1]!.end)));
    if (verdict.towns.length === 0 && isOpen) continue;
    apply(spot, verdict, 1, kb, weights);
    told.add(spot);
    const key = spot.text.toLowerCase();
    if (verdicts.has(key) && !sameTowns(verdicts.get(key)!, verdict)) verdicts.set(key, UNDECIDED);
    else verdicts.set(key, verdict);
    if (short && !cover.overlaps(spot.block, short.start, short.end))
      found.push(regionSpot(spot, short, text, weights));
    else if (!short)
      for (const { region, town } of verdict.towns) speakFor(spots[i + 1]!, region, town, kb, weights);
  }
  for (const spot of spots) {
    const verdict = told.has(spot) ? undefined : verdicts.get(spot.text.toLowerCase());
    if (verdict) apply(spot, verdict, SAME_TOWN, kb, weights);
  }
  return found;
}

const LIST_GOES_ON = /^(?:, (?:and )?| and | or )\p{Lu}/u;

/** Which towns lie in the region behind a name, and the region that rules out the others. */
interface Verdict {
  readonly towns: readonly { readonly town: EntityIndex; readonly region: EntityIndex }[];
  readonly ruledOut: EntityIndex | undefined;
}

const UNDECIDED: Verdict = { towns: [], ruledOut: undefined };

function sameTowns(a: Verdict, b: Verdict): boolean {
  return a.towns[0]?.town === b.towns[0]?.town;
}

/** The regions that the next name can mean: none when a speaker follows, as in "in Asahikawa, Shibuya said". */
function regionsAfter(text: string, spot: Spot, after: Spot | undefined, kb: KnowledgeBase): EntityIndex[] {
  if (after?.block !== spot.block || !/^(?:, | in )$/u.test(text.slice(spot.end, after.start))) return [];
  if (/^ (?:said|says|told|added|wrote)\b/u.test(text.slice(after.end, after.end + 7))) return [];
  return after.options
    .filter(({ entity }) => REGION_KINDS.has(kb.kindOf(entity)))
    .map(({ entity }) => entity);
}

function judge(spot: Spot, regions: readonly EntityIndex[], kb: KnowledgeBase): Verdict {
  const towns = spot.options
    .filter((option) => isTown(option, kb))
    .flatMap(({ entity: town }) =>
      regions.filter((region) => liesIn(town, region, kb)).map((region) => ({ town, region })),
    );
  return { towns, ruledOut: towns[0]?.region ?? regions[0] };
}

function apply(spot: Spot, verdict: Verdict, times: number, kb: KnowledgeBase, weights: Weights): void {
  for (const option of spot.options) {
    const pair = verdict.towns.find(({ town }) => town === option.entity);
    if (pair) speak(option, weights, 'regionFollows', pair.region, times);
    else if (
      verdict.ruledOut !== undefined &&
      (isTown(option, kb) || isBarePerson(spot, option, verdict, kb))
    )
      speak(option, weights, 'otherRegionFollows', verdict.ruledOut, times);
  }
}

/** "Lincoln in Nebraska" is nobody; of a surname also "Jackson, Miss." where we do not know the town. */
function isBarePerson(spot: Spot, { entity, kind }: Option, { towns }: Verdict, kb: KnowledgeBase): boolean {
  return kind === 'surname' || (towns.length > 0 && spot.words === 1 && kb.typeOf(entity) === 'person');
}

/** "Buffalo, New York": the state, and not the city of that name. */
function speakFor(
  spot: Spot,
  region: EntityIndex,
  town: EntityIndex,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (const option of spot.options)
    if (option.entity === region) speak(option, weights, 'regionFollows', town);
    else if (isTown(option, kb)) speak(option, weights, 'otherRegionFollows', town, 0.5);
}

function isTown({ entity, kind }: Option, kb: KnowledgeBase): boolean {
  return kb.kindOf(entity) === 'city' && kind !== 'demonym';
}

/** Is the region on record as the town's country, region, or the place it is the capital of? */
export function liesIn(city: EntityIndex, region: EntityIndex, kb: KnowledgeBase): boolean {
  if (kb.countryOf(city) === region) return true;
  const tie = kb.relationBetween(city, region);
  return tie === 'located-in' || tie === 'capital';
}

function regionSpot(
  town: Spot,
  { region, start, end }: AbbreviatedRegion,
  text: string,
  weights: Weights,
): Spot {
  const option = newOption(region, 'short');
  speak(option, weights, 'regionFollows', bestOf(town)?.entity);
  return derivedSpot(town.block, text, start, end, option);
}
