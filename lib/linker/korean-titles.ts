import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { HANGUL, type KoreanBearers, type NamedInFull } from './korean-bearers.ts';
import { heldKoreanTitle } from './korean-roles.ts';
import { KOREAN_TITLES } from './korean-words.ts';
import { PARTICLES } from '../text/korean/particles.ts';
import { derivedSpot, newOption, speak, type Spot } from './spot.ts';
import type { Place } from './unknown-names.ts';
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
 * Stage 7 for Korean: a surname with a title means the person introduced with that surname and title; else one
 * of that surname who held the title; else the only, or the last, one whom the article names in full. A title
 * that belongs to somebody unknown, and a surname nobody bears in full, show nothing. The surname of a
 * foreigner (마크롱) stands alone as well.
 */
export function findKoreanTitles(
  block: number,
  text: string,
  cover: Cover,
  bearers: KoreanBearers,
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
): Spot[] {
  if (!HANGUL.test(text)) return [];
  const found: Spot[] = [];
  const add = (start: number, end: number, person: EntityIndex) => {
    const option = newOption(person, 'surname');
    speak(option, weights, 'surname');
    speak(option, weights, 'introducedAbove', kb.koreanNameOf(person) ?? kb.nameOf(person));
    found.push(derivedSpot(block, text, start, end, option, 2));
  };
  for (const match of text.matchAll(SURNAME_TITLE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (cover.overlaps(block, start, end)) continue;
    const person = bearerOf(match[1]!, match[2]!, { block, start }, bearers, kb, asOfDay);
    if (person !== undefined) add(start, end, person);
  }
  for (const [surname, named] of bearers.bySurname) {
    if (surname.length < 2) continue;
    for (let start = text.indexOf(surname); start >= 0; start = text.indexOf(surname, start + 1)) {
      const end = start + surname.length;
      if (cover.overlaps(block, start, end) || !isWholeWord(text, start, end)) continue;
      add(start, end, lastNamed(named, { block, start }).entity);
    }
  }
  return found;
}

/** Nothing before it, and behind it no more than a particle. */
function isWholeWord(text: string, start: number, end: number): boolean {
  if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return false;
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 8))![0];
  return rest === '' || PARTICLES.has(rest);
}

function bearerOf(
  surname: string,
  title: string,
  place: Place,
  { byTitle, bySurname, titles }: KoreanBearers,
  kb: KnowledgeBase,
  asOfDay: number,
): EntityIndex | undefined {
  const titled = byTitle.get(surname + title);
  if (titled) return titled.length > 0 ? lastNamed(titled, place).entity : undefined;
  const named = bySurname.get(surname) ?? [];
  const holders = named.filter(({ entity }) => heldKoreanTitle(entity, title, asOfDay, kb));
  if (holders.length > 0) return lastNamed(holders, place).entity;
  // Introduced with another title, and never a bearer of this one: somebody else of the surname.
  const fitting = named.filter(
    ({ entity }) => !titles.has(entity) || heldKoreanTitle(entity, title, Number.NaN, kb),
  );
  return fitting.length > 0 ? lastNamed(fitting, place).entity : undefined;
}

/** The one named last before a place; else the first after it. */
function lastNamed(named: readonly NamedInFull[], { block, start }: Place): NamedInFull {
  const before = named.findLast((each) => each.block < block || (each.block === block && each.start < start));
  return before ?? named[0]!;
}
