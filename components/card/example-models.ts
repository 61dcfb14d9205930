import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';

// Invented for the gallery and the tests; not the product's knowledge.

/** An id, without the check of a pack. */
export const id = (slug: string): EntityId => slug as EntityId;

/** Simple flags, drawn here: examples need no pack. */
const RU = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 6"><path fill="#eee" d="M0 0h6v2H0z"/><path fill="#0052b4" d="M0 2h6v2H0z"/><path fill="#d80027" d="M0 4h6v2H0z"/></svg>`;
const JP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 6"><path fill="#eee" d="M0 0h6v6H0z"/><circle cx="3" cy="3" r="1.3" fill="#d80027"/></svg>`;
const EU = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 6"><path fill="#0052b4" d="M0 0h6v6H0z"/><circle cx="3" cy="3" r="1.5" fill="none" stroke="#ffda44" stroke-width=".4" stroke-dasharray=".4 .38"/></svg>`;

/** What every example shares. */
export const base: CardModel = {
  entity: id('nobody'),
  type: 'person',
  kind: 'politician',
  name: '',
  headline: '',
  facts: [],
  source: 'Backgrounder',
  checked: 'Nov 2026',
  pack: 'base',
};

/** Nothing particular about the mention. */
export const sure: CardContext = { confidence: 'sure', why: [], others: [] };

/** Then and now, a timeline with two rows. */
export const medvedev: CardModel = {
  ...base,
  entity: id('dmitry-medvedev'),
  name: 'Dmitry Medvedev',
  nativeName: '드미트리 메드베데프 · Дмитрий Медведев',
  flagSvg: RU,
  headline: 'President of Russia',
  asOf: '7 July 2009',
  now: 'Deputy Chairman of the Security Council, since 2020',
  facts: [
    { label: 'Age', value: '43 when this was written' },
    { label: 'Followed', value: 'Vladimir Putin', entity: id('vladimir-putin') },
    { label: 'Party', value: 'United Russia', entity: id('united-russia') },
  ],
  timeline: {
    from: 2000,
    to: 2026.9,
    at: 2009.51,
    spans: [
      { label: 'Chairman of Gazprom', from: 2000.5, to: 2008.35 },
      { label: 'First Deputy Prime Minister', from: 2005.87, to: 2008.35 },
      { label: 'President of Russia', from: 2008.35, to: 2012.35 },
      { label: 'Prime Minister of Russia', from: 2012.35, to: 2020.04 },
      { label: 'Deputy Chairman of the Security Council', from: 2020.04, to: 2026.9 },
    ],
  },
  wikipedia: 'https://en.wikipedia.org/wiki/Dmitry_Medvedev',
  source: 'CIA World Factbook (Jan 2026)',
};

/** A place that stands for a government. */
export const seoul: CardModel = {
  ...base,
  entity: id('seoul'),
  type: 'place',
  kind: 'capital city',
  name: 'Seoul',
  nativeName: '서울',
  headline: 'Capital of South Korea',
  facts: [
    { label: 'President then', value: 'Yoon Suk-yeol', entity: id('yoon-suk-yeol') },
    { label: 'Population', value: '9.4 million' },
  ],
  wikipedia: 'https://en.wikipedia.org/wiki/Seoul',
  source: 'GeoNames',
  map: {
    width: 40,
    height: 52,
    outline: 'M4 6l10-4 12 3 8 14 2 16-6 8-14 5-10 2-2-12 4-10-5-8z',
    dot: { x: 13, y: 12 },
    country: 'South Korea',
  },
};

/** A logo, and one that would be lost on white. */
export const maker: CardModel = {
  ...base,
  entity: id('maker'),
  type: 'organisation',
  kind: 'company',
  name: 'Ring Works',
  headline: 'Maker of rings',
  logo: {
    colour: '0A3D91',
    path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
  },
  source: 'Backgrounder',
};

/** One of many Kims. */
export const kim: CardModel = {
  ...base,
  entity: id('kim-yong-chol'),
  name: 'Kim Yong-chol',
  nativeName: '김영철 · 金英哲',
  headline: 'Head of the United Front Department',
  asOf: '1 June 2018',
  facts: [{ label: 'Party', value: 'Workers’ Party of Korea', entity: id('workers-party-of-korea') }],
  source: 'Ministry of Unification yearbook',
};

/** A name of four lines. */
export const commission: CardModel = {
  ...base,
  entity: id('un-commission'),
  type: 'organisation',
  kind: 'commission',
  name: 'United Nations Commission of Inquiry on Human Rights in the Democratic People’s Republic of Korea',
  nativeName: '조선민주주의인민공화국 인권상황에 관한 유엔 조사위원회',
  headline: 'UN body that documented human-rights violations in North Korea in 2013 and 2014',
  facts: [
    { label: 'Chaired by', value: 'Michael Kirby', entity: id('michael-kirby') },
    { label: 'Created by', value: 'United Nations Human Rights Council', entity: id('unhrc') },
    { label: 'Report', value: '17 February 2014, 372 pages' },
  ],
  source: 'UN documents',
};

/** Everything in Korean. */
export const korean: CardModel = {
  ...base,
  entity: id('abe-shinzo'),
  name: '아베 신조',
  nativeName: '安倍晋三 · Abe Shinzō',
  flagSvg: JP,
  headline: '일본 내각총리대신',
  asOf: '2018년 6월 1일',
  now: '2022년 7월 8일 사망',
  facts: [
    { label: '나이', value: '기사 당시 63세' },
    { label: '소속 정당', value: '자유민주당', entity: id('ldp') },
    { label: '후임', value: '스가 요시히데', entity: id('suga') },
  ],
  timeline: {
    from: 2005,
    to: 2022.5,
    at: 2018.41,
    spans: [
      { label: '내각관방장관', from: 2005.83, to: 2006.73 },
      { label: '내각총리대신', from: 2006.73, to: 2007.73 },
      { label: '내각총리대신', from: 2012.98, to: 2020.7 },
    ],
  },
  wikipedia: 'https://ko.wikipedia.org/wiki/아베_신조',
  source: '공개 인물 자료',
  checked: '2026년 11월',
};

/** One of each type without a flag. */
export const types: readonly Partial<CardModel>[] = [
  {
    type: 'event',
    name: 'Battle of Yeonpyeong',
    nativeName: '연평도 포격',
    headline: 'North Korean shelling of a South Korean island on 23 November 2010',
  },
  {
    type: 'agreement',
    name: 'Panmunjom Declaration',
    nativeName: '판문점 선언',
    headline: 'Agreement of the two Koreas, signed on 27 April 2018',
  },
  {
    type: 'office',
    name: 'High Representative',
    flagSvg: EU,
    headline: 'Chief diplomat of the European Union',
    facts: [{ label: 'Then', value: 'Josep Borrell', entity: id('josep-borrell') }],
  },
  {
    type: 'thing',
    name: 'Hwasong-17',
    nativeName: '화성포-17형',
    headline: 'North Korean intercontinental ballistic missile',
  },
  {
    type: 'work',
    name: 'Rodong Sinmun',
    nativeName: '로동신문',
    headline: 'Newspaper of North Korea’s ruling party',
    pack: 'Unification desk',
  },
];
