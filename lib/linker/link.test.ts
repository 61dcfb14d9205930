import { beforeAll, describe, expect, it } from 'vitest';
import { smallKnowledge } from '../../tests/fixtures/small-kb.ts';
import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { link } from './link.ts';
import type { ArticleText } from './types.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await smallKnowledge());
});

/**
 * Links a text of one paragraph a line (`# ` marks a headline) and compares what is sure, as
 * "text=entity", in text order.
 */
function check(text: string, expected: readonly string[], article: Partial<ArticleText> = {}) {
  const blocks = text
    .split('\n')
    .map((line) =>
      line.startsWith('# ')
        ? { text: line.slice(2), role: 'headline' as const }
        : { text: line, role: 'body' as const },
    );
  const { mentions } = link({ blocks, language: 'en', asOf: '2024-05-09', ...article }, kb);
  expect(
    mentions.filter(({ confidence }) => confidence === 'sure').map((m) => `${m.text}=${m.entity}`),
  ).toEqual(expected);
}

describe('matching', () => {
  it.each<[string, string[]]>([
    ['Vladimir Putin met Kim Jong Un.', ['Vladimir Putin=vladimir-putin', 'Kim Jong Un=kim-jong-un']],
    ['Talks in Seoul’s suburbs.', ['Seoul=seoul']],
    ['U.S.-South Korea drills.', ['U.S.=united-states', 'South Korea=south-korea']],
    ['The news helps us.', []],
    ['Russian President Vladimir Putin', ['Russian=russia', 'Vladimir Putin=vladimir-putin']],
  ])('%s', (text, expected) => check(text, expected));
});

describe('gate: a name that means nothing we know shows nothing', () => {
  it.each<[string, string[]]>([
    ['He met Michael Putin in May.', []],
    ['He once went to the old Moscow State School, they said.', []],
    ['Reading books helps.', []],
    ['She likes reading and Georgia Brown songs.', []],
    ['The Russian Embassy opened.', ['Russian=russia']],
    ['He answered in Japanese, then left.', []],
    ['Washington never slept in that house.', ['Washington=washington-d-c']],
  ])('%s', (text, expected) => check(text, expected));
});

describe('context decides between bearers of a name', () => {
  it.each<[string, string[]]>([
    [
      'It was made in Springfield, Illinois, on Monday.',
      ['Springfield=springfield-illinois', 'Illinois=illinois'],
    ],
    ['It was made in Springfield on Monday.', []],
    ["Russia's Defense Ministry said so.", ['Russia=russia', 'Defense Ministry=ministry-of-defence-russia']],
    [
      'The South Korean Defense Ministry said so.',
      ['South Korean=south-korea', 'Defense Ministry=ministry-of-national-defense-south-korea'],
    ],
    ['Voters in Atlanta, Georgia, waited.', ['Atlanta=atlanta', 'Georgia=georgia-u-s-state']],
  ])('%s', (text, expected) => check(text, expected));
});

describe('coreference', () => {
  it('follows a surname to the person introduced, also from the headline', () =>
    check(
      "# North's Kim thanks Putin\nNorth Korean leader Kim Jong-un wrote to Vladimir Putin. Kim sent it on Monday.",
      [
        'North=north-korea',
        'Kim=kim-jong-un',
        'Putin=vladimir-putin',
        'North Korean=north-korea',
        'Kim Jong-un=kim-jong-un',
        'Vladimir Putin=vladimir-putin',
        'Kim=kim-jong-un',
      ],
    ));
  it('blocks a surname whose full name here is unknown', () =>
    check('Michael Kim, a baker in Seoul, said so. Later Kim left.', ['Seoul=seoul']));
  it('takes the bearer named last', () =>
    check('Kim Jong-un spoke. Then Kim Yo-jong spoke, and Kim smiled.', [
      'Kim Jong-un=kim-jong-un',
      'Kim Yo-jong=kim-yo-jong',
      'Kim=kim-yo-jong',
    ]));
  it('lets a short name follow the full one', () =>
    check('The United Nations Security Council met. The Security Council voted.', [
      'United Nations Security Council=united-nations-security-council',
      'Security Council=united-nations-security-council',
    ]));
  it('believes an acronym that the article explains, whatever it means elsewhere', () =>
    check('The Workers Party of Kansas (WPK) met. Later WPK members sang.', []));
});

describe('the North and the South', () => {
  it('are Korea in an article about Korea', () =>
    check('North Korea and South Korea talked. The South waited while the North’s army marched north.', [
      'North Korea=north-korea',
      'South Korea=south-korea',
      'South=south-korea',
      'North=north-korea',
    ]));
  it('are nothing elsewhere', () =>
    check('Sudan split. The South left; Sudan stayed.', ['Sudan=sudan', 'Sudan=sudan']));
});

