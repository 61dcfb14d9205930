import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { isHangul } from '../text/script.ts';
import { lastWords, plainWordBefore } from './phrases.ts';
import type { Reading } from './types.ts';
import { GOVERNMENT_NOUNS, GOVERNMENT_VERBS, NOT_VERBS } from './reading-words.ts';

/**
 * Stage 8: is the place itself meant, or the government (the people, the team) that acts in its name?
 * `undefined` for names that cannot stand for anything: places that are neither countries nor seats.
 */
export function readingOf(
  text: string,
  start: number,
  end: number,
  place: EntityIndex,
  kb: KnowledgeBase,
): { reading: Reading; standsFor: EntityIndex } | undefined {
  if (kb.typeOf(place) !== 'place') return undefined;
  const kind = kb.kindOf(place);
  const standsFor = kb.standsFor(place) ?? (kind === 'country' ? place : undefined);
  if (standsFor === undefined) return undefined;
  // A building is named for who sits there, unless something happens at it.
  // 서울시 is the city, and never the government that sits there.
  const isCity = kind === 'city' && text[end - 1] === '시';
  const korean = isCity ? 'literal' : koreanReading(text.slice(end, end + 8), kind === 'country');
  if (korean !== undefined && isHangul(text.slice(start, end))) return { reading: korean, standsFor };
  const isSeat = kind === 'building' || kind === 'square';
  const metonym = isSeat ? !isWhere(text, start) : isMetonym(text, start, end, kind === 'city');
  return { reading: metonym ? 'metonym' : 'literal', standsFor };
}

/** 베이징은 and 크렘린이 act, 백악관에서 is where; a country's name before another noun is just the country's. */
function koreanReading(behind: string, isCountry: boolean): Reading | undefined {
  if (/^(?:에서|으로|로|에(?![가-힣])|까지|부터|발)/u.test(behind)) return 'literal';
  if (/^(?:은|는|이|가|과|와|도|측|에게)(?![가-힣])/u.test(behind)) return 'metonym';
  return isCountry ? 'literal' : undefined;
}

/** Is a place named as an actor here? Judged by the words before and after, in that order of force. */
export function isMetonym(text: string, start: number, end: number, isCity: boolean): boolean {
  const lead = text.slice(Math.max(0, start - 48), start);
  const rest = text.slice(end, end + 96);
  if (isDateline(lead, rest)) return false;
  const before = plainWordBefore(text, start).toLowerCase();
  const possessive = POSSESSIVE.exec(rest);
  if (isWhere(text, start, before)) return false;
  if (possessive) {
    if (isCity) return !PART_OF_CITY.test(possessive[1]!);
    return (
      GOVERNMENT_NOUNS.has(possessive[1]!.toLowerCase()) ||
      GOVERNMENT_NOUNS.has(possessive[2]?.toLowerCase() ?? '')
    );
  }
  if (isActingVerb(behindName(rest))) return true;
  if (before === 'the' || before === 'and') return DEALT_WITH.test(lead) || PAIR.test(lead);
  return ENDS_DEALINGS.has(before) && DEALT_WITH.test(lead);
}

const POSSESSIVE = /^['’]s?\s+(?:own\s+)?([\p{L}-]+)(?:\s+([\p{L}-]+))?/u;
const PART_OF_CITY =
  /^(?:north|south|east|west|centre|center|city|streets?|airport|suburbs?|outskirts|downtown|old)/iu;

/** "talks with Seoul", "accused Moscow": what is done to governments. */
const DEALINGS =
  'with|between|against|by|among|accuse|accused|accuses|accusing|urge|urged|urges|urging|blame|blamed|blames|warned|warns|told|asked|asks|pressed|help|helped|helps|helping|support|supported|supports|supporting|defeat|defeated|defeats|defeating|beat|prompting|allow|allowed|allows|allowing|forced|forces|forcing|congratulate|congratulated|congratulates|against both|than';
const DEALT_WITH = new RegExp(`(?<!border )\\b(?:${DEALINGS}) (?:the )?$`, 'iu');
const ENDS_DEALINGS = lastWords(DEALINGS);

/** "between Moscow and Kyiv": the second of two. */
const PAIR =
  /\b(?:between|with|against|by) (?:the )?\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.]+)?(?:, \p{Lu}[\p{L}.]+)* and (?:the )?$/u;

/**
 * "in Seoul", "near Kyiv", "flew to Moscow", "residents of Paris", "north of Aleppo": where something is or goes.
 * `before` is the word before the name, in small letters.
 */
function isWhere(text: string, start: number, before = plainWordBefore(text, start).toLowerCase()): boolean {
  if (!ENDS_WHERE.has(before) && before !== 'the' && !before.endsWith('ern')) return false;
  return WHERE_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

const WHERE =
  'in|at|near|outside|around|across|inside|within|throughout|into|onto|over|from|to|through|via|toward|towards|of|under|visit|visited|visits|visiting|leave|leaves|leaving|left|entered|enter|entering|reach|reached|reaching|downtown|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north|south|east|west|born|inner|mainland';
const WHERE_BEFORE = new RegExp(`\\b(?:${WHERE}) (?:the )?(?:[a-z]+ern )?$`, 'iu');
const ENDS_WHERE = lastWords(WHERE);

/** "SEOUL (Reuters) -", "MANILA, Philippines –": where a story was filed. */
function isDateline(lead: string, rest: string): boolean {
  const before = lead.trimEnd();
  if (before !== '' && !lead.includes('\n', before.length)) return false;
  return DATELINE_BEHIND.test(rest);
}

const DATELINE_BEHIND =
  /^(?:, [\p{L}. ]{2,30})?(?:, [\p{L}]{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([\p{L} /]+\)\s*)?(?:--|[-–—:])/u;

/** The words behind a name, past an apposition and past other names joined to it: "Tokyo, Seoul and Washington agreed". */
function behindName(rest: string): string {
  if (!rest.startsWith(',') && !rest.startsWith(' and')) return rest;
  const joined = rest.replace(
    /^(?:(?:,| and|, and) (?:the )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?)+(?= [\p{Ll}])/u,
    '',
  );
  return joined.replace(/^, [^,.;]{3,60},/u, '');
}

/** A finite verb: one of the known ones, or a word in -ed or -s that is no known noun, behind an adverb or not. */
function isActingVerb(rest: string): boolean {
  const match =
    /^ (?:(?:also|again|still|now|then|already|never|has|have|had|itself|alone|\p{Ll}+ly|long|only|not|both|all|first|recently) )*(\p{Ll}[\p{Ll}’']+)/u.exec(
      rest,
    );
  const verb = match?.[1];
  if (!verb) return false;
  if (GOVERNMENT_VERBS.has(verb)) return true;
  return /(?:[^s]s|ed)$/u.test(verb) && verb.length > 3 && !NOT_VERBS.has(verb);
}
