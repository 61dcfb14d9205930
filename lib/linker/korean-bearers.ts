import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { bestOf, type Spot } from './spot.ts';

/** Titles that Korean news puts behind a name, longest first where one ends another. */
export const KOREAN_TITLES =
  '국가주석|국무위원장|검찰총장|대표이사|국무총리|원내대표|최고위원|비서실장|당선인|대통령|부총리|위원장|총비서|구청장|부회장|이사장|본부장|사령관|대변인|변호사|총리|장관|차관|의원|대표|실장|후보|지사|시장|의장|총장|회장|사장|교수|감독|선수|코치|원장|청장|수석|대사|특사|특검|검사|판사|부장|국장|대장|중장|소장|여사|주석|총재|총서기|국왕|교황|서기장|씨';

/**
 * "한동훈 전 대표", "윤석열 대통령": a full name and the title it is introduced with. The narrower look behind is there
 * for speed: it answers nearly always.
 */
const FULL_NAME_TITLE = new RegExp(
  `(?<![가-힣])(?<![\\p{L}\\p{N}])([가-힣]{2,4})\\s(?:전\\s|당시\\s|신임\\s)?(${KOREAN_TITLES})`,
  'gu',
);

/** Cheaper than any of the patterns above: English text has none. */
export const HANGUL = /[가-힣]/u;

/** Whom a surname with a title can mean in one article. */
export interface KoreanBearers {
  /** Surname and title as introduced: the person, or `undefined` for somebody the pack does not know. */
  readonly byTitle: ReadonlyMap<string, EntityIndex | undefined>;
  /** Everybody of a surname who is named in full, in order of appearance. */
  readonly bySurname: ReadonlyMap<string, readonly { entity: EntityIndex; block: number; start: number }[]>;
}

/** Reads off the article who is introduced in full, and with which title. */
export function findKoreanBearers(
  texts: readonly string[],
  spots: readonly Spot[],
  kb: KnowledgeBase,
): KoreanBearers {
  const bySurname = new Map<string, { entity: EntityIndex; block: number; start: number }[]>();
  const byName = new Map<string, EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < 0 || kb.typeOf(best.entity) !== 'person') continue;
    const name = kb.koreanNameOf(best.entity);
    if (!name || name.includes(' ') || name.length > 4 || !spot.text.startsWith(name)) continue;
    byName.set(name, best.entity);
    const list = bySurname.get(name[0]!) ?? [];
    list.push({ entity: best.entity, block: spot.block, start: spot.start });
    bySurname.set(name[0]!, list);
  }
  const byTitle = new Map<string, EntityIndex | undefined>();
  for (const text of texts) {
    if (!HANGUL.test(text)) continue;
    for (const [, name, title] of text.matchAll(FULL_NAME_TITLE)) {
      const key = name![0]! + title!;
      const entity = byName.get(name!);
      if (!byTitle.has(key) || entity !== undefined) byTitle.set(key, entity);
    }
  }
  return { byTitle, bySurname };
}
