import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../types.ts';
import { buildNameIndex, type NameEntry } from './build.ts';
import { NameIndex } from './name-index.ts';
import { ReferenceMatcher } from './reference-matcher.ts';

function entries(names: readonly string[]): NameEntry[] {
  return names.map((text, entity) => ({
    text,
    candidates: [{ entity, kind: 'full', prior: 1, needsContext: false } satisfies Candidate],
  }));
}

function open(names: readonly string[]): NameIndex {
  return NameIndex.open(buildNameIndex(entries(names)).sections);
}

/** What a scan finds, as `text→surface` with `/tail` where there is one. */
function found(index: NameIndex, text: string): string[] {
  return index.scan(text).map(({ start, end, surface, tail }) => {
    const spelled = text.slice(start, end);
    return (spelled === surface ? spelled : `${spelled}→${surface}`) + (tail === 'none' ? '' : `/${tail}`);
  });
}

function check(
  names: readonly string[],
  rows: readonly (readonly [text: string, ...hits: string[]])[],
): void {
  const index = open(names);
  for (const [text, ...hits] of rows) expect(found(index, text), text).toEqual(hits);
}

describe('scan', () => {
  it('keeps overlaps, and lets possessives and hyphens be', () => {
    check(
      ['North Korea', 'Korea', 'Kim Jong Un', "O'Brien", 'Brien', 'McDonald’s'],
      [
        ['North Korea’s Kim Jong-un', 'North Korea', 'Korea', 'Kim Jong-un→Kim Jong Un'],
        ['a Korea-based O’Brien', 'Korea', "O’Brien→O'Brien", 'Brien'],
        ["McDonald's and McDonalds", "McDonald's→McDonald’s"],
        ['Koreans, Koreana, SouthKorea'],
        ['Kim! Jong Un'],
      ],
    );
  });

  it('judges case by what the surface has', () => {
    check(['US', 'WHO', 'NATO', 'Polish', 'polish', 'iPhone', 'al-Qaeda', 'de Gaulle', 'Bank of England', 'It'], [
      ['us US who WHO Who nato Nato NATO nAto', 'US', 'WHO', 'Nato→NATO', 'NATO'],
      ['Polish polish POLISH', 'Polish', 'polish', 'POLISH→Polish'],
      ['iphone iPhone IPHONE', 'iphone→iPhone', 'iPhone', 'IPHONE→iPhone'],
      ['Al-Qaeda al-qaeda AL QAEDA', 'Al-Qaeda→al-Qaeda', 'AL QAEDA→al-Qaeda'],
      ['de Gaulle De Gaulle de gaulle', 'de Gaulle', 'De Gaulle→de Gaulle'],
      ['BANK OF ENGLAND Bank Of England bank of england', 'BANK OF ENGLAND→Bank of England', 'Bank Of England→Bank of England'],
    ]); // prettier-ignore
  });

  it('prefers the surface in the case of the text, and joins those that fit equally', () => {
    const index = open(['IT', 'It', 'US', 'U.S.']);
    expect(index.scan('IT').map((hit) => hit.candidates.map(({ entity }) => entity))).toEqual([[0]]);
    expect(found(index, 'US, U.S., U. S., U.S')).toEqual(['US', 'U.S.', 'U. S.→U.S.', 'U.S→U.S.']);
    expect(found(index, 'U.S. A.I. policy')).toEqual(['U.S.']);
    expect(
      index
        .scan('US')[0]
        ?.candidates.map(({ entity }) => entity)
        .sort(),
    ).toEqual([2, 3]);
  });

  it('refuses separators the surface has not', () => {
    check(
      ['North Korea', 'N. Korea', 'St Louis', 'Facebook, Inc.', 'Washington, D.C.', 'AT&T', 'A. B. Corp'],
      [
        ['North, Korea; North - Korea; North — Korea; the North. Korea'],
        ['North-Korea North\u00a0Korea', 'North-Korea→North Korea', 'North\u00a0Korea→North Korea'],
        ['N Korea N.Korea', 'N Korea→N. Korea', 'N.Korea→N. Korea'],
        ['St. Louis', 'St. Louis→St Louis'],
        ['Facebook Inc said. Facebook, Inc. said', 'Facebook Inc→Facebook, Inc.', 'Facebook, Inc.'],
        ['Washington, DC', 'Washington, DC→Washington, D.C.'],
        ['AT&T AT-T AT T', 'AT&T'],
        ['A. B. Corp', 'A. B. Corp'],
        ['AB Corp A.B. Corp', 'AB Corp→A. B. Corp', 'A.B. Corp→A. B. Corp'],
      ],
    );
  });

  it('is free in accents and composed letters', () => {
    check(
      ['Zürich', 'Malmo', 'Łódź', 'Yahoo!'],
      [
        ['Zurich ZÜRICH Malmö Lodz', 'Zurich→Zürich', 'ZÜRICH→Zürich', 'Malmö→Malmo', 'Lodz→Łódź'],
        ['Zu\u0308rich and Yahoo! Yahoo', 'Zu\u0308rich→Zürich', 'Yahoo!', 'Yahoo→Yahoo!'],
      ],
    );
  });

  it('cuts Korean names off particles and head nouns', () => {
    check(['한국', '한국은행', '서울', '김', '국제 원자력 기구', 'KTX', '하이닉스', 'SK하이닉스', 'K9 자주포', '北', '만원', '부산국제'], [
      ['한국은행에서 한국은 한국시각', '한국은행/particle', '한국/particle', '한국/head-noun'],
      ['서울시민들은 서울역 김이 김', '서울/head-noun', '김'],
      ['국제 원자력 기구는', '국제 원자력 기구/particle'],
      ['KTX는 北미사일', 'KTX/particle', '北/other'],
      ['SK하이닉스가 SK 하이닉스', 'SK하이닉스/particle', '하이닉스/particle', 'SK 하이닉스→SK하이닉스', '하이닉스'],
      ['K9자주포를 10만원', 'K9자주포→K9 자주포/particle'],
      ['부산국제영화', '부산국제/other'],
    ]); // prettier-ignore
  });

  it('finds a name wherever the tokeniser has to pause', () => {
    const index = open(['Kim Jong Un of North Korea']);
    for (const words of [4085, 4088, 4090, 4091, 4092, 4095, 4096, 8184]) {
      const text = `${'word '.repeat(words)}Kim Jong Un of North Korea ${'word '.repeat(5000)}`;
      expect(index.scan(text), `${words}`).toHaveLength(1);
      expect([...index.slices(text)].flat(), `${words}`).toHaveLength(1);
    }
  });

  it('scans several indexes at once', () => {
    const [first, second] = NameIndex.scanEach([open(['Seoul']), open(['Busan', 'Seoul'])], 'Seoul, Busan');
    expect([first?.length, second?.length]).toEqual([1, 2]);
  });
});

