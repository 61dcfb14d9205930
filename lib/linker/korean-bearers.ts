import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { stemsOf } from '../text/korean/particles.ts';
import { KOREAN_TITLES } from './korean-words.ts';
import { bestOf, type Spot } from './spot.ts';

/** "한동훈 전 대표", "윤석열 대통령": a full name and the title right behind it. The narrower look behind answers nearly always. */
const FULL_NAME_TITLE = new RegExp(
  `(?<![가-힣])(?<![\\p{L}\\p{N}])([가-힣]{3})\\s(?:전\\s|당시\\s|신임\\s)?(${KOREAN_TITLES})`,
  'gu',
);
const TITLES = [...KOREAN_TITLES.split('|'), '후보자'];
/** Their last syllables: most words end in none of them. */
const TITLE_ENDS = new Set(TITLES.map((title) => title.at(-1)));
/** A name may be followed by so many words of its role: 경제부총리 겸 기획재정부 장관. */
const LONGEST_ROLE = 4;
const IS_TITLE = new RegExp(`^(?:${KOREAN_TITLES}|왕|왕세자|\\d세)$`, 'u');

/** Words of three syllables that are no name: 한국의, 정부는. */
const NO_NAME = /[의는를에]$/u;

/** Cheaper than any of the patterns above: English text has none. */
export const HANGUL = /[가-힣]/u;

/** Somebody of a surname, where the article names him in full. */
export interface NamedInFull {
  readonly entity: EntityIndex;
  readonly block: number;
  readonly start: number;
}

/** Whom a surname can mean in one article. */
export interface KoreanBearers {
  /** Those introduced with a surname and title, in order; none for somebody the pack does not know. */
  readonly byTitle: ReadonlyMap<string, readonly NamedInFull[]>;
  /**
   * Everybody of a surname who is named in full, in order of appearance: 김 of 김정은, 간 of 간 나오토, 마크롱 of
   * 에마뉘엘 마크롱.
   */
  readonly bySurname: ReadonlyMap<string, readonly NamedInFull[]>;
  /** The titles somebody is introduced with. */
  readonly titles: ReadonlyMap<EntityIndex, ReadonlySet<string>>;
}

const NOBODY: KoreanBearers = { byTitle: new Map(), bySurname: new Map(), titles: new Map() };

/** Reads off the article who is introduced in full, and with which title; nobody where it has no Korean. */
export function findKoreanBearers(
  texts: readonly string[],
  spots: readonly Spot[],
  kb: KnowledgeBase,
): KoreanBearers {
  if (!texts.some((text) => HANGUL.test(text))) return NOBODY;
  const bySurname = new Map<string, NamedInFull[]>();
  const byTitle = new Map<string, NamedInFull[]>();
  const titles = new Map<EntityIndex, Set<string>>();
  const names = new Set<string>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < 0 || kb.typeOf(best.entity) !== 'person') continue;
    const name = kb.koreanNameOf(best.entity);
    if (!name || !spot.text.startsWith(name)) continue;
    const surname = surnameIn(name, best.entity, kb);
    if (surname === undefined) continue;
    names.add(name);
    const named = { entity: best.entity, block: spot.block, start: spot.start };
    push(bySurname, surname, named);
    for (const title of titlesBehind(texts[spot.block]!, spot.end)) {
      push(byTitle, surname + title, named);
      titles.set(best.entity, (titles.get(best.entity) ?? new Set()).add(title));
    }
  }
  for (const text of texts) {
    if (!HANGUL.test(text)) continue;
    for (const [, name, title] of text.matchAll(FULL_NAME_TITLE)) {
      if (names.has(name!) || NO_NAME.test(name!)) continue;
      const key = name![0]! + title!;
      if (!byTitle.has(key)) byTitle.set(key, []);
    }
  }
  return { byTitle, bySurname, titles };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The titles in the role behind a name: 위원장 and 국무위원장 of 국무위원장은, 후보 of 국무총리 후보자. */
function titlesBehind(text: string, end: number): string[] {
  if (text[end] !== ' ') return [];
  const found: string[] = [];
  const words = text.slice(end + 1, end + 40).split(' ', LONGEST_ROLE);
  for (const word of words) {
    const bare = /^[가-힣A-Za-z·]*/u.exec(word)![0];
    const stems = [bare, ...stemsOf(bare).map(({ stem }) => stem)].filter((stem) =>
      TITLE_ENDS.has(stem.at(-1)),
    );
    const here =
      stems.length === 0 ? [] : TITLES.filter((title) => stems.some((stem) => stem.endsWith(title)));
    found.push(...here.map((title) => title.replace('후보자', '후보')));
    // A particle ends the role: one behind a title, or one that is surely none of a word's own syllables.
    if (bare !== word || (here.length > 0 && !TITLES.some((title) => bare.endsWith(title)))) break;
    if (here.length === 0 && /(?:에서|에게|[의를을와과])$/u.test(bare)) break;
  }
  return found;
}

/** 김 of 김정은; of a foreigner the last word, of a Japanese or Hungarian the first. `undefined` for other mononyms. */
function surnameIn(name: string, person: EntityIndex, kb: KnowledgeBase): string | undefined {
  const words = name.split(' ');
  if (words.length === 1) return name.length <= 4 ? name[0] : undefined;
  const country = kb.countryOf(person);
  const code = country === undefined ? undefined : kb.wordOf(country);
  const surname = code === 'JP' || code === 'HU' ? words[0] : words.at(-1);
  return surname && !IS_TITLE.test(surname) ? surname : undefined;
}
