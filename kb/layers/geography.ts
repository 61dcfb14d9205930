// The hand-written table of seas, rivers, mountains, islands and landmarks; part of the wordnet layer.

import { slug, type RecordDraft } from './draft.ts';
import { TABLES_CHECKED } from './sources.ts';
import { compact, list, readTable } from './table.ts';

const COLUMNS = [
  'name',
  'wikipedia',
  'kind',
  'wikidata',
  'ko',
  'akaKo',
  'aka',
  'short',
  'country',
  'at',
  'prominence',
  'is',
] as const;

/** One draft a line of the table. */
export function makeGeography(): RecordDraft[] {
  return readTable('geography', COLUMNS).map((row) => {
    const [latitude, longitude] = row.at === '' ? [] : row.at.split(',').map(Number);
    return compact<RecordDraft>({
      id: slug(row.wikipedia || row.name),
      type: 'place',
      kind: row.kind,
      name: row.name,
      ko: row.ko,
      akaKo: list(row.akaKo),
      aka: list(row.aka),
      short: list(row.short),
      gated: [
        ...list(row.short),
        ...GATED.filter((name) => name === row.name || list(row.aka).includes(name)),
      ],
      prominence: Number(row.prominence),
      country: row.country,
      in: row.country,
      at: latitude === undefined || longitude === undefined ? undefined : [latitude, longitude],
      is: row.is,
      wikidata: row.wikidata,
      wikipedia: row.wikipedia,
      sources: ['general'],
      checked: TABLES_CHECKED,
      layer: 'wordnet',
    });
  });
}

/** Names that usually mean something else. */
const GATED = [
  'Rhodes',
  'Kos',
  'Spree',
  'Java',
  'Everest',
  'Amur',
  'Timor',
  'K2',
  'Indus',
  'Hudson',
  'Golan',
  'Alps',
  'Crete',
  'Oder',
];
