import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../lib/kb/record.ts';
import { CLASS_ROWS } from '../../lib/kb/wikidata/classes.ts';
import { schemaFaults } from '../checks/schema.ts';
import { recordsOf } from './test-fixtures.ts';

// Genuine items, which are not ours to ship. They stand beside the project, or the tests are skipped.
const REFERENCE = new URL('../../../shared/reference/', import.meta.url);
const ITEMS = new URL('wikidata-real-entities.json.gz', REFERENCE);
const INDEX = new URL('qid-index.tsv.gz', REFERENCE);
const isThere = existsSync(ITEMS) && existsSync(INDEX);
if (!isThere)
  process.stderr.write('genuine Wikidata items are not beside the project: their tests are skipped\n');

describe.skipIf(!isThere)('851 genuine items', () => {
  const lines = isThere
    ? gunzipSync(readFileSync(ITEMS))
        .toString()
        .split('\n')
        .map((line) => line.trim().replace(/,$/u, ''))
        .filter((line) => line.length > 1)
    : [];
  const { records, pool, counts } = recordsOf(lines, { everythingKnown: true });

  const terms = (id: string, office: string) =>
    records
      .get(id)!
      .held!.filter(({ ref }) => ref === office)
      .map(({ from, to }) => [from, to]);

  it('has Putin as president and prime minister, and not for life', () => {
    expect(terms('q7747', 'q218295')).toEqual([
      ['2012-05-07', undefined],
      ['2000-05-07', '2008-05-07'],
    ]);
    expect(terms('q7747', 'q842386')).toEqual([
      ['2008-05-08', '2012-05-07'],
      ['1999-08-16', '2000-05-07'],
    ]);
    expect(JSON.stringify(records.get('q7747'))).not.toContain('q2350808');
    expect(records.get('q7747')).toMatchObject({ born: '1952-10-07', name: 'Vladimir Putin' });
  });

  it('has Løkke Rasmussen twice as prime minister, and a year as a year', () => {
    expect(terms('q182397', 'q795477')).toEqual([
      ['2009-04-05', '2011-10-03'],
      ['2015-06-28', '2019-06-27'],
    ]);
    expect(terms('q182397', 'q18913281')).toEqual([['1986', '1989']]);
    expect(terms('q182397', 'q112042562')).toEqual([['1998-01-01', '2001-11']]);
  });

  it('has Palme twice as prime minister, and May as what she was in 2016', () => {
    expect(terms('q53713', 'q687075')).toEqual([
      ['1969-10-14', '1976-10-08'],
      ['1982-10-08', '1986-02-28'],
    ]);
    expect(terms('q264766', 'q3315134')).toEqual([['2010-05-11', '2012-09-04']]);
    expect(terms('q264766', 'q2484309')).toEqual([['2010-05-11', undefined]]);
  });

  it('has Q42 by its label of all languages', () => {
    expect(records.get('q42')).toMatchObject({ name: 'Douglas Adams', kind: 'writer', died: '2001-05-11' });
  });

  it('selects and types them', () => {
    expect(counts).toMatchObject({ lines: 851, selected: 789, noName: 62, badLines: 0 });
    const { byType } = pool.report();
    expect(byType['person']).toBe(116);
    expect(byType['place']).toBeGreaterThanOrEqual(39);
    expect(byType['organisation']).toBeGreaterThanOrEqual(250);
    expect(byType['office']).toBeGreaterThanOrEqual(7);
  });

  it('makes well-formed records of all', () => {
    const faults = [...records.values()].flatMap((record: RecordDraft) =>
      schemaFaults(record, new Set(['wikidata'])).map((fault) => `${record.id}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('knows classes by the labels that others know them by', () => {
    const labels = new Map(
      gunzipSync(readFileSync(INDEX))
        .toString()
        .split('\n')
        .map((line) => line.split('\t') as [string, string]),
    );
    const shared = CLASS_ROWS.flatMap(({ class: number, label }) => {
      const known = labels.get(`Q${number}`);
      return known === undefined ? [] : [[label, known] as const];
    });
    expect(shared.length).toBeGreaterThan(15);
    for (const [label, known] of shared) expect(sharesWord(label, known), `${label} / ${known}`).toBe(true);
  });
});

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/\p{L}{2,}/gu)!
      .map((word) => word.replace(/s$/u, ''));
  return words(a).some((word) => words(b).includes(word));
}
