// Layer: countries and territories, world regions, unions and former states. The names are a table of ours;
// Wikidata ids come from country-coder, flags from circle-flags, the capital's place from the cities layer.

import { compact, list, readTable } from './table.ts';
import { slug, type DraftFormerName, type RecordDraft } from './draft.ts';
import { countryIds, flagKeys } from './packages.ts';
import { TABLES_CHECKED } from './sources.ts';

/** Coordinates of a city by its id, for the dot of a country's card. */
export type CityCoordinates = ReadonlyMap<string, readonly [number, number]>;

/** One draft for every country and territory with a code, in the order of their codes. */
export function makeCountries(cities: CityCoordinates = new Map()): RecordDraft[] {
  const ids = countryIds();
  const flags = flagKeys();
  return countryRows().map((row) => {
    const flag = row.code.toLowerCase();
    return compact<RecordDraft>({
      id: countryIdOf(row),
      type: 'place',
      kind: TERRITORY.test(row.is) ? 'region' : 'country',
      code: row.code,
      country: row.code,
      name: row.name,
      ko: row.ko,
      akaKo: list(row.akaKo),
      aka: list(row.aka),
      acronym: list(row.acronym),
      short: row.code === 'KR' ? ['Korea'] : [],
      demonym: list(row.demonym),
      former: list(row.former).map(parseFormer),
      prominence: Number(row.prominence),
      is: row.is,
      capital: row.capital,
      at: cities.get(row.capital) ?? OWN_COORDINATES[row.code],
      gated: namesOf(row).filter((name) => GATED.has(name)),
      wikidata: WIKIDATA_OF_THE_TITLE[row.code] ?? ids.get(row.code),
      wikipedia: row.wikipedia,
      flag: flags.has(flag) ? flag : '',
      sources: ['general', 'pkg-country-coder', 'pkg-cldr'],
      checked: TABLES_CHECKED,
      layer: 'countries',
    });
  });
}

/** Continents, regions, unions, disputed territories and former states. */
export function makeRegions(): RecordDraft[] {
  const flags = flagKeys();
  return readTable('regions', REGION_COLUMNS).map((row) => {
    const body = row.kind === 'international';
    const flag = row.code.toLowerCase();
    return compact<RecordDraft>({
      id: slug(row.wikipedia || row.name),
      type: body ? 'organisation' : 'place',
      kind: row.kind,
      code: row.code,
      name: row.name,
      ko: row.ko,
      akaKo: list(row.akaKo),
      aka: list(row.aka),
      acronym: list(row.acronym),
      demonym: list(row.demonym),
      prominence: Number(row.prominence),
      founded: row.from,
      dissolved: row.to,
      is: row.is,
      country: REGION_COUNTRY[row.name],
      in: REGION_COUNTRY[row.name],
      needsContext: REGIONS_IN_CONTEXT.has(row.name) || undefined,
      gated: [row.name, ...list(row.aka), ...list(row.demonym)].filter((name) => GATED.has(name)),
      wikidata: row.wikidata,
      wikipedia: row.wikipedia,
      flag: flags.has(flag) ? flag : '',
      sources: ['general', 'pkg-country-coder'],
      checked: TABLES_CHECKED,
      layer: 'countries',
    });
  });
}

/** Record id of a country by its code: `KR` → `south-korea`. */
export function countryIdByCode(): Map<string, string> {
  return new Map(countryRows().map((row) => [row.code, countryIdOf(row)]));
}

/** English name of a country as it stands after "in": `GB` → `the United Kingdom`. */
export function countryNameInText(): Map<string, string> {
  return new Map(
    countryRows().map((row) => [row.code, WITH_ARTICLE.test(row.name) ? `the ${row.name}` : row.name]),
  );
}

/** The demonym adjective of a country by its code: `FR` → `French`. */
export function adjectiveByCode(): Map<string, string> {
  return new Map(countryRows().map((row) => [row.code, list(row.demonym)[0] ?? '']));
}

/** Every name, alias and demonym of the table, for the other layers to stay clear of. */
export function countryNames(): Set<string> {
  return new Set(countryRows().flatMap(namesOf));
}

/** The ids of capitals by country code, as the cities layer must name them. */
export function capitalIds(): Map<string, string> {
  return new Map(
    countryRows().flatMap((row) => (row.capital === '' ? [] : [[row.code, row.capital] as const])),
  );
}

