/**
 * Hangul that is a name and also an ordinary word, or a form of one: 경기 (Gyeonggi; a game), 수단 (Sudan; a
 * means), 지난 (Jinan; last). Such a name needs a second cue. Found by reading what the index matched in
 * running Korean text; grows by the same way.
 */
const HOMONYMS = new Set(
  `지난 위해 경기 한다 주장 머리 이상의 승리 보이 나선 나라 마리 후에 고려 고양 홀로 하기 구조 다만 세부 강화 이대 기장
  진화 지시 교황 이다 연대 한화 미션 선전 고대 창사 하니 고가 은하 상해 한류 미리 데리 이나 구성 성도 기후 인도 안산
  공유 나가 티에 올린다 레드카 수단 이란 가나 대만 전주 공주 경주 상주 사천 고성 진주 영주 여주 동해 서산 오산 이천 화성
  광주 양산 부여 구리 보은 장수 장성 고창 강진 신안 진도 나주 광양 남해 거창 산청 함양 진안 무안 영동 영광 정읍 음성
  단양 제천 증평 예산 청양 서천 당진 태안 홍성 연천 가평 양평 포천 의성 예천 봉화 청송 영양 영덕 성주 칠곡 고령 청도
  합천 의령 함안 창녕 하동 삼척 정선 평창 영월 인제 양구 화천 철원 횡성 양양 시흥 광명 안성 과천 의왕 하남 군포 정국
  지민 슈가 태양 지수 제니 유리 수지 나나 태연 효연 소유 세븐 보아 강인 신동 은혁 규현 전진 민우 동완 앤디 에릭 천둥
  승호 대성 현아 하하 동방 우리 국민 하나 기업 조선 중앙 경향 매일 문화 세계 동양 기아 대상 오리온 크라운 신세계 대한
  아시아 태평양 미래 평화 통일 정의 자유 민주 진보 개혁 국가 신당 새누리 바른 민생 녹색 노동 사회 인민 전선 동맹 연합
  오렌지 파리 말리 오만`.split(/\s+/u),
);

/** Foreign names of up to this many syllables are not believed without a cue, unless everybody knows them. */
const SHORT_FOREIGN = 3;
const WELL_KNOWN = 4;

/** Must a Hangul alias be spoken for? `prominence` and `country` are its bearer's. */
export function isKoreanCommonWord(name: string, prominence: number, country: string | undefined): boolean {
  if (!/^[가-힣]+$/u.test(name)) return false;
  const isKorean = country === 'KR' || country === 'KP';
  if (HOMONYMS.has(name)) return prominence < 5;
  return !isKorean && name.length <= SHORT_FOREIGN && prominence < WELL_KNOWN;
}
