import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../record.ts';
import { mergeRecords } from './merge.ts';

const record = (id: string, fields: Partial<RecordDraft> = {}): RecordDraft => ({
  id,
  type: 'place',
  kind: 'city',
  name: id,
  is: 'A place',
  sources: ['general'],
  checked: '2026-01-01',
  ...fields,
});

describe('mergeRecords', () => {
  it('lets a curated record complete a layer’s of the same id', () => {
    const curated = record('seoul', { ko: '서울', aka: ['Seoul City'] });
    const layer = record('seoul', {
      name: 'Soul',
      geonames: 1,
      aka: ['Seoul Special City'],
      layer: 'cities',
    });
    const { records } = mergeRecords([[curated], [layer]]);
    expect(records).toMatchObject([
      { name: 'seoul', ko: '서울', geonames: 1, aka: ['Seoul City', 'Seoul Special City', 'Soul'] },
    ]);
  });

  it.each<[string, RecordDraft, RecordDraft]>([
    ['Wikidata id', record('seoul', { wikidata: 'Q1' }), record('soul', { wikidata: 'Q1' })],
    ['name, kind and country', record('seoul-kr', { name: 'Seoul' }), record('seoul', { name: 'Seoul' })],
  ])('knows the same thing by its %s, and remembers the other id', (_, curated, layer) => {
    const { records, aliasIds } = mergeRecords([[curated], [layer]]);
    expect(records.map(({ id }) => id)).toEqual([curated.id]);
    expect(aliasIds.get(layer.id)).toBe(curated.id);
  });

  it('keeps what only looks alike apart', () => {
    const { records } = mergeRecords([
      [record('paris-1', { name: 'Paris', country: 'FR' })],
      [record('paris-2', { name: 'Paris', country: 'US' })],
    ]);
    expect(records).toHaveLength(2);
  });

  it('reports an id that stands twice in curated files', () => {
    expect(mergeRecords([[record('a'), record('a')]]).report.duplicates).toEqual(['a']);
  });
});