describe('lookUp', () => {
  it('gives every surface of the same letters, the exact one first', () => {
    const index = open(['U.S.', 'US', 'Us', 'Seoul']);
    expect(index.lookUp('US').map(({ text }) => text)).toEqual(['US', 'U.S.', 'Us']);
    expect(index.lookUp('SEOUL').map(({ text }) => text)).toEqual(['Seoul']);
    for (const nothing of ['', '!', 'Busan', 'a b c d e f g h i']) expect(index.lookUp(nothing)).toEqual([]);
  });
});

describe('buildNameIndex', () => {
  it('reports what it leaves out', () => {
    const nine = 'a b c d e f g h i';
    const { dropped, surfaces } = buildNameIndex([
      ...entries(['Seoul', '!', nine, 'a: b', 'x'.repeat(256), '가'.repeat(128)]),
      { text: 'Nobody', candidates: [] },
    ]);
    expect(surfaces).toBe(1);
    expect(dropped.map(({ reason }) => reason)).toEqual([
      'no words',
      'too many words',
      'hard break inside',
      'too long',
      'too long',
      'no candidates',
    ]);
  });

  it('joins equal texts, likeliest first, and keeps kinds and flags', () => {
    const candidate = { kind: 'short', needsContext: true } as const;
    const { sections } = buildNameIndex([
      { text: 'Paris', candidates: [{ entity: 0xffffff, prior: 0.25, ...candidate }] },
      { text: ' Paris', candidates: [{ entity: 7, prior: 0.5, kind: 'demonym', needsContext: false }] },
      { text: 'Paris', candidates: [{ entity: 7, prior: 0, kind: 'demonym', needsContext: false }] },
    ]);
    expect(NameIndex.open(sections).lookUp('Paris')).toEqual([
      {
        text: 'Paris',
        candidates: [
          { entity: 7, prior: 0.5, kind: 'demonym', needsContext: false },
          { entity: 0xffffff, prior: 0.25, ...candidate },
        ],
      },
    ]);
  });

  it('gives the same bytes again, and an index of nothing', () => {
    const names = Array.from({ length: 500 }, (_, k) => `Name ${k} of ${k % 7}`);
    expect(buildNameIndex(entries(names)).sections).toEqual(buildNameIndex(entries(names)).sections);
    expect(open([]).scan('Kim Jong Un')).toEqual([]);
  });

  it('refuses candidates out of range', () => {
    for (const change of [{ entity: 1 << 24 }, { entity: -1 }, { prior: 1.1 }, { prior: Number.NaN }]) {
      const bad = { entity: 1, kind: 'full', prior: 1, needsContext: false, ...change } as const;
      expect(() => buildNameIndex([{ text: 'A', candidates: [bad] }])).toThrow(RangeError);
    }
  });
});

describe('against the reference matcher', () => {
  // Few pieces, so that names and texts collide all the time.
  const piece = constantFrom(
    'Kim', 'kim', 'KIM', 'Jong', 'un', 'Un', 'US', 'U.S.', 'U', 'S', 'N.', 'St', 'of', 'Nato', 'NATO', 'é', 'É', 'e\u0301',
    '서울', '한국', '한국은행', '은', '는', '정부', '시민들은', '北', 'SK', 'K9', '10', '𝐊im', '🙂', 'J.', 'K.', 'a.b', '\u00ad', '\u200b',
  ); // prettier-ignore
  const gap = constantFrom(
    '',
    '',
    ' ',
    ' ',
    '-',
    '–',
    "'",
    ' - ',
    ', ',
    '. ',
    '.',
    '’',
    '! ',
    '—',
    '·',
    '&',
    '\u00a0',
  );
  const run = (least: number, most: number) =>
    array(tuple(piece, gap), { minLength: least, maxLength: most }).map((parts) => parts.flat().join(''));

  it('finds the same in made-up texts', () => {
    assert(
      property(array(run(1, 4), { maxLength: 30 }), array(run(1, 25), { maxLength: 5 }), (names, texts) => {
        const given = entries(names);
        const index = NameIndex.open(buildNameIndex(given).sections);
        const reference = new ReferenceMatcher(given);
        for (const text of texts.map((raw) => raw.normalize('NFC'))) {
          expect(comparable(index.scan(text)), text).toEqual(comparable(reference.scan(text)));
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function comparable(hits: ReturnType<NameIndex['scan']>): unknown[] {
  return hits.map(({ candidates, ...span }) => ({
    ...span,
    entities: candidates.map(({ entity }) => entity).sort(),
  }));
}
