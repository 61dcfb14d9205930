import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { COUNTRY_LETTERS, KOREAN_TITLES } from './korean-words.ts';

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
