import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { isHangul } from '../text/script.ts';
import type { Reading } from './types.ts';
import { GOVERNMENT_NOUNS, GOVERNMENT_VERBS, NOT_VERBS } from './reading-words.ts';

/**
 * Stage 7: is the place itself meant, or the government (the people, the team) that acts in its name?
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
  const possessive = /^['’]s?\s+(?:own\s+)?([\p{L}-]+)(?:\s+([\p{L}-]+))?/u.exec(rest);
  if (possessive) {
    if (isWhere(text, start)) return false;
    if (isCity)
      return !/^(?:north|south|east|west|centre|center|city|streets?|airport|suburbs?|outskirts|downtown|old)/iu.test(
        possessive[1]!,
      );
    return (
      GOVERNMENT_NOUNS.has(possessive[1]!.toLowerCase()) ||
      GOVERNMENT_NOUNS.has(possessive[2]?.toLowerCase() ?? '')
    );
  }
  if (isWhere(text, start)) return false;
  if (isActingVerb(behindName(rest))) return true;
  if (
    /(?<!border )\b(?:with|between|against|by|among|accused?|accuses|accusing|urged?|urges|urging|blamed?|blames|warned?|warns|told|asked?|asks|pressed|help(?:ed|s|ing)?|support(?:ed|s|ing)?|defeat(?:ed|s|ing)?|beat|prompting|allow(?:ed|s|ing)?|forc(?:ed|es|ing)|congratulate[ds]?|against both|than) (?:the )?$/iu.test(
      lead,
    )
  )
    return true;
  if (
    /\b(?:between|with|against|by) (?:the )?\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.]+)?(?:, \p{Lu}[\p{L}.]+)* and (?:the )?$/u.test(
      lead,
    )
  )
    return true;
  return false;
}

/** "in Seoul", "near Kyiv", "flew to Moscow", "residents of Paris", "north of Aleppo": where something is or goes. */
function isWhere(text: string, start: number): boolean {
  return WHERE.test(text.slice(Math.max(0, start - 40), start));
}

const WHERE =
  /\b(?:in|at|near|outside|around|across|inside|within|throughout|into|onto|over|from|to|through|via|toward|towards|of|under|visit(?:ed|s|ing)?|leave|leaves|leaving|left|entered|enter|entering|reach(?:ed|ing)?|downtown|central|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|north|south|east|west|born|inner|mainland) (?:the )?(?:[a-z]+ern )?$/iu;

/** "SEOUL (Reuters) -", "MANILA, Philippines –": where a story was filed. */
function isDateline(lead: string, rest: string): boolean {
  return (
    /(?:^|\n)\s*$/u.test(lead) &&
    /^(?:, [\p{L}. ]{2,30})?(?:, [\p{L}]{3,9}\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([\p{L} /]+\)\s*)?(?:--|[-–—:])/u.test(
      rest,
    )
  );
}

/** The words behind a name, past an apposition and past other names joined to it: "Tokyo, Seoul and Washington agreed". */
function behindName(rest: string): string {
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
