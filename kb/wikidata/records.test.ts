import { describe, expect, it } from 'vitest';
import { schemaFaults } from '../checks/schema.ts';
import { fixtureLines, recordsOf } from './test-fixtures.ts';

const { records, pool, counts } = recordsOf(fixtureLines());
const record = (n: number) => records.get(`q${900_000_000 + n}`);

describe('a person', () => {
  const ann = record(1)!;

  it('has every term that is not deprecated, with its precision', () => {
    expect(ann.held).toEqual([
      { ref: 'q900000002', from: '2013-03-04' },
      { ref: 'q900000002', from: '2001-03-04', to: '2009-03-04' },
      { ref: 'q900000003', from: '2009-03', to: '2013' },
    ]);
  });

  it('has a chair in the body that the qualifier names, and none of nothing', () => {
    expect(ann.worksFor).toEqual([
      { ref: 'q900000004', from: '1995', to: '1997', as: 'chair' },
      { ref: 'q900000013', from: '1985', to: '1985~' },
    ]);
  });

  it('has names by what they may mean', () => {
    expect(ann.name).toBe('Anna Verin');
    expect(ann.ko).toBe('안나 베린');
    expect(ann.aka).toEqual(['Anna M. Verin']);
    expect(ann.short).toEqual(['Verin']);
    expect(ann.acronym).toEqual(['AMV']);
    expect(ann.wikipedia).toBe('Anna Verin (politician)');
  });

  it('has a life, a country by numeric id, a party, a family', () => {
    expect(ann).toMatchObject({
      type: 'person',
      kind: 'politician',
      born: '1960-04-02',
      country: 'XT',
      prominence: 3,
      party: [{ ref: 'q900000004', from: '1990' }],
      family: [{ relation: 'spouse', ref: 'q900000020' }],
      is: 'Politician of Testland, who has been its president twice and its prime minister once',
    });
  });

  it('who is dead holds nothing any more; a century is no birthday', () => {
    const dead = record(20)!;
    expect(dead.name).toBe('Olo Marten');
    expect(dead.born).toBeUndefined();
    expect(dead.held).toEqual([{ ref: 'q900000003', from: '1982-10-08', to: '1982-10-08~' }]);
    // "P488" of the party, open there.
    expect(dead.worksFor).toEqual([
      { ref: 'q900000004', from: '1984-01-01', to: '1984-01-01~', as: 'chair' },
    ]);
  });

  it('has terms that only the office, the country or the company states', () => {
    const bo = record(21)!;
    expect(bo.held).toEqual([{ ref: 'q900000002', from: '2009-03-04', to: '2013-03-04' }]);
    expect(bo.worksFor).toEqual([{ ref: 'q900000013', from: '2015-05-01', as: 'chief executive' }]);
    // A country that the pack does not have still says which name comes first.
    expect(bo).toMatchObject({ born: '1955-07~', country: 'KR', short: ['Tanner'] });
  });
});

it('an office heads its country and has a word', () => {
  expect(record(2)).toMatchObject({ type: 'office', of: 'q900000005', word: 'president', country: 'XT' });
  expect(record(3)).toMatchObject({ type: 'office', of: 'q900000005', word: 'prime minister' });
});

it('a country has code, capital that still is, newest count, demonyms', () => {
  expect(record(5)).toMatchObject({
    type: 'place',
    kind: 'country',
    code: 'XT',
    capital: 'q900000006',
    demonym: ['Testlandic', 'Testlander'],
    at: [12.3457, -45.5],
    facts: [{ label: 'population', value: '1,234,567', from: '2024' }],
  });
  expect(record(6)).toMatchObject({ name: 'Testville', kind: 'city', in: 'q900000005', geonames: 123_456 });
});

it('a party is found through classes of the stream, a company has its ticker', () => {
  expect(record(4)).toMatchObject({
    kind: 'party',
    founded: '1990',
    seat: 'q900000006',
    acronym: ['TPT', 'TP'],
    short: ['Testers'],
    aka: ['Testland Test Party'],
    former: [{ name: 'Party of Tests', to: '1994-01-01' }],
  });
  const company = record(13)!;
  expect(company.facts).toEqual([
    { label: 'employees', value: '4,200', from: '2023' },
    { label: 'other', value: 'Test Exchange: EXST' },
  ]);
  expect(company.parent).toBeUndefined();
});

it('events, agreements and things have their days', () => {
  expect(record(50)).toMatchObject({
    kind: 'battle',
    from: '1944-06-01',
    to: '1944-06-09',
    place: 'q900000006',
    participants: ['q900000005'],
    partOf: 'q900000007',
    facts: [{ label: 'deaths', value: '321' }],
  });
  expect(record(7)).toMatchObject({ kind: 'war', date: '1944' });
  expect(record(51)).toMatchObject({
    type: 'agreement',
    signed: '1945-02-03',
    inForce: '1946-01-01',
    participants: ['q900000005'],
  });
  expect(record(51)?.kind).toBeUndefined();
  expect(record(52)).toMatchObject({
    kind: 'missile',
    maker: 'q900000013',
    first: '2011',
    facts: [{ label: 'range', value: '1,500 km' }],
  });
});

it('leaves out lists, the nameless, the bare and the unknown, and counts them', () => {
  for (const n of [60, 61, 62, 63]) expect(record(n)).toBeUndefined();
  expect(counts).toMatchObject({ noName: 2, classes: 2, badLines: 0 });
  const report = pool.report();
  expect(report.nothing).toBe(1);
  expect(report.noClass).toBe(3);
  expect(report.missing.get('P749')).toBe(1);
  expect(report.newestDay).toBe('2026-03-01');
});

it('gives well-formed records', () => {
  const faults = [...records.values()].flatMap((made) =>
    schemaFaults(made, new Set(['wikidata'])).map((fault) => `${made.id}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

describe('selection', () => {
  const idsOf = (options: Parameters<typeof recordsOf>[1]) => [
    ...recordsOf(fixtureLines(), options).records.keys(),
  ];

  it('takes listed ids, or enough sitelinks, or either', () => {
    expect(idsOf({ selection: { ids: new Set([900_000_052]) } })).toEqual(['q900000052']);
    expect(idsOf({ selection: { minSitelinks: 12 } })).toEqual(['q900000001', 'q900000005', 'q900000006']);
    expect(idsOf({ selection: { minSitelinks: 23, ids: new Set([900_000_052]) } })).toEqual([
      'q900000001',
      'q900000005',
      'q900000052',
    ]);
  });

  it('takes offices that a selected person held, and no others', () => {
    const ids = idsOf({ selection: { ids: new Set([900_000_001]), offices: true } });
    expect(ids).toEqual(['q900000001', 'q900000002', 'q900000003']);
  });

  it('parses only lines that may matter', () => {
    const { counts: few } = recordsOf(fixtureLines(), { selection: { ids: new Set([900_000_052]) } });
    // The weapon, and two classes with P279.
    expect(few).toMatchObject({ lines: 21, parsed: 3, selected: 1 });
  });
});