const COUNTRY_COLUMNS = [
  'code',
  'name',
  'wikipedia',
  'ko',
  'akaKo',
  'aka',
  'acronym',
  'demonym',
  'former',
  'prominence',
  'capital',
  'is',
] as const;

const REGION_COLUMNS = [
  'name',
  'wikipedia',
  'kind',
  'code',
  'wikidata',
  'ko',
  'akaKo',
  'aka',
  'acronym',
  'demonym',
  'prominence',
  'from',
  'to',
  'is',
] as const;

type CountryRow = Readonly<Record<(typeof COUNTRY_COLUMNS)[number], string>>;

let rows: CountryRow[] | undefined;

function countryRows(): CountryRow[] {
  rows ??= readTable('countries', COUNTRY_COLUMNS);
  return rows;
}

function countryIdOf(row: CountryRow): string {
  return slug(row.wikipedia || row.name);
}

function namesOf(row: CountryRow): string[] {
  return [row.name, ...list(row.aka), ...list(row.acronym), ...list(row.demonym), ...formerNames(row)];
}

function formerNames(row: CountryRow): string[] {
  return list(row.former).map((cell) => parseFormer(cell).name);
}

/** `Burma<1989-06-18` → name and the first day it no longer held. */
function parseFormer(cell: string): DraftFormerName {
  const [name = '', to] = cell.split('<');
  return compact<DraftFormerName>({ name, to });
}

/** Countries of states that news and Wikipedia mean by the plain name, where the ISO item is the realm. */
const WIKIDATA_OF_THE_TITLE: Readonly<Record<string, string>> = { DK: 'Q35', NL: 'Q55' };

/** City-states and others whose capital is no separate record. */
const OWN_COORDINATES: Readonly<Record<string, readonly [number, number]>> = {
  HK: [22.28, 114.16],
  MO: [22.2, 113.55],
  SG: [1.29, 103.85],
  MC: [43.73, 7.42],
  SM: [43.94, 12.45],
  VA: [41.9, 12.45],
  GI: [36.14, -5.35],
  NR: [-0.53, 166.93],
  IC: [28.1, -15.4],
  AQ: [-90, 0],
};

const TERRITORY =
  /\bterritory\b|\bdependency\b|\bregion (?:of China|in|on)|^(?:British|French|US|Uninhabited|Norwegian|Scattered|Spanish|Self-governing|Indian Ocean|Three|Caribbean island country of|Dutch|Continent|Disputed)/u;

const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Czech|Dominican R|Central African|Democratic Rep|Republic|U\.S\.|British|Northern Mar|French South|Isle|Faroe)|Islands$/u;

/** Names that are also a common word, a given name, a surname or another well-known thing. */
const GATED: ReadonlySet<string> = new Set([
  'Pole',
  'Poles',
  'Finn',
  'Finns',
  'Dane',
  'Danes',
  'Swede',
  'Lao',
  'Kiwi',
  'Kiwis',
  'Chad',
  'Jersey',
  'Gold Coast',
  'South Georgia',
  'Saint Vincent',
  'St. Vincent',
  'Saint Martin',
  'St. Martin',
  'St. Lucia',
  'Pitcairn',
  'Hellas',
  'Canaries',
  'the Canaries',
  'the States',
  'the Emirates',
  'Jewish State',
  'Motswana',
  'CAR',
  'PNG',
  'RSA',
  'FRG',
  'BVI',
  'Manx',
  'Caucasian',
  'Confederate',
  'Confederates',
  'Arabia',
  'Iberia',
  'Scot',
  'Ottoman',
  'Levantine',
  'the Raj',
  'Nordic',
  'Baltic',
  'Holland',
  'Turk',
  'Aussie',
  'Saudi',
]);

/** Regions whose plain name means other things as well. */
const REGIONS_IN_CONTEXT: ReadonlySet<string> = new Set(['Galicia', 'Lapland', 'Punjab', 'Anglosphere']);

const REGION_COUNTRY: Readonly<Record<string, string>> = {
  England: 'GB',
  Scotland: 'GB',
  Wales: 'GB',
  'Northern Ireland': 'GB',
  'Gaza Strip': 'PS',
  'West Bank': 'PS',
  'Iraqi Kurdistan': 'IQ',
  Donbas: 'UA',
  Crimea: 'UA',
  Siberia: 'RU',
  'Russian Far East': 'RU',
  'North Caucasus': 'RU',
  'Silicon Valley': 'US',
  'New England': 'US',
  'Midwestern United States': 'US',
  Flanders: 'BE',
  Wallonia: 'BE',
};
