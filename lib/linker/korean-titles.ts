import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { HANGUL, KOREAN_TITLES, type KoreanBearers } from './korean-bearers.ts';
import { speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/**
 * Surname and title, as Korean news writes people after the first mention: "윤 대통령", "한 전 대표",
 * "김 위원장은". A space must stand between them, so that ordinary words do not match.
 */
const SURNAME_TITLE = new RegExp(
  `(?<![가-힣])(?<![\\p{L}\\p{N}])((?!전)[가-힣])\\s(?:전\\s|당시\\s|신임\\s)?(${KOREAN_TITLES})`,
  'gu',
);

/**
 * Stage 6 for Korean: a surname with a title means the person introduced with that surname and title;
 * else the only, or the last, one of that surname whom the article names in full. A title that belongs to
 * somebody unknown, and a surname nobody bears in full, show nothing.
 */
export function findKoreanTitles(
  block: number,
  text: string,
  cover: Cover,
  bearers: KoreanBearers,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  if (!HANGUL.test(text)) return found;
  for (const match of text.matchAll(SURNAME_TITLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (cover.overlaps(block, start, end)) continue;
    const person = bearerOf(match[1]!, match[2]!, block, start, bearers);
    if (person === undefined) continue;
    const option: Option = {
      entity: person,
      kind: 'surname',
      needsContext: false,
      prior: 1,
      cues: [],
      score: 0,
    };
    speak(option, weights, 'surname');
    speak(option, weights, 'introducedAbove', kb.koreanNameOf(person) ?? kb.nameOf(person));
    found.push({
      block,
      start,
      end,
      text: match[0],
      words: 2,
      tail: 'none',
      line: 'sentence',
      sentenceStart: false,
      options: [option],
    });
  }
  return found;
}

function bearerOf(
  surname: string,
  title: string,
  block: number,
  start: number,
  { byTitle, bySurname }: KoreanBearers,
): EntityIndex | undefined {
  if (byTitle.has(surname + title)) return byTitle.get(surname + title);
  const named = bySurname.get(surname) ?? [];
  const before = named.findLast((each) => each.block < block || (each.block === block && each.start < start));
  return (before ?? named[0])?.entity;
}