describe('who held an office on the date', () => {
  it.each<[string, string, string[]]>([
    ['2009-07-07', 'Dmitry Medvedev spoke. The Russian president smiled.', ['president=dmitry-medvedev']],
    ['2013-07-07', 'Vladimir Putin spoke. Russia’s president smiled.', ['president=vladimir-putin']],
    ['2013-07-07', 'The Russian president Dmitry Ivanov smiled.', []],
    ['1999-07-07', 'The Russian president smiled.', []],
  ])('on %s: %s', (asOf, text, expected) => {
    const { mentions } = link({ blocks: [{ text, role: 'body' }], language: 'en', asOf }, kb);
    expect(mentions.filter((m) => m.text === 'president').map((m) => `${m.text}=${m.entity}`)).toEqual(
      expected,
    );
  });
});

describe('sport', () => {
  it('a country that plays is its team', () =>
    check(
      'France beat Japan 2-1 with two goals by the striker, and the coach of France smiled after the match.',
      ['France=france-national-football-team', 'France=france-national-football-team'],
    ));
});

describe('Korean', () => {
  it.each<[string, string[]]>([
    [
      '김정은 국무위원장이 평양에서 푸틴 대통령을 만났다.',
      ['김정은=kim-jong-un', '평양=pyongyang', '푸틴=vladimir-putin'],
    ],
    ['윤석열 대통령이 말했다. 윤 대통령은 웃었다.', ['윤석열=yoon-suk-yeol', '윤 대통령=yoon-suk-yeol']],
    [
      '한동훈 전 대표가 말했다. 이후 한 전 대표는 떠났다.',
      ['한동훈=han-dong-hoon', '한 전 대표=han-dong-hoon'],
    ],
    ['한동훈 전 대표와 한상구 의원이 왔다. 한 의원은 떠났다.', ['한동훈=han-dong-hoon']],
    [
      '국방부는 SK하이닉스에 물었다.',
      ['국방부=ministry-of-national-defense-south-korea', 'SK하이닉스=sk-hynix'],
    ],
  ])('%s', (text, expected) => check(text, expected, { language: 'ko' }));
});

describe('what a mention says', () => {
  const only = (text: string, asOf?: string) =>
    link({ blocks: [{ text, role: 'body' }], language: 'en', ...(asOf ? { asOf } : {}) }, kb).mentions.at(
      -1,
    )!;

  it.each([
    ['2009-07-07', 'President of Russia'],
    ['2013-01-01', 'Prime Minister of Russia'],
    ['2024-05-09', 'Deputy Chairman of the Security Council of Russia'],
    [undefined, 'Deputy Chairman of the Security Council of Russia'],
  ])('role of Medvedev on %s', (asOf, role) => expect(only('Dmitry Medvedev spoke.', asOf).role).toBe(role));

  it('former and last confirmed roles', () => {
    expect(only('Yoon Suk-yeol spoke.', '2026-01-01').role).toBe('former President of South Korea');
    expect(only('Elon Musk spoke.', '2024-01-01').role).toBe('Chief executive, Tesla');
  });

  it.each([
    ['Officials met in Seoul.', 'literal'],
    ['Officials praised ties with Moscow.', 'metonym'],
    ['Pyongyang fired a missile.', 'metonym'],
    ['The Kremlin said so.', 'metonym'],
  ])('%s', (text, reading) => expect(only(text).reading).toBe(reading));

  it('explains itself', () => {
    const mention = only('North Korean leader Kim Jong-un wrote. Kim smiled.');
    expect(mention.why[0]).toMatchObject({ cue: 'introducedAbove', detail: 'Kim Jong-un' });
  });

  it('gives every rejection a reason', () => {
    const { rejected } = link(
      { blocks: [{ text: 'He met Michael Putin.', role: 'body' }], language: 'en' },
      kb,
    );
    expect(rejected).toMatchObject([{ text: 'Putin', reason: 'a piece of a longer name: Michael' }]);
  });
});

describe('bad input', () => {
  it.each([[''], [' '], ['\ud800'], ['('.repeat(5000)], ['Kim '.repeat(2000)]])(
    'does not throw (%#)',
    (text) => {
      expect(() =>
        link({ blocks: [{ text, role: 'body' }], language: 'en', asOf: 'someday' }, kb),
      ).not.toThrow();
    },
  );
  it('accepts an article without blocks', () =>
    expect(link({ blocks: [], language: 'other' }, kb)).toEqual({ mentions: [], rejected: [] }));
});
