import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { firstDayOf } from '../time/partial-date.ts';
import { stemsOf } from '../text/korean/particles.ts';
import { isHangul } from '../text/script.ts';
import { FOREIGN_SYLLABLE, GIVEN_NAMES, LOAN_NOUNS, ORDINARY_PHRASES, WHERE_TOO } from './korean-words.ts';
import { ordinaryPerson } from './ordinary-people.ts';
import { roleBehind, weighRole } from './korean-roles.ts';
import { speak, type Option, type Spot } from './spot.ts';
import { SPORT_KINDS } from './sport.ts';
import { wordBefore } from './surroundings.ts';
import type { Weights } from './weights.ts';

/** Is a spot Korean, or an acronym with Korean glued to it? Capitals then say nothing. */
export function isKoreanSpot(spot: Spot, text: string): boolean {
  return isHangul(spot.text) || isHangul(text, spot.end);
}

/**
 * Stage 3 for Korean, where no capital tells a name from a word: what is glued to the name, the role behind
 * it, the sort of person it introduces, the particle of place.
 */
export function gateKorean(
  spot: Spot,
  text: string,
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
): void {
  const longer = compoundOf(spot, text) ?? ordinaryPhrase(spot, text);
  const isPerson = spot.options.some(({ entity }) => kb.typeOf(entity) === 'person');
  const role = isPerson ? roleBehind(text, spot.end, kb) : undefined;
  const isWhere = PLACE_PARTICLE.test(text.slice(spot.end, spot.end + 5));
  const givenName = isWhere ? undefined : unknownGivenName(spot, text);
  const isTeam = BEGINS_TEAM.has(text[spot.end]!) && TEAM_BEHIND.test(text.slice(spot.end, spot.end + 10));
  const year = yearBefore(spot, text);
  for (const option of spot.options) {
    if (year !== undefined && kb.kindOf(option.entity) === 'party')
      speak(
        option,
        weights,
        existedIn(option.entity, year, kb) ? 'thereInYear' : 'notYetThere',
        String(year),
      );
    const type = kb.typeOf(option.entity);
    const piece =
      longer ?? pieceByType(option, spot, text, kb) ?? (isForeignTown(option, kb) ? givenName : undefined);
    if (piece !== undefined) speak(option, weights, 'pieceOfLongerName', piece);
    if (isTeam && type === 'organisation' && !SPORT_KINDS.has(kb.kindOf(option.entity)))
      speak(option, weights, 'playsInSport', spot.text);
    if (type === 'place' && isWhere)
      speak(option, weights, 'placePreposition', spot.text, isKoreanTown(option, kb) ? TOWN_WHERE : 1);
    if (isWhere && kb.kindOf(option.entity) === 'club')
      speak(option, weights, 'placePrepositionOtherType', spot.text);
    if (type !== 'person') continue;
    if (isWhere) speak(option, weights, 'placePrepositionOtherType', spot.text);
    if (role) weighRole(option, role, spot.options.length > 1, kb, weights, asOfDay);
    else if (option.kind === 'surname' && GIVEN_NAMES.has(spot.text)) speak(option, weights, 'notIntroduced');
    const ordinary = ordinaryPerson(spot, option, text, kb, asOfDay);
    if (ordinary) speak(option, weights, ordinary.cue, ordinary.word, ordinary.times);
  }
}

/** 서울에서, 부산에는: only places and bodies take these. */
const PLACE_PARTICLE = /^에(?:서|는|도)?(?:는|도|만|의)?(?![가-힣])/u;

/** 진주에서 is hardly in a pearl: how much more the particle says for a town in Korea that is also a word. */
const TOWN_WHERE = 5;

function isKoreanTown({ entity, needsContext }: Option, kb: KnowledgeBase): boolean {
  if (!needsContext || kb.kindOf(entity) !== 'city' || WHERE_TOO.has(kb.koreanNameOf(entity) ?? ''))
    return false;
  const country = kb.countryOf(entity);
  return country !== undefined && kb.wordOf(country) === 'KR';
}

/** 롯데 구단, 삼성과의 경기, KT전에서: what plays is no company. */
const TEAM_BEHIND =
  /^(?: 구단|(?:과|와)의 (?:홈 ?|원정 ?|평가)?(?:경기|전(?![가-힣])|\d차전)|전(?:에서|때|을|은|이)?(?![가-힣]))/u;

const BEGINS_TEAM: ReadonlySet<string> = new Set(' 과와전');

/** A name longer than this keeps its meaning whatever is glued to it: 국제원자력기구이사회. */
const LONGEST_PIECE = 5;

