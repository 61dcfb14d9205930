import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { bestOf, derivedSpot, newOption, speak, type Spot } from './spot.ts';
import { isNameLike, wordAfter, wordBefore } from './surroundings.ts';
import { COMMON_FIRST_WORDS } from './words.ts';
import type { Weights } from './weights.ts';

/** Bodies that news calls by the first word of their name once it has named them. */
const COMPANY_KINDS = new Set(['company', 'bank', 'airline', 'media', 'think-tank', 'charity']);

/** Who or what a bare word means in an article that introduces it in full. */
export type IntroducedNames = ReadonlyMap<string, EntityIndex>;

/**
 * "Dominion Textile Inc" makes every later "Dominion" that company, "Pope Leo XIV" makes "Leo" and "Robert
 * Prevost" makes "Prevost" him. Nothing for first words that many names share ("National", "American"), that are
 * places, or that two of the article share.
 */
export function findIntroducedNames(
  spots: readonly Spot[],
  kb: KnowledgeBase,
  weights: Weights,
): IntroducedNames {
  const found = new Map<string, EntityIndex>();
  const shared = new Set<string>();
  for (const spot of spots) {
    const best = spot.words > 1 ? bestOf(spot) : undefined;
    if (!best || best.score < weights.sure || best.kind !== 'full' || best.needsContext) continue;
    const word = shortFormOf(spot.text, best.entity, kb);
    if (word === undefined) continue;
    const other = found.get(word);
    if (other !== undefined && other !== best.entity) shared.add(word);
    found.set(word, best.entity);
  }
  for (const word of shared) found.delete(word);
  return found;
}

/** A company's first word; a person's last, without the number of a pope or king. */
function shortFormOf(name: string, entity: EntityIndex, kb: KnowledgeBase): string | undefined {
  const words = name.split(/[ ,]+/u);
  if (COMPANY_KINDS.has(kb.kindOf(entity))) {
    const first = words[0]!;
    const isOwn = CAPITALISED.test(first) && !COMMON_FIRST_WORDS.has(first.toLowerCase());
    return isOwn && !isPlaceName(first, kb) ? first : undefined;
  }
  if (kb.typeOf(entity) !== 'person') return undefined;
  const last = words.findLast((word) => !/^[IVX]+$/u.test(word))!;
  return CAPITALISED.test(last) && isNameLike(last) ? last : undefined;
}

const CAPITALISED = /^\p{Lu}[\p{L}\d]{2,}$/u;

function isPlaceName(word: string, kb: KnowledgeBase): boolean {
  return kb.names
    .lookUp(word)
    .some(({ candidates }) =>
      candidates.some(
        ({ entity, kind, needsContext }) =>
          kind === 'demonym' || (!needsContext && kb.typeOf(entity) === 'place'),
      ),
    );
}

/** Adds the introduced company to the spots of its first word, and makes spots of words that the index does not know. */
export function followIntroducedNames(
  spots: readonly Spot[],
  texts: readonly string[],
  cover: Cover,
  names: IntroducedNames,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  if (names.size === 0) return [];
  for (const spot of spots) {
    const company = names.get(spot.text);
    // Surnames that the index knows are weighed in coreference.ts.
    if (company === undefined || !COMPANY_KINDS.has(kb.kindOf(company))) continue;
    const known = spot.options.find(({ entity }) => entity === company);
    const option = known ?? newOption(company, 'short', 0.5);
    if (!known) spot.options.push(option);
    speak(option, weights, 'companyIntroduced', company);
  }
  return texts.flatMap((text, block) =>
    [...names].flatMap(([word, entity]) => spotsOf(word, entity, block, text, cover, kb, weights)),
  );
}

function spotsOf(
  word: string,
  entity: EntityIndex,
  block: number,
  text: string,
  cover: Cover,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  const isCompany = COMPANY_KINDS.has(kb.kindOf(entity));
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length;
    if (isWord(text[start - 1]) || isWord(text[end]) || cover.overlaps(block, start, end)) continue;
    const before = wordBefore(text, start);
    const after = wordAfter(text, end);
    // A piece of another name: "Carrier Strike Group".
    if ([before, after].some((beside) => beside?.gap === ' ' && isNameLike(beside.word))) continue;
    const option = newOption(entity, 'short', 0.5);
    speak(option, weights, isCompany ? 'companyIntroduced' : 'introducedAbove', kb.nameOf(entity));
    found.push(derivedSpot(block, text, start, end, option));
  }
  return found;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
