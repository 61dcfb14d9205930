import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { COUNTRY_LETTERS, KOREAN_TITLES } from './korean-words.ts';
import { speak, type Option } from './spot.ts';
import type { Weights } from './weights.ts';

/** The role behind a name: 독일 총리, 전 대통령. */
export interface RoleBehind {
  readonly title: string;
  /** What the word between name and title may mean; empty when there is none that the pack knows. */
  readonly of: readonly EntityIndex[];
  /** Whether that word is a country's. */
  readonly isCountry: boolean;
  /** 전 총리: no longer. */
  readonly isFormer: boolean;
}

/** "전", a country or body, a title that may be longer: 한은 총재, 미국 국무장관, 전 독일 총리. */
const ROLE = new RegExp(
  `^ (?:(?:전|현|당시|신임|차기) )?(?:([가-힣A-Za-z]{1,9}) (?:(?:전|현|신임|차기) )?)?([가-힣]{0,4}?(?:${KOREAN_TITLES}))(?![가-힣]{3})`,
  'u',
);

/** Reads the role that stands right behind a name; `undefined` when none does. `end` is a UTF-16 offset. */
export function roleBehind(text: string, end: number, kb: KnowledgeBase): RoleBehind | undefined {
  if (text[end] !== ' ') return undefined;
  const isFormer = /^ (?:[가-힣A-Za-z]{1,9} )?전 /u.test(text.slice(end, end + 14));
  const direct = DIRECT.exec(text.slice(end, end + 16));
  if (direct) return { title: direct[1]!, of: [], isCountry: false, isFormer };
  const match = ROLE.exec(text.slice(end, end + 28));
  if (!match) return undefined;
  const word = match[1];
  const title = match[2]!;
  if (word === undefined) return { title, of: [], isCountry: false, isFormer };
  if (title === '씨') return undefined;
  const letter = COUNTRY_LETTERS.get(word);
  const country = letter === undefined ? undefined : kb.indexOf(letter);
  if (country !== undefined) return { title, of: [country], isCountry: true, isFormer };
  const known = kb.names.lookUp(word).flatMap(({ candidates }) => candidates);
  const of = known
    .map(({ entity }) => entity)
    .filter((entity) => kb.typeOf(entity) === 'organisation' || kb.kindOf(entity) === 'country');
  if (of.length === 0) return undefined;
  const isCountry = of.some((entity) => kb.kindOf(entity) === 'country');
  return { title, of, isCountry, isFormer };
}

const DIRECT = new RegExp(`^ (?:(?:전|현|당시|신임|차기) )?(${KOREAN_TITLES})`, 'u');

/** 푸틴 대통령, 메르츠 독일 총리, 이창용 한은 총재: the title, the country or body, and whether the bearer held it. */
export function weighRole(
  option: Option,
  { title, of, isCountry, isFormer }: RoleBehind,
  hasRivals: boolean,
  kb: KnowledgeBase,
  weights: Weights,
  day: number,
): void {
  // 씨 is what anybody is called.
  if (title === '씨') return;
  const country = kb.countryOf(option.entity);
  const isOf =
    of.length === 0
      ? undefined
      : of.some((each) => each === country || kb.relationBetween(option.entity, each) !== undefined);
  if (isOf === false && isCountry) {
    speak(option, weights, 'otherCountryBeside', of[0]);
    return;
  }
  if (option.kind === 'surname' && !isFormer && wasOutOfOffice(option.entity, title, day, kb)) {
    speak(option, weights, 'notInOffice', title);
    return;
  }
  speak(option, weights, 'titleBehind', title);
  if (isOf) speak(option, weights, 'countryBeside', of[0]);
  if ((option.kind === 'surname' || hasRivals) && heldKoreanTitle(option.entity, title, day, kb))
    speak(option, weights, 'holdsTitle', title);
  else if (
    hasRivals &&
    CALLINGS.some(([titles, kinds]) => titles.test(title) && kinds.has(kb.kindOf(option.entity)))
  )
    speak(option, weights, 'holdsTitle', title, 0.5);
}

/** Did somebody who once held the title hold it long before or after the day? False where the pack knows no term. */
function wasOutOfOffice(person: EntityIndex, title: string, day: number, kb: KnowledgeBase): boolean {
  if (Number.isNaN(day)) return false;
  const terms = kb.termsOf(person).filter(({ office }) => kb.koreanNameOf(office)?.endsWith(title));
  return (
    terms.length > 0 &&
    terms.every((term) => day < term.firstDay - NEAR_OFFICE || term.endDay + NEAR_OFFICE < day)
  );
}

/** Days before and after a term in which news gives somebody the title. */
const NEAR_OFFICE = 180;

/** What somebody does, by the title he is given: of two of a name the member of parliament is the politician. */
const CALLINGS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/의원|대표|장관|후보|지사|시장|위원장|대통령|총리|최고위원/u, new Set(['politician'])],
  [/선수|코치|감독/u, new Set(['athlete', 'coach'])],
  [/교수/u, new Set(['scientist'])],
  [/회장|사장/u, new Set(['businessperson'])],
];

/** 독일 총리 on that day: did the bearer hold an office that ends in the title? Without a day: ever? */
export function heldKoreanTitle(person: EntityIndex, title: string, day: number, kb: KnowledgeBase): boolean {
  return kb.termsOf(person).some(({ office, firstDay, endDay }) => {
    if (kb.koreanNameOf(office)?.endsWith(title) !== true) return false;
    return Number.isNaN(day) || (firstDay <= day && day < endDay);
  });
}
