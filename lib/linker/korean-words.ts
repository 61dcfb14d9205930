// Closed lists of Korean words that tell the linker who is meant; what capitals do for English.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Titles that Korean news puts behind a name, longest first where one ends another. */
export const KOREAN_TITLES =
  '국가주석|국무위원장|검찰총장|대표이사|국무총리|원내대표|최고위원|비서실장|당선인|대통령|부총리|위원장|총비서|구청장|부회장|이사장|본부장|사령관|대변인|변호사|총리|장관|차관|의원|대표|실장|후보|지사|시장|의장|총장|회장|사장|교수|감독|선수|코치|원장|청장|수석|대사|특사|특검|검사|판사|부장|국장|대장|중장|소장|여사|주석|총재|총서기|국왕|교황|서기장|씨';

/** Ranks and posts nobody famous is introduced with: 이승만 경사, 이회창 소방장. */
export const ORDINARY_POSTS =
  '순경|경장|경사|경위|소방사|소방교|소방장|소방위|이병|일병|상병|병장|하사|중사|상사|원사|과장|계장|대리|사원|주임|주무관|팀장|조합원|사육사|군|양|이장|통장|할머니|할아버지|학생|간호사|교사|약사|기사';

/** What somebody is whom news asks in the street: 택시 기사 김종인, 회사원 손흥수. */
export const ORDINARY_PEOPLE =
  '기사|회사원|직장인|주부|약사|간호사|교사|상인|농민|어민|대학생|고등학생|중학생|학생|자영업자|주민|시민|관광객|승객|자원봉사자|경비원|아르바이트생|취업준비생|유학생|점주|종업원|사육사|이장|통장|목격자|사위|며느리|동창';

/** What a statesman or general is not, before the name: 배우 한동훈, 가수 이재명. */
export const ENTERTAINERS =
  '배우|가수|개그맨|개그우먼|코미디언|작곡가|모델|아나운서|셰프|화가|시인|소설가|성우|유튜버|래퍼';

/** 빵집을 하는 …, 강릉에 사는 …: how an ordinary person is introduced; a name and 씨 must follow. */
export const ORDINARY_CLAUSE =
  /(?:[을를] 하는|에 사는|[을를] 운영하는|에 다니는|에서 일하는|[을를] 키우는|[을를] 짓는|[을를] 파는|에서 온|에서 올라온) $/u;

/**
 * Foreign surnames that are given names too, as Hangul writes them: alone they may begin the name of somebody
 * else (조던 아예우, 제임스 코든).
 */
export const GIVEN_NAMES = set(
  `제임스 조던 조지 토머스 토마스 헨리 마틴 루이스 알렉산더 마이클 데이비드 폴 피터 로버트 리처드 찰스 윌리엄 앤드루 스콧
  켈리 테일러 레이 그레이엄 켄트 하워드 캐머런 앤서니 앨런 브라이언 케빈 크리스 라이언 머리 넬슨 스튜어트 던컨 더글러스 로이드
  오스카 이반 세르게이 빅토르 호르헤 카를로스 페르난도 디에고 다비드 안드레스`,
);

/** Letters of countries in headlines and titles: 블링컨 미 국무장관. */
export const COUNTRY_LETTERS: ReadonlyMap<string, string> = new Map([
  ['미', 'united-states'],
  ['일', 'japan'],
  ['중', 'china'],
  ['러', 'russia'],
  ['영', 'united-kingdom'],
  ['독', 'germany'],
  ['불', 'france'],
  ['북', 'north-korea'],
]);

/** Korean towns whose letters are also something one can be in: a race, Mars, a budget. */
export const WHERE_TOO = set('경주 화성 예산 강화 음성 장성 사천 진도 동해 기장 수지');

/** Phrases in which the letters of a name are an ordinary word. */
export const ORDINARY_PHRASES: ReadonlyMap<string, { before?: RegExp; after?: RegExp }> = new Map([
  // Extradition, handing over; the pavement.
  [
    '인도',
    {
      before: /(?:범죄인|신병|물품|시신|유해|보행자|차도와|도로와|자전거) $/u,
      after:
        /^(?: (?:조약|청구|요청|명령|절차|대상)|(?:로|에|를|까지| 위로?|에서)[^.가-힣]?(?:[가-힣]{1,4} )?(?:돌진|덮|올라|침범|주차|걷|걸))/u,
    },
  ],
  // Bodily harm.
  [
    '상해',
    { before: /(?:폭행|특수|교통) $/u, after: /^(?: (?:및|치사|혐의|사건|보험|진단)|를 (?:입|가)|죄|치사)/u },
  ],
  // 경기 is also a match, and 도 means too.
  ['경기도', { before: /(?:번째|이번|첫|이날|다음|마지막|남은|홈|원정|두|세|네|매|모든) $/u }],
  // In Korean money; between North Korea and the US.
  ['한화', { after: /^ (?:약 ?)?[\d천만억수]/u }],
  ['북미', { after: /^ ?(?:관계|정상|회담|협상|대화|접촉|고위급|수교|비핵화|실무|양측|간)/u }],
]);

/**
 * Syllables that Korean words hardly have and foreign names often do: a word with one of them, unknown and
 * without a particle, is taken for the first part of a foreigner's name.
 */
export const FOREIGN_SYLLABLE =
  /[킨킴킹켄켈켐퀸큐닉닐릭릴릴랜렌렉롤룩뤼륀맥멜밥뱅베벤벨빅샘샌셀셰쇼숀슈싱앤앨에엘엠옌왓웨윌윈잭젠젤존쥐쥘챈첸첼칼캐캠케코콜쿠퀴크키킬탄톰튜트틴팀파팔패퍼페펠폴푸프플피핀필핑헨헬휴휘힐]/u;

/** Foreign words that Korean uses as its own, and that stand before places. */
export const LOAN_NOUNS = set(
  `프로 그룹 콘서트 투어 리그 호텔 버스 택시 드라마 인터뷰 올림픽 월드컵 페스티벌 캠프 센터 프로젝트 프로그램 스포츠 뉴스
  아파트 카페 트위터 페이스북 홈페이지 이메일 티켓 팬 코치 스키 골프 테니스 컵 오픈 팀 파트너 메이저 프리미어 에이스
  크리스마스 케이크 커피 코스 클럽 컨벤션 쇼핑 패션 캠페인 파크 플랜 플라자`,
);
