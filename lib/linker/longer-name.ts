import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Cover } from './cover.ts';
import type { Option, Spot } from './spot.ts';
import { isJoined, isNameLike, wordBefore, type Neighbour } from './surroundings.ts';
import { NAME_ENDINGS } from './words.ts';

/** What stands around a spot in its block. */
export interface Surroundings {
  readonly text: string;
  /** Where other known names stand. */
  readonly cover: Cover;
}

/** A neighbour that makes the spot a piece of something longer. */
export interface LongerName extends Neighbour {
  /** It stands at the start of a sentence: its capital proves nothing. */
  readonly opensSentence?: boolean;
}

/**
 * The neighbouring word that makes the spot a piece of a longer name, as in "Michael **Kim**",
 * "**Georgia** Tech", "**Seoul** National University"; `undefined` when the spot stands alone.
 */
export function pieceOfLongerName(
  spot: Spot,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  around: Surroundings,
): LongerName | undefined {
  if (isDateline(spot, before) || isCredit(spot, after)) return undefined;
  if (
    before &&
    isJoined(before) &&
    isNameLike(before.word) &&
    !around.cover.overlaps(spot.block, before.start, before.end)
  ) {
    const opensSentence = wordBefore(around.text, before.start) === undefined;
    if (!opensSentence || spot.words === 1) return { ...before, opensSentence };
  }
  if (after?.gap === ' ' && COUNTY.test(after.word)) return after;
  if (after && isInListOfCounties(spot, after, around.text)) return { ...after, word: 'counties' };
  if (
    (after?.word === 'of' || after?.word === 'at') &&
    goesOn(spot.text, around.text.slice(spot.end, spot.end + 12))
  )
    return after;
  const nickname = spot.words === 1 ? nicknameBefore(spot, before, around.text) : undefined;
  if (nickname) return nickname;
  if (
    after &&
    isJoined(after) &&
    isNameLike(after.word.replace(/['’]s$/u, '')) &&
    !around.cover.overlaps(spot.block, after.start, after.end) &&
    !/^[\p{Lu}\d.]{1,2}$/u.test(after.word)
  )
    return after;
  return undefined;
}

/** Is the name one of several counties? Nearly all names behind which a list goes on are not. */
function isInListOfCounties(spot: Spot, after: Neighbour, text: string): boolean {
  if (!after.gap.startsWith(',') && after.word !== 'and') return false;
  const behind = text.slice(spot.end, spot.end + 60);
  return behind.includes(' counties') && LIST_OF_COUNTIES.test(behind);
}

/** "Los Angeles, Orange and Riverside counties". */
const LIST_OF_COUNTIES = /^(?:, \p{Lu}[\p{L} ]+)*,? and \p{Lu}[\p{L} ]+ counties\b/u;

/** "American University **of** Afghanistan", "University of California **at** San Diego": another school than the one we know. */
function goesOn(name: string, behind: string): boolean {
  return (
    (/(?:University|College|Institute|Academy|Museum|Court)$/u.test(name) &&
      /^ of (?:the )?\p{Lu}/u.test(behind)) ||
    (name.startsWith('University of ') && /^ at \p{Lu}/u.test(behind))
  );
}

function nicknameBefore(spot: Spot, before: Neighbour | undefined, text: string): LongerName | undefined {
  if (!before || !NICKNAME_ENDS.has(before.gap.slice(-2))) return undefined;
  const given = NICKNAME_BEFORE.exec(text.slice(Math.max(0, spot.start - 40), spot.start))?.[1];
  return given === undefined ? undefined : { ...before, word: given };
}

const NICKNAME_ENDS: ReadonlySet<string> = new Set([') ', '" ', '” ']);

/** "Lubaba (Aurna) Khan", "Michael “Mike” Johnson". */
const NICKNAME_BEFORE = /(\p{Lu}[\p{L}’'-]+) [("“]\p{Lu}\p{Ll}[\p{L}. ’'-]{0,18}[)"”] $/u;

/** "Los Angeles county", "Orange and Riverside counties": another place than the city of that name. */
export const COUNTY = /^(?:county|counties)$/iu;

/**
 * Names that keep their meaning beside other capitals: adjectives of country ("Russian Embassy"), names
 * of several words unless an organisation's ending follows, well-known acronyms ("EU Commission").
 */
export function survivesInLongerName(
  option: Option,
  spot: Spot,
  neighbour: LongerName,
  kb: KnowledgeBase,
): boolean {
  // "Islamic Republic" is no part of Islam, "Brown-Hughes" none of the Browns.
  const joinedByHyphen = neighbour.gap === '-' && kb.typeOf(option.entity) === 'person';
  if (joinedByHyphen || (option.kind === 'demonym' && kb.kindOf(option.entity) === 'religion')) return false;
  if (option.kind === 'demonym') return true;
  if (COUNTY.test(neighbour.word) || /^(?:of|at)$/u.test(neighbour.word)) return false;
  // "Drugmakers Pfizer and Moderna": any word may open a sentence.
  if (neighbour.opensSentence && kb.typeOf(option.entity) !== 'person' && kb.prominenceOf(option.entity) >= 4)
    return true;
  const ends = NAME_ENDINGS.has(neighbour.word.toLowerCase()) && neighbour.start >= spot.end;
  if (option.kind === 'acronym') return kb.prominenceOf(option.entity) >= 4;
  if (spot.words > 1) return !ends && (kb.typeOf(option.entity) !== 'place' || neighbour.start > spot.end);
  return false;
}

/** "REUTERS/Henry Nicholls": the agency and its photographer. */
function isCredit(spot: Spot, after: Neighbour | undefined): boolean {
  return after?.gap === '/' && !/\p{Ll}/u.test(spot.text);
}

/** "REUTERS/Henry Nicholls LONDON (Reuters) -": capitals begin something new after a name in small letters. */
function isDateline(spot: Spot, before: Neighbour | undefined): boolean {
  return before !== undefined && isShouted(spot.text) && /\p{Ll}/u.test(before.word);
}

/** Four capitals or more. The second letter tells it of nearly all names. */
function isShouted(name: string): boolean {
  const isSmall = (name.charCodeAt(1) - 97) >>> 0 < 26;
  return !isSmall && /^\p{Lu}{4,}/u.test(name);
}
