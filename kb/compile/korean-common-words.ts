// Hangul has no capitals: these names need a second cue, because their letters are also a word.

/**
 * Names that are also ordinary words, or forms of one: 경기 (Gyeonggi; a game), 수단 (Sudan; a means), 지난
 * (Jinan; last), 진주 (Jinju; a pearl). Found by reading what the index matched in running Korean text; grows by
 * the same way. Towns whose letters are no word (광주, 안성) are not here.
 */
const HOMONYMS = new Set(
  `지난 위해 경기 한다 주장 머리 이상의 승리 보이 나선 나라 마리 후에 고려 고양 홀로 하기 구조 다만 세부 강화 이대 기장
  진화 지시 교황 이다 연대 한화 미션 선전 고대 창사 하니 고가 은하 상해 한류 미리 데리 이나 구성 성도 기후 인도
  공유 나가 티에 올린다 레드카 수단 이란 가나 대만 전주 공주 경주 상주 사천 고성 진주 영주 여주 동해 오산 이천 화성
  양산 부여 구리 보은 장수 장성 강진 진도 남해 무안 영동 영광 음성 예산 영양 고령 성주
  정선 인제 양구 광명 양양 완주 구미 용인 청주 정국 고리
  지민 슈가 태양 지수 제니 유리 수지 나나 태연 효연 소유 세븐 보아 강인 신동 은혁 규현 전진 민우 동완 앤디 에릭 천둥
  승호 대성 현아 하하 동방 우리 국민 하나 기업 조선 중앙 경향 매일 문화 세계 동양 기아 대상 오리온 크라운 신세계 대한
  미래 평화 통일 정의 자유 민주 진보 개혁 국가 신당 새누리 바른 민생 녹색 노동 사회 인민 전선 동맹 연합
  오렌지 파리 말리 오만 수치 대처`.split(/\s+/u),
);

/** Surnames that are words whoever bears them: 수치 is a figure, 대처 a way to cope. */
const WORDS_BEFORE_PEOPLE = new Set(['수치', '대처']);

/** Foreign names of up to this many syllables are not believed without a cue, unless everybody knows them. */
const SHORT_FOREIGN = 3;
const WELL_KNOWN = 4;

/** Nobody takes 라오스 or 메콩강 for a word: names of countries, seas and rivers are learnt at school. */
const LEARNT_AT_SCHOOL = new Set([
  'country',
  'river',
  'sea',
  'mountain',
  'island',
  'region',
  'desert',
  'strait',
]);

/** Syllables that no Korean word has: 톈진, 다롄, 쓰촨. */
const NEVER_IN_WORDS = /[롄톈촨뤼뤄훙룽쥔췬슝쑤쓰랴첸펑헝쉬츠킹퀸]/u;

/** Whose name it is. */
interface Bearer {
  readonly prominence: number;
  readonly country: string | undefined;
  readonly type: string;
  readonly kind: string | undefined;
}

/** Must a Hangul alias be spoken for? */
export function isKoreanCommonWord(name: string, { prominence, country, type, kind }: Bearer): boolean {
  if (!/^[가-힣]+$/u.test(name)) return false;
  const isKorean = country === 'KR' || country === 'KP';
  if (WORDS_BEFORE_PEOPLE.has(name)) return true;
  if (HOMONYMS.has(name)) return prominence < 5;
  if (type === 'place' && NEVER_IN_WORDS.test(name)) return false;
  if (type === 'place' && LEARNT_AT_SCHOOL.has(kind ?? '') && (name.length > 2 || kind === 'country'))
    return false;
  return !isKorean && name.length <= SHORT_FOREIGN && prominence < WELL_KNOWN;
}
