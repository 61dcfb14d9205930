// The hand-written tables about cities: the newsworthy ones, South Korea, and the codes of subdivisions.

import { majorSubdivisions, type SubdivisionName } from './subdivisions.ts';
import { readTable, type Row } from './table.ts';

const CITY_COLUMNS = [
  'key',
  'name',
  'wikipedia',
  'wikidata',
  'ko',
  'akaKo',
  'aka',
  'demonym',
  'former',
  'prominence',
  'is',
] as const;

/** What the table says of a newsworthy city. */
export type CityRow = Row<(typeof CITY_COLUMNS)[number]>;

const KOREA_COLUMNS = ['geonames', 'name', 'ko', 'full', 'province', 'at'] as const;

/** A South Korean city or county, well spelt. `at` is given only where GeoNames has no place. */
export type KoreanCityRow = Row<(typeof KOREA_COLUMNS)[number]>;

/** `KR:Seoul` → row. The key is the country and the name as GeoNames spells it. */
export function cityRows(): Map<string, CityRow> {
  return new Map(readTable('cities', CITY_COLUMNS).map((row) => [row.key.replaceAll('’', "'"), row]));
}

/** All rows of South Korea, in their order. */
export function koreanCityRows(): KoreanCityRow[] {
  return readTable('cities-korea', KOREA_COLUMNS);
}

/** The subdivision of a city by country and GeoNames code, where the table of subdivisions has it. */
export function subdivisionFinder(): (country: string, admin1: string) => SubdivisionName | undefined {
  const major = majorSubdivisions();
  const codes = new Map<string, string>();
  for (const { country, pairs } of readTable('admin1', ['country', 'pairs'])) {
    for (const pair of pairs.split(';')) {
      const [geonames = '', iso = ''] = pair.split('=');
      codes.set(`${country}.${geonames}`, `${country}-${iso}`);
    }
  }
  const nations: Readonly<Record<string, SubdivisionName>> = {
    'GB.ENG': { id: 'england', name: 'England' },
    'GB.SCT': { id: 'scotland', name: 'Scotland' },
    'GB.WLS': { id: 'wales', name: 'Wales' },
    'GB.NIR': { id: 'northern-ireland', name: 'Northern Ireland' },
  };
  return (country, admin1) =>
    nations[`${country}.${admin1}`] ??
    major.get(codes.get(`${country}.${admin1}`) ?? (SAME_CODES.has(country) ? `${country}-${admin1}` : ''));
}

/** Countries for which GeoNames uses the ISO codes. */
const SAME_CODES: ReadonlySet<string> = new Set(['US', 'BE']);