/** 강남경찰서, 국회의원, 성남시장: what is glued to the name makes another name or the word for a person. */
function compoundOf(spot: Spot, text: string): string | undefined {
  if (spot.tail === 'none') return undefined;
  const rest = /^[\p{L}\p{N}]*/u.exec(text.slice(spot.end, spot.end + 12))![0];
  // 아이폰6, 갤럭시S25: a model of the thing.
  if (/^[A-Z]?\d+(?![가-힣])/u.test(rest)) return undefined;
  if (spot.tail === 'particle') return isHangul(spot.text) && !agrees(spot.text, rest) ? rest : undefined;
  if (spot.tail === 'head-noun') {
    if (/[시군구]$/u.test(spot.text)) return /^장(?![가-힣]{3})|^의장/u.test(rest) ? rest : undefined;
    if (spot.text.endsWith('도') && rest.startsWith('지사')) return rest;
    return /^(?:의원|위원장|원장|의장|총장|당원|위원)/u.test(rest) ? rest : undefined;
  }
  return spot.words === 1 && (spot.text.length <= LONGEST_PIECE || /^장(?![가-힣]{3})|^경찰/u.test(rest))
    ? rest
    : undefined;
}

/** 은 after a consonant, 는 after a vowel: a particle that does not fit the sound before it is none. */
function agrees(name: string, particle: string): boolean {
  const last = name.charCodeAt(name.length - 1) - 0xac00;
  if (last < 0 || last > 11_171) return true;
  const closed = last % 28 !== 0;
  if (/^(?:은|을|과|이(?![가-힣])|으로)/u.test(particle)) return closed;
  return !/^(?:는|를|와|가)(?![가-힣]{2})/u.test(particle) || !closed;
}

function ordinaryPhrase({ text: name, start, end }: Spot, text: string): string | undefined {
  const phrase = ORDINARY_PHRASES.get(name);
  if (!phrase) return undefined;
  const after = phrase.after?.exec(text.slice(end, end + 16))?.[0];
  return after ?? phrase.before?.exec(text.slice(Math.max(0, start - 8), start))?.[0];
}

/** 김구라 is a name of its own, 조선인 no newspaper's: a particle or noun that only some types take. */
function pieceByType(option: Option, spot: Spot, text: string, kb: KnowledgeBase): string | undefined {
  const type = kb.typeOf(option.entity);
  const rest = text.slice(spot.end, spot.end + 2);
  if (type === 'person' && option.kind !== 'surname' && spot.text.length === 2)
    return spot.tail === 'particle' && /^[라나자](?![가-힣])/u.test(rest) ? rest : undefined;
  // 사위 한강 씨: somebody who is called like a river.
  if (type !== 'person' && /^ ?씨/u.test(rest)) return '씨';
  if (spot.tail !== 'head-noun') return undefined;
  // 평택시장 is a mayor, 중국시장 a market.
  if (kb.kindOf(option.entity) === 'city' && /^(?:시장|군수)/u.test(rest)) return rest;
  // 24시간 is a day.
  if (/^\d/u.test(spot.text)) return rest;
  // 홍명보호: the team that Hong Myung-bo leads.
  if (rest.startsWith('호')) return type === 'person' ? undefined : '호';
  return type !== 'place' && /^인(?!사)/u.test(rest) ? '인' : undefined;
}

/** 호아킨 피닉스: an unknown foreign word without particle right before the name. */
function unknownGivenName(spot: Spot, text: string): string | undefined {
  if (spot.words > 1 || !isHangul(spot.text)) return undefined;
  const before = wordBefore(text, spot.start);
  if (before?.gap !== ' ' || !/^[가-힣]{2,5}$/u.test(before.word)) return undefined;
  const { word } = before;
  if (LOAN_NOUNS.has(word) || /[주시현성도]$/u.test(word) || stemsOf(word).length > 0) return undefined;
  return FOREIGN_SYLLABLE.test(word) ? word : undefined;
}

function isForeignTown(option: Option, kb: KnowledgeBase): boolean {
  const country = kb.countryOf(option.entity);
  return (
    kb.kindOf(option.entity) === 'city' &&
    country !== undefined &&
    kb.wordOf(country) !== 'KR' &&
    kb.wordOf(country) !== 'KP'
  );
}

/** 2010년 민주당: the party of that year. */
function yearBefore({ start, options }: Spot, text: string): number | undefined {
  if (options.length < 2) return undefined;
  const before = text.slice(Math.max(0, start - 12), start);
  const year = before.includes('년') ? YEAR_BEFORE.exec(before)?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

const YEAR_BEFORE = /(?<!\d)((?:19|20)\d\d)년 (?:\d{1,2}월 )?$/u;

function existedIn(entity: EntityIndex, year: number, kb: KnowledgeBase): boolean {
  return (
    kb.firstDayOf(entity) < firstDayOf(String(year + 1)) && firstDayOf(String(year)) <= kb.lastDayOf(entity)
  );
}
