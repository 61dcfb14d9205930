import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/**
 * Surname and title, as Korean news writes people after the first mention: "윤 대통령", "한 전 대표",
 * "김 위원장은". A space must stand between them, so that ordinary words do not match.
 */
const SURNAME_TITLE =
  /(?<![\p{L}\p{N}])([가-힣])\s(?:전\s|당시\s|신임\s)?(대통령|당선인|총리|국무총리|부총리|장관|차관|의원|대표|원내대표|최고위원|위원장|국무위원장|총비서|비서실장|실장|후보|지사|시장|구청장|의장|총장|검찰총장|회장|부회장|사장|대표이사|교수|감독|선수|코치|이사장|원장|청장|수석|대변인|대사|특사|특검|검사|판사|변호사|부장|국장|본부장|사령관|대장|중장|소장|여사|씨)/gu;

/**
 * Stage 6 for Korean: a surname with a title means the person of that surname whom the article names in
 * full; when several do, the one named last before it. A surname nobody bears in full shows nothing.
 */
export function findKoreanTitles(
  block: number,
  text: string,
  spots: readonly Spot[],
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  for (const match of text.matchAll(SURNAME_TITLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (spots.some((spot) => spot.block === block && spot.start < end && start < spot.end)) continue;
    const person = bearerOf(match[1]!, block, start, spots, kb);
    if (person === undefined) continue;
    const option: Option = { entity: person, kind: 'surname', needsContext: false, prior: 1, cues: [], score: 0 };
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
  block: number,
  start: number,
  spots: readonly Spot[],
  kb: KnowledgeBase,
): EntityIndex | undefined {
  let before: EntityIndex | undefined;
  const bearers = new Set<EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < 0 || kb.typeOf(best.entity) !== 'person') continue;
    const name = kb.koreanNameOf(best.entity);
    if (!name?.startsWith(surname) || name.includes(' ') || [...name].length > 4) continue;
    bearers.add(best.entity);
    if (spot.block < block || (spot.block === block && spot.start < start)) before = best.entity;
  }
  return before ?? (bearers.size === 1 ? [...bearers][0] : undefined);
}
