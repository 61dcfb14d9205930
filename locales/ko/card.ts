import type { CardStrings } from '../../components/card/strings.ts';
import { cueWords } from '../cues.ts';
import { particleAfter, withParticle } from '../particles.ts';

/** The card's words in Korean: the only ones a web page has to load. */
export const card: CardStrings = {
  types: {
    person: '인물',
    place: '장소',
    organisation: '단체',
    event: '사건',
    agreement: '협정',
    office: '직위',
    thing: '사물',
    work: '작품',
  },
  dialog: (name) => `배경 설명: ${name}`,
  here: (standsFor) => ['이 기사에서는 ', `${particleAfter(standsFor, 'object')} 뜻합니다.`],
  seat: { city: '이 도시에 자리하고 있습니다.', other: '그곳에 자리하고 있습니다.' },
  probably: '아마도',
  others: (text) => `‘${text}’의 다른 뜻`,
  asOf: (date) => `기사가 쓰인 ${date} 기준`,
  now: '현재',
  offices: '역임한 직위',
  map: (country, name) =>
    name === undefined ? `${country}의 윤곽` : `${name}의 위치를 표시한 ${country} 지도`,
  thisArticle: '기사 시점',
  years: (from, to) => (to === undefined ? `${from}–현재` : to === from ? `${from}` : `${from}–${to}`),
  why: '왜 이 뜻인가요?',
  whyIntro: (text, name) =>
    text === name
      ? `‘${text}’${particleAfter(text, 'object')} 이렇게 읽은 까닭:`
      : `‘${text}’${particleAfter(text, 'object')} ‘${name}’${particleAfter(name, 'direction')} 읽은 까닭:`,
  cue: cueWords({
    fullSeveralWords: '전체 이름으로 쓰여 있습니다.',
    fullOneWord: '흔히 쓰는 이름입니다.',
    acronym: '흔히 쓰는 약칭입니다.',
    demonym: '그 나라 사람을 가리키는 말입니다.',
    native: '현지어 이름입니다.',
    former: '예전 이름입니다.',
    metonym: '뉴스에서는 이 지명으로 그곳에 있는 기관을 가리킵니다.',
    prominence: '뉴스에 자주 나옵니다.',
    prior: '이 이름으로 가장 널리 알려져 있습니다.',
    relatedness: ['기사 속 다른 이름과 관련이 있습니다: $.', '기사 속 다른 이름들과 관련이 있습니다.'],
    countryShare: ['기사가 그 나라를 다룹니다: $.', '기사가 그 나라를 다룹니다.'],
    countryBeside: ['바로 옆에 나라 이름이 있습니다: $.', '바로 옆에 나라 이름이 있습니다.'],
    regionFollows: ['뒤에 지역이나 나라 이름이 나옵니다: $.', '뒤에 지역이나 나라 이름이 나옵니다.'],
    outletCountry: '같은 나라의 언론사가 쓴 기사입니다.',
    titleBefore: ['이름 앞의 직함과 맞습니다: ‘$’.', '이름 앞의 직함과 맞습니다.'],
    placePreposition: ['앞말이 장소를 가리킵니다: ‘$’.', '앞말이 장소를 가리킵니다.'],
    introducedAbove: ['앞에서 ‘$’(으)로 소개되었습니다.', '앞에서 전체 이름으로 소개되었습니다.'],
    acronymIntroduced: ['기사에서 약칭을 풀어 썼습니다: $.', '기사에서 약칭을 풀어 썼습니다.'],
    namedInFullElsewhere: [
      '기사의 다른 곳에 전체 이름이 나옵니다: $.',
      '기사의 다른 곳에 전체 이름이 나옵니다.',
    ],
    teamPlays: '운동 경기에 관한 문장이라 대표팀을 뜻합니다.',
    officeHolder: ['기사가 쓰인 때 그 직위에 있었습니다: $.', '기사가 쓰인 때 그 직위에 있었습니다.'],
  }),
  noCue: '같은 이름 가운데 이 기사에 더 맞는 것이 없습니다.',
  notThis: '이 뜻이 아닙니다',
  pin: '고정',
  unpin: '고정 해제',
  panel: '옆 창에서 보기',
  close: '닫기',
  back: (name) => `${withParticle(name, 'direction')} 돌아가기`,
  wikipedia: '위키백과',
  newTab: '(새 탭에서 열림)',
  checked: (month) => `${month} 확인`,
  pack: (pack) => `추가한 자료 ‘${pack}’`,
};
