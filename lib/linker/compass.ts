import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { ArticleContext } from './article-context.ts';
import type { Cover } from './cover.ts';
import { derivedSpot, newOption, speak, type Spot } from './spot.ts';
import { isSentenceStart } from '../text/sentence.ts';
import { wordAfter } from './surroundings.ts';
import type { Weights } from './weights.ts';

interface Half {
  readonly word: 'North' | 'South';
  readonly entity: string;
  readonly other: string;
}

/** Divided countries that news calls by a compass word, and what it needs to be about. */
const HALVES: readonly Half[] = [
  { word: 'North', entity: 'north-korea', other: 'south-korea' },
  { word: 'South', entity: 'south-korea', other: 'north-korea' },
];

/** Share of the country evidence that both halves together must have. */
const ABOUT_THEM = 0.15;
/** And neither of these may have more: they have a north and a south of their own. */
const RIVALS = ['sudan', 'south-sudan', 'vietnam', 'cyprus', 'yemen', 'northern-ireland', 'italy', 'nigeria'];

/** And it must name the North at all. */
const NORTH_NAMED = 0.05;

const COMPASS = /\b(?:([Tt]he) )?(North|South)\b/gu;

/**
 * "the North", "the South", "North's Kim" in an article about Korea: spots the index cannot know. Taken
 * only where no longer name begins or ends ("North Carolina", "South Pole").
 */
export function findCompassNames(
  texts: readonly string[],
  cover: Cover,
  context: ArticleContext,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const halves = HALVES.filter((half) => isAboutKorea(half, context, kb));
  if (halves.length === 0) return [];
  return texts.flatMap((text, block) => compassNamesOf(block, text, halves, cover, kb, weights));
}

function compassNamesOf(
  block: number,
  text: string,
  halves: readonly Half[],
  cover: Cover,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  for (const match of text.matchAll(COMPASS)) {
    const word = match[2]!;
    const start = match.index + match[0].length - word.length;
    const end = start + word.length;
    if (cover.overlaps(block, start, end)) continue;
    const half = halves.find((candidate) => candidate.word === word);
    const entity = half && kb.indexOf(half.entity);
    if (entity === undefined) continue;
    const possessive = /^['’]s\b/u.test(text.slice(end));
    const article = match[1] !== undefined;
    if (!article && !possessive && !isSentenceStart(text, start)) continue;
    const after = wordAfter(text, end);
    if (!possessive && after?.gap === ' ' && /^\p{Lu}/u.test(after.word)) continue;
    if (after && after.gap.startsWith('-') && /^(?:east|west|central|facing|bound)/iu.test(after.word))
      continue;
    const option = newOption(entity, 'short');
    speak(option, weights, 'introducedAbove', kb.nameOf(entity));
    found.push(derivedSpot(block, text, start, end, option));
  }
  return found;
}

function isAboutKorea(half: Half, context: ArticleContext, kb: KnowledgeBase): boolean {
  const share = (id: string) => {
    const entity: EntityIndex | undefined = kb.indexOf(id);
    return entity === undefined ? 0 : (context.countryShare.get(entity) ?? 0);
  };
  if (share('north-korea') <= NORTH_NAMED) return false;
  const korea = share(half.entity) + share(half.other);
  return korea >= ABOUT_THEM && RIVALS.every((id) => share(id) < korea / 2);
}
