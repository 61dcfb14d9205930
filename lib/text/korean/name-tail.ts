import { PARTICLES } from './particles.ts';

// Nouns that take a name directly in front of them: 한국정부, 서울시민, 한국인. Also titles: 문재인대통령. None that makes
// another name of it: 강남경찰서 is a police station, 제주공항 an airport.
const HEAD_NOUNS = new Set(
  (
    '시각 시간 시장 정부 대통령 총리 장관 차관 의장 총장 지사 도지사 국왕 대사 대사관 특파원 외교부 국방부 당국 의회 국회 군 경찰 ' +
    '국무장관 외무장관 외교장관 국방장관 재무장관 정권 정상회의 당국자 관계자 대표단 대선 총선 ' +
    '관계 정상 회담 정상회담 협정 주민 시민 국민 국적 인 인들 지역 시내 전역 현지 출신 선수 선수단 ' +
    '대표 대표팀 팀 리그 언론 매체 기자 사태 참사 사건 사고 산 행 발 계 전 내 간 양 모 호 위원장 회장 사장 의원 후보 감독 교수'
  ).split(' '),
);
const LONGEST_NOUN = Math.max(...[...HEAD_NOUNS].map((noun) => noun.length));

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** What stands between a name and the end of its word; see `NameTail` in lib/kb/types.ts. */
export type Tail = 'none' | 'particle' | 'head-noun' | 'other';

/**
 * Classifies the rest of a word behind a name: nothing, a listed particle (는, 에서도, 씨가), a head noun alone or
 * with a particle or plural behind it (정부, 시민들은), or something else.
 */
export function classifyTail(rest: string): Tail {
  if (rest === '') return 'none';
  if (PARTICLES.has(rest)) return 'particle';
  for (let length = Math.min(LONGEST_NOUN, rest.length); length > 0; length--) {
    if (!HEAD_NOUNS.has(rest.slice(0, length))) continue;
    const behind = rest.slice(length);
    if (behind === '' || PARTICLES.has(behind)) return 'head-noun';
  }
  const bare = rest.replace(INVISIBLE, '');
  return bare === rest ? 'other' : classifyTail(bare);
}
