import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { isHangul } from '../text/script.ts';
import { ENTERTAINERS, ORDINARY_CLAUSE, ORDINARY_PEOPLE, ORDINARY_POSTS } from './korean-words.ts';
import type { Option, Spot } from './spot.ts';
import type { WeightName } from './weights.ts';

/** Why a Korean name may be that of somebody nobody knows. */
export interface Ordinary {
  readonly cue: WeightName;
  readonly word: string;
  readonly times: number;
}

const DAYS_A_YEAR = 365.2425;

/** 노태우 씨(58), 정몽준 군(17), 손흥민(32·토트넘). */
const AGE =
  /^ ?(?:(?:전 )?[가-힣]{1,6} ?)?\((?:[가-힣]{1,4}[,·] ?)?(\d{1,3})(?:세|살)?(?:[,·][^)]{0,20})?\)/u;
/** Korean years of age run up to two ahead of the international ones. */
const OLDEST_AHEAD = 2;

const POST_BEHIND = new RegExp(`^ (${ORDINARY_POSTS})(?![가-힣]{3})`, 'u');
const PERSON_BEFORE = new RegExp(`(?:^|[^가-힣])[가-힣]{0,4}?(${ORDINARY_PEOPLE}) $`, 'u');

const ENTERTAINER_BEFORE = new RegExp(`(?:^|[^가-힣])(${ENTERTAINERS}) $`, 'u');
const PLAYER_BEHIND = /^ (?:전 )?(선수|감독|코치)/u;
/** Kinds of people who are in the news for neither stage nor sport. */
const GRAVE = new Set([
  'politician',
  'official',
  'diplomat',
  'soldier',
  'judge',
  'businessperson',
  'militant',
  'royal',
]);

/** 교사 출신 is not far from 교사: without 씨 behind the name an occupation says half as much. */
const HALF = 0.5;

/**
 * Three syllables are the name of thousands: what says that a known Korean name is borne here by somebody
 * else. The age in brackets is another, a post no famous person has stands behind, an occupation before; or a
 * politician is called 씨. `undefined` when nothing says so.
 */
export function ordinaryPerson(
  spot: Spot,
  option: Option,
  text: string,
  kb: KnowledgeBase,
  asOfDay: number,
): Ordinary | undefined {
  if (option.kind === 'surname' || spot.words > 1 || spot.text.length > 4 || !isHangul(spot.text))
    return undefined;
  const behind = text.slice(spot.end, spot.end + 30);
  const before = text.slice(Math.max(0, spot.start - 16), spot.start);
  const age = behind.includes('(') ? Number(AGE.exec(behind)?.[1] ?? Number.NaN) : Number.NaN;
  const known = (asOfDay - kb.firstDayOf(option.entity)) / DAYS_A_YEAR;
  if (Number.isFinite(known) && !Number.isNaN(age)) {
    const ahead = age - Math.floor(known);
    if (ahead < -1 || ahead > OLDEST_AHEAD) return { cue: 'ordinaryPerson', word: String(age), times: 1 };
    return undefined;
  }
  const isApart = behind.startsWith(' ');
  const follows = before.endsWith(' ');
  const post = isApart ? POST_BEHIND.exec(behind)?.[1] : undefined;
  if (post) return { cue: 'ordinaryPerson', word: post, times: 1 };
  if ((isApart || follows) && GRAVE.has(kb.kindOf(option.entity))) {
    const calling = ENTERTAINER_BEFORE.exec(before)?.[1] ?? PLAYER_BEHIND.exec(behind)?.[1];
    if (calling) return { cue: 'ordinaryPerson', word: calling, times: 1 };
  }
  const occupation = follows ? PERSON_BEFORE.exec(before)?.[1] : undefined;
  const isPlain = behind.startsWith(' 씨');
  if (occupation) return { cue: 'ordinaryPerson', word: occupation, times: isPlain ? 1 : HALF };
  if (!isPlain) return undefined;
  const clause = ORDINARY_CLAUSE.exec(before)?.[0];
  if (clause) return { cue: 'ordinaryPerson', word: clause.trim(), times: 1 };
  return kb.termsOf(option.entity).length > 0 ? { cue: 'plainAddress', word: '씨', times: 1 } : undefined;
}
