import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import { isNameLike, wordAfter, wordBefore } from './surroundings.ts';
import { COMMON_FIRST_WORDS } from './words.ts';
import type { Weights } from './weights.ts';

/** Bodies that news calls by the first word of their name once it has named them. */
const COMPANY_KINDS = new Set(['company', 'bank', 'airline', 'media', 'think-tank', 'charity']);

/** Companies by the first word of the name the article introduces them with. */
export type IntroducedCompanies = ReadonlyMap<string, EntityIndex>;

/**
 * "Dominion Textile Inc" makes every later "Dominion" that company, "Carrier Global" makes "Carrier". Nothing for
 * first words that many names share ("National", "American"), that are places, or that two companies of the
 * article share.
 */
export function findIntroducedCompanies(
  spots: readonly Spot[],
  kb: KnowledgeBase,
  weights: Weights,
): IntroducedCompanies {
  const found = new Map<string, EntityIndex>();
  const shared = new Set<string>();
  for (const spot of spots) {
    const best = spot.words > 1 ? bestOf(spot) : undefined;
    if (!best || best.score < weights.sure || best.kind !== 'full' || best.needsContext) continue;
    if (!COMPANY_KINDS.has(kb.kindOf(best.entity))) continue;
    const [first = ''] = spot.text.split(/[ ,]/u);
    if (first.length < 3 || !/^\p{Lu}[\p{L}\d]+$/u.test(first)) continue;
    if (COMMON_FIRST_WORDS.has(first.toLowerCase()) || isPlaceName(first, kb)) continue;
    const other = found.get(first);
    if (other !== undefined && other !== best.entity) shared.add(first);
    found.set(first, best.entity);
  }
  for (const first of shared) found.delete(first);
  return found;
}

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

/** Adds the introduced company to the spots of its first word, and makes spots where the index knows none. */
export function followIntroducedCompanies(
  spots: readonly Spot[],
  texts: readonly string[],
  cover: Cover,
  companies: IntroducedCompanies,
  weights: Weights,
): Spot[] {
  if (companies.size === 0) return [];
  for (const spot of spots) {
    const company = companies.get(spot.text);
    if (company === undefined) continue;
    const known = spot.options.find(({ entity }) => entity === company);
    const option = known ?? newOption(company);
    if (!known) spot.options.push(option);
    speak(option, weights, 'companyIntroduced', company);
  }
  return texts.flatMap((text, block) =>
    [...companies].flatMap(([first, company]) => spotsOf(first, company, block, text, cover, weights)),
  );
}

function spotsOf(
  first: string,
  company: EntityIndex,
  block: number,
  text: string,
  cover: Cover,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const end = start + first.length;
    if (isWord(text[start - 1]) || isWord(text[end]) || cover.overlaps(block, start, end)) continue;
    const before = wordBefore(text, start);
    const after = wordAfter(text, end);
    // A piece of another name: "Carrier Strike Group".
    if ([before, after].some((word) => word?.gap === ' ' && isNameLike(word.word))) continue;
    const option = newOption(company);
    speak(option, weights, 'companyIntroduced', company);
    found.push({
      block,
      start,
      end,
      text: first,
      words: 1,
      tail: 'none',
      line: 'sentence',
      sentenceStart: false,
      options: [option],
    });
  }
  return found;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

function newOption(entity: EntityIndex): Option {
  return { entity, kind: 'short', needsContext: false, prior: 0.5, cues: [], score: 0 };
}
