import { beforeAll, describe, expect, it } from 'vitest';
import { smallKnowledge } from '../../tests/fixtures/small-kb.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { link } from './link.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await smallKnowledge({ records: 'korean-kb.yaml' }));
});

/** Links one Korean sentence and compares what is sure, as "text=entity". */
function check(text: string, expected: readonly string[], asOf = '2025-06-01') {
  const { mentions } = link({ blocks: [{ text, role: 'body' }], language: 'ko', asOf }, kb);
  const sure = mentions.filter(({ confidence }) => confidence === 'sure');
  expect(sure.map((mention) => `${mention.text}=${mention.entity}`)).toEqual(expected);
}

describe('what is glued to a name makes another name', () => {
  it.each<[string, string[]]>([
    ['강남경찰서는 수사한다.', []],
    ['서울여대 학생들이 왔다.', []],
    ['평택시장이 말했다.', []],
    ['서울마다 다르다.', ['서울=seoul']],
    ['김구라가 웃었다.', []],
    ['김구는 임시정부를 이끌었다.', ['김구=kim-ku']],
    // The particle does not fit the sound before it.
    ['서울는 그렇다.', []],
    ['TV토론에서 서울 이야기가 나왔다.', ['서울=seoul']],
  ])('%s', (text, expected) => check(text, expected));
});

describe('ordinary people of a known name', () => {
  it.each<[string, string[]]>([
    ['노태우 전 대통령이 왔다.', ['노태우=roh-tae-woo']],
    ['노태우 씨(58)가 왔다. 노 씨는 웃었다.', []],
    ['노태우 전 대통령(92)이 왔다.', ['노태우=roh-tae-woo']],
    ['강남의 노태우 경사는 범인을 찾았다.', ['강남=gangnam']],
    ['택시 기사 노태우 씨는 웃었다.', []],
    ['빵집을 하는 이창용 씨는 웃었다.', []],
    ['사위 강남 씨가 왔다.', []],
    ['배우 노태우가 상을 받았다.', []],
    ['공격수 노태우 선수가 골을 넣었다.', []],
  ])('%s', (text, expected) => check(text, expected));
});

describe('roles behind names', () => {
  it('says who with country and date', () => {
    check('메르츠 독일 총리가 왔다.', ['메르츠=friedrich-merz', '독일=germany']);
    check('메르츠 독일 총리가 왔다.', ['독일=germany'], '2004-01-05');
    check('메르츠 프랑스 총리가 왔다.', ['프랑스=france']);
  });
  it('follows surname and title to the one with that title', () =>
    check('이창용 한은 총재와 이복현 원장이 만났다. 이 총재는 말했다. 이 원장은 떠났다. 이 의원도 왔다.', [
      '이창용=rhee-chang-yong',
      '한은=bank-of-korea',
      '이복현=lee-bok-hyun',
      '이 총재=rhee-chang-yong',
      '이 원장=lee-bok-hyun',
    ]));
  it('lets a foreign surname stand alone', () =>
    check('프리드리히 메르츠 총리가 왔다. 메르츠는 웃었다.', [
      '프리드리히 메르츠=friedrich-merz',
      '메르츠=friedrich-merz',
    ]));
});

describe('words and other names', () => {
  it.each<[string, string[]]>([
    ['범죄인 인도 조약을 맺었다.', []],
    ['경기 평택에서 불이 났다.', ['경기=gyeonggi-province', '평택=pyeongtaek']],
    ['두 번째 경기도 서울에서 열린다.', ['서울=seoul']],
    ['인도 정부가 밝혔다.', ['인도=india']],
    ['차량이 인도로 돌진했다.', []],
    ['조던 아예우가 골을 넣었다.', []],
    ['배우 윌리엄킹 피닉스가 웃었다.', []],
    ['2016년 국민의당이 생겼다.', ['국민의당=old-party']],
    ['국민의당은 밝혔다.', ['국민의당=new-party']],
  ])('%s', (text, expected) => check(text, expected));
  it('is a town where something happens, whatever club bears its name', () =>
    check('축구 대표팀 감독은 조별리그 첫 골과 결승 경기를 몬테레이에서 치른다.', ['몬테레이=monterrey']));
});

describe('whole names', () => {
  it.each<[string, string[]]>([
    ['후진타오(胡錦濤) 주석', ['후진타오(胡錦濤)=hu-jintao']],
    ['한국인이 왔다.', ['한국인=south-korea']],
    ['캘리포니아 주에서', ['캘리포니아 주=california']],
    [
      '미국 국가안보국(NSA)은',
      ['미국=united-states', '국가안보국=national-security-agency', 'NSA=national-security-agency'],
    ],
  ])('%s', (text, expected) => check(text, expected));
});
