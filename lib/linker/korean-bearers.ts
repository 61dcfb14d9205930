import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { KOREAN_TITLES } from './korean-words.ts';
import { bestOf, type Spot } from './spot.ts';

/** "한동훈 전 대표", "윤석열 대통령": a full name and the title it is introduced with. */
const FULL_NAME_TITLE = new RegExp(
  `(?<![\\p{L}\\p{N}])([가-힣]{2,4})\\s(?:전\\s|당시\\s|신임\\s)?(${KOREAN_TITLES})`,
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
