import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { upperBound } from '../std/binary-search.ts';
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
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): IntroducedNames {
  const found = new Map<string, EntityIndex>();
  const shared = new Set<string>();
  /** Whom each name meant when it was looked at: most names of an article come again and again. */
  const seen = new Map<string, EntityIndex>();
  for (const spot of spots) {
    const best = spot.words > 1 ? bestOf(spot) : undefined;
    if (!best || best.score < weights.sure || best.kind !== 'full' || best.needsContext) continue;
    if (seen.get(spot.text) === best.entity) continue;
    seen.set(spot.text, best.entity);
    const word = shortFormOf(spot.text, best.entity, kb);
    if (word === undefined) continue;
    const other = found.get(word);
    if (other !== undefined && other !== best.entity) shared.add(word);
    found.set(word, best.entity);
  }
  for (const word of shared) found.delete(word);
  addStorms(found, texts, kb);
  return found;
}

/** "hurricanes Eta and Iota": what the pack knows as Hurricane Eta. */
function addStorms(found: Map<string, EntityIndex>, texts: readonly string[], kb: KnowledgeBase): void {
  for (const text of texts) {
    if (!PLURAL_STORMS.some((ending) => text.includes(ending))) continue;
    for (const [, plural, names] of text.matchAll(STORMS))
      for (const name of names!.split(/,? and |, /u)) {
        const sort = `${plural![0]!.toUpperCase()}${plural!.slice(1)}`;
        const storm = kb.names.lookUp(`${sort} ${name}`)[0]?.candidates[0]?.entity;
        if (storm !== undefined && kb.typeOf(storm) === 'event') found.set(name, storm);
      }
  }
}

const PLURAL_STORMS = ['urricanes ', 'yphoons ', 'yclones ', 'torms '];

const STORMS =
  /\b([Hh]urricane|[Tt]yphoon|[Cc]yclone|[Ss]torm)s (\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+)*,? and \p{Lu}\p{Ll}+)/gu;
const STORM = /^(?:Hurricane|Typhoon|Cyclone|Tropical Storm|Storm) (\p{Lu}\p{Ll}+)$/u;

/** A company's first word, a storm's own; a person's last, without the number of a pope or king. */
function shortFormOf(name: string, entity: EntityIndex, kb: KnowledgeBase): string | undefined {
  const words = name.split(/[ ,]+/u);
  if (COMPANY_KINDS.has(kb.kindOf(entity))) {
    const first = words[0]!;
    const isOwn = CAPITALISED.test(first) && !COMMON_FIRST_WORDS.has(first.toLowerCase());
    return isOwn && !isPlaceName(first, kb) ? first : undefined;
  }
  if (kb.typeOf(entity) === 'event') return STORM.exec(name)?.[1];
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
    if (company === undefined || kb.typeOf(company) === 'person') continue;
    const known = spot.options.find(({ entity }) => entity === company);
    const option = known ?? newOption(company, 'short', 0.5);
    if (!known) spot.options.push(option);
    speak(option, weights, 'companyIntroduced', company);
  }
  return placesOf([...names.keys()], texts)
    .filter(({ block, start, word }) => !cover.overlaps(block, start, start + word.length))
    .flatMap((place) => spotAt(place, names.get(place.word)!, texts[place.block]!, kb, weights) ?? []);
}

/** Where a word stands. */
interface WordPlace {
  readonly word: string;
  readonly block: number;
  readonly start: number;
}

/** Where the words stand as whole words. All blocks are searched as one text: a search costs most when it begins. */
function placesOf(words: readonly string[], texts: readonly string[]): WordPlace[] {
  const places: WordPlace[] = [];
  const bases: number[] = [];
  let length = 0;
  for (const text of texts) {
    bases.push(length);
    length += text.length + 1;
  }
  const article = texts.join('\n');
  for (const word of words)
    for (let at = article.indexOf(word); at >= 0; at = article.indexOf(word, at + 1)) {
      if (isWordAt(article, at - 1) || isWordAt(article, at + word.length)) continue;
      const block = upperBound(bases, at) - 1;
      places.push({ word, block, start: at - bases[block]! });
    }
  return places;
}

/** The name at a place; `undefined` for a piece of another name: "Carrier Strike Group". */
function spotAt(
  { word, block, start }: WordPlace,
  entity: EntityIndex,
  text: string,
  kb: KnowledgeBase,
  weights: Weights,
): Spot | undefined {
  const end = start + word.length;
  const beside = [wordBefore(text, start), wordAfter(text, end)];
  if (beside.some((near) => near?.gap === ' ' && isNameLike(near.word))) return undefined;
  const option = newOption(entity, 'short', 0.5);
  const isCompany = COMPANY_KINDS.has(kb.kindOf(entity));
  speak(option, weights, isCompany ? 'companyIntroduced' : 'introducedAbove', kb.nameOf(entity));
  return derivedSpot(block, text, start, end, option);
}

/** A letter or digit; ASCII is told without the pattern. */
function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  if (unit < 128) return ((unit | 32) - 97) >>> 0 < 26 || (unit - 48) >>> 0 < 10;
  return /[\p{L}\p{N}]/u.test(text[at]!);
}
