// Layer: cities. GeoNames says which exist and where; the tables say what news calls the important ones.

import { describeKorean, koreanProvince, toKoreanDraft } from './cities-korea.ts';
import { koreanNames, displayName, spellings } from './city-names.ts';
import {
  cityRows,
  koreanCityRows,
  subdivisionFinder,
  type CityRow,
  type KoreanCityRow,
} from './city-table.ts';
import { capitalIds, countryNameInText } from './countries.ts';
import { slug, type DraftFormerName, type RecordDraft } from './draft.ts';
import { OFTEN_IN_NEWS, readPlaces, type GeoNamesPlace } from './geonames.ts';
import { LAYER_SOURCES, TABLES_CHECKED } from './sources.ts';
import type { SubdivisionName } from './subdivisions.ts';
import { compact, list } from './table.ts';

/** What the cities layer must stay clear of. */
export interface CityContext {
  /** Ids that countries, regions and subdivisions have taken. */
  readonly takenIds: ReadonlySet<string>;
  /** Names of countries, regions and subdivisions. */
  readonly takenNames: ReadonlySet<string>;
  /** Common words, and given names and surnames of well-known people. */
  readonly isWordOrName: (name: string) => boolean;
}

/** From this population on a city's name is believed without a second cue. */
const FREE_POPULATION = 100_000;

/** All places that become records, the most populous first, each with its row of the tables. */
export function loadCities(): City[] {
  const rows = cityRows();
  const korea = new Map(koreanCityRows().map((row) => [row.geonames.replaceAll('’', "'"), row]));
  const places = readPlaces((country, name) => rows.has(`${country}:${name.replaceAll('’', "'")}`));
  return assignTables(
    places.filter(({ country, feature }) => !(CITY_STATES.has(country) && feature === 'PPLC')),
    rows,
    korea,
  );
}

/** One draft a city, in the given order; South Korean places without a GeoNames record last. */
export function makeCities(cities: readonly City[], context: CityContext): RecordDraft[] {
  const ids = assignIds(cities, context.takenIds);
  const leading = leadingBearers(cities);
  const bearers = new Map<string, number>();
  for (const { name } of cities) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const find = subdivisionFinder();
  const drafts = cities.map((city) =>
    toDraft(city, ids.get(city) ?? '', find(city.place.country, city.place.admin1), {
      ...context,
      isLeading: leading.get(city.name) === city,
      bearers: bearers.get(city.name) ?? 1,
      isOtherName: (name) => bearers.has(name) || context.takenNames.has(name) || context.isWordOrName(name),
    }),
  );
  const taken = new Set([...drafts.map(({ id }) => id), ...context.takenIds]);
  const extra = koreanCityRows().filter((row) => row.geonames === '' && !taken.has(slug(row.name)));
  return [...drafts, ...extra.map(toKoreanDraft)];
}

/** A place and what the tables say of it. */
export interface City {
  readonly place: GeoNamesPlace;
  readonly name: string;
  readonly row: CityRow | undefined;
  readonly korean: KoreanCityRow | undefined;
}

/** City-states stand as countries; a second record of the same name would only compete. */
const CITY_STATES: ReadonlySet<string> = new Set([
  'SG',
  'MC',
  'SM',
  'VA',
  'HK',
  'MO',
  'GI',
  'NR',
  'MS',
  'NF',
  'TF',
  'GS',
]);

/** A row belongs to the most populous place of its name; further ones are ordinary places. */
function assignTables(
  places: readonly GeoNamesPlace[],
  rows: Map<string, CityRow>,
  korea: Map<string, KoreanCityRow>,
): City[] {
  const used = new Set<string>();
  return places.flatMap((place) => {
    const keys = [`${place.country}:${place.name}`, `${place.country}:${place.ascii}`];
    const key = keys.find((candidate) => rows.has(candidate) && !used.has(candidate));
    const row = key === undefined ? undefined : rows.get(key);
    if (key !== undefined) used.add(key);
    const isKorean = place.country === 'KR' && !used.has(`korea:${place.name}`);
    const korean = isKorean && row === undefined ? korea.get(place.name) : undefined;
    if (korean !== undefined) used.add(`korea:${place.name}`);
    // GeoNames' South Korea is spelt in three ways, half of them Japanese: what the tables lack is left out.
    if (place.country === 'KR' && row === undefined && korean === undefined) return [];
    if (row === undefined && place.population === 0 && place.feature !== 'PPLC') return [];
    return [{ place, row, korean, name: row?.name || korean?.name || displayName(place) }];
  });
}

/** The plain slug goes to the newsworthy, then to the most populous; others add state or country. */
function assignIds(cities: readonly City[], takenIds: ReadonlySet<string>): Map<City, string> {
  const ids = new Map<City, string>();
  const taken = new Set(takenIds);
  for (const city of cities.toSorted(
    (a, b) => rank(b) - rank(a) || b.place.population - a.place.population,
  )) {
    const { place, row } = city;
    const title = row?.wikipedia ?? '';
    const plain = slug(title === '' || /[,(]/u.test(title) ? city.name : title);
    const area = place.country === 'US' ? place.admin1.toLowerCase() : place.country.toLowerCase();
    const id = [plain, `${plain}-${area}`, `${plain}-${area}-${place.id}`].find(
      (candidate) => !taken.has(candidate),
    );
    if (plain === '' || id === undefined) throw new Error(`no id for city ${place.id} ${place.name}`);
    taken.add(id);
    ids.set(city, id);
  }
  return ids;
}

/** How newsworthy by the tables; 0 for those only GeoNames knows. */
function rank(city: City): number {
  return Number(city.row?.prominence || (city.korean ? 3 : 0));
}

/** Of each name the bearer that is meant without more ado: the newsworthy one, else the most populous. */
function leadingBearers(cities: readonly City[]): Map<string, City> {
  const leading = new Map<string, City>();
  for (const city of cities) {
    const other = leading.get(city.name);
    if (other === undefined || rank(city) > rank(other)) leading.set(city.name, city);
  }
  // An old or other name of a newsworthy city (Odessa, Newcastle) is no free name of another.
  for (const city of cities) for (const name of list(city.row?.aka ?? '')) leading.set(name, city);
  return leading;
}

interface NameContext extends CityContext {
  readonly isLeading: boolean;
  /** How many cities bear the name. */
  readonly bearers: number;
  readonly isOtherName: (name: string) => boolean;
}

function toDraft(
  city: City,
  id: string,
  area: SubdivisionName | undefined,
  context: NameContext,
): RecordDraft {
  const { place, row, korean, name } = city;
  const isCapital = place.feature === 'PPLC' || capitalIds().get(place.country) === id;
  const [ko = '', ...otherKo] = row?.ko
    ? [row.ko, ...list(row.akaKo)]
    : korean
      ? [korean.ko, korean.full]
      : koreanNames(place);
  const variants = spellings(place, context.isOtherName, row === undefined);
  const aka = [...list(row?.aka ?? ''), ...variants];
  const needsContext = mustHaveContext(city, isCapital, context);
  return compact<RecordDraft>({
    id,
    type: 'place',
    kind: 'city',
    name,
    ko,
    akaKo: unique(otherKo).filter((other) => other !== ko),
    aka: unique(aka).filter((other) => other !== name),
    demonym: list(row?.demonym ?? ''),
    former: list(row?.former ?? '').map(parseFormer),
    gated: needsContext
      ? []
      : [name, ...aka, ko, ...otherKo, ...list(row?.demonym ?? '')].filter((other) =>
          isDoubtful(other, city),
        ),
    prominence: prominence(city, isCapital),
    needsContext: needsContext || undefined,
    country: place.country,
    in: korean === undefined ? (area?.id ?? place.country) : koreanProvince(korean.province),
    at: [place.latitude, place.longitude],
    is: row?.is || describe(city, area, isCapital),
    wikidata: row?.wikidata,
    wikipedia: wikipediaTitle(city, area, context),
    geonames: place.id,
    sources: row === undefined && korean === undefined ? ['pkg-geonames'] : ['general', 'pkg-geonames'],
    checked: row === undefined && korean === undefined ? LAYER_SOURCES['pkg-geonames'].asOf : TABLES_CHECKED,
    layer: 'cities',
  });
}

function mustHaveContext(city: City, isCapital: boolean, context: NameContext): boolean {
  if (city.row !== undefined) return AMBIGUOUS_IN_TABLE.has(city.name) || !context.isLeading;
  // Those that only the table knows have no population.
  if (city.korean !== undefined) return city.place.population > 0 && city.place.population < 20_000;
  if (isCapital && context.isLeading)
    return context.takenNames.has(city.name) || WORDY_CAPITALS.has(city.name);
  if (city.place.population < FREE_POPULATION || !context.isLeading || context.bearers > 2) return true;
  // News names the state with all but the great US cities (Laredo, Texas): that is the second cue.
  if (city.place.country === 'US' && !city.name.includes(' ')) return !FREE_IN_US.has(city.name);
  return city.name.length < 4 || context.takenNames.has(city.name) || context.isWordOrName(city.name);
}

const FREE_IN_US: ReadonlySet<string> = new Set(
  'Tucson Fresno Omaha Tulsa Jacksonville Tallahassee Anaheim Chattanooga Knoxville Spokane Tacoma Boise Hartford Topeka Shreveport Des-Moines'.split(
    ' ',
  ),
);

/** Table names that are words, given names or other well-known things as well. */
const AMBIGUOUS_IN_TABLE: ReadonlySet<string> = new Set(
  (
    'Nice Reading Bath Split Cork Zug Gori Gao Perm Dayton Salisbury Palmyra Kano Halle Plymouth Queens Buffalo Orlando ' +
    'Charlotte Columbus Austin Verona Halifax Cartagena Kingston Georgetown Nassau Bergen Darwin Sousse Sirte Albany Charleston Ferguson Flint Newark Aspen Springfield Nara Kawasaki'
  ).split(' '),
);

/** Capitals of small territories that bear a common name. */
const WORDY_CAPITALS: ReadonlySet<string> = new Set(
  'Hamilton,Stanley,Victoria,Jamestown,Douglas,Plymouth,Kingstown,The Valley,West Island,George Town,Praia,Male,Gustavia,Marigot,Roseau,Saint-Pierre,Saint-Denis,Alofi'.split(
    ',',
  ),
);

/** Names of large cities, and other names and people words of the table, that are words or other places as well. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  (
    'Phoenix LA Canton Romans Hims Gent Sucre Antioch Shangri-La Anchorage Tadmur Palmyra Rio Roma ' +
    '화성 전주 고양 청주 용인'
  ).split(' '),
);

/**
 * Korean forms of one or two syllables are words too often; so are very short Latin names. Of towns in Korea the
 * compiler's list of homonyms knows which (구리, 이천).
 */
function isDoubtful(name: string, city: City): boolean {
  if (WORDS_TOO.has(name)) return true;
  if (/^[가-힣]+$/u.test(name))
    return (
      city.korean === undefined &&
      city.row === undefined &&
      name.length <= 2 &&
      city.place.population < 500_000
    );
  return city.korean !== undefined && name.length <= 4;
}

function prominence(city: City, isCapital: boolean): number {
  if (city.row !== undefined) return Number(city.row.prominence);
  const { population, country } = city.place;
  if (city.korean !== undefined) return population >= FREE_POPULATION ? 3 : 2;
  if (isCapital) return 2;
  if (population >= (OFTEN_IN_NEWS.has(country) ? 300_000 : 3_000_000)) return 3;
  return population >= FREE_POPULATION ? 2 : 1;
}

function describe({ place, korean }: City, area: SubdivisionName | undefined, isCapital: boolean): string {
  const country = countryNameInText().get(place.country) ?? place.country;
  if (isCapital) return `Capital of ${country}`;
  if (korean !== undefined) return describeKorean(korean);
  const word = place.population >= 50_000 ? 'City' : 'Town';
  if (area === undefined) return `${word} in ${country}`;
  if (place.country === 'GB') return `${word} in ${area.name}`;
  return `${word} in ${area.name.replace(/^(?:Indian|Pakistani) /u, '')}, ${country.replace(/^the /u, '')}`;
}

/**
 * US places have the title `Name, State` by rule. Elsewhere only a large city that is alone in bearing its
 * name can be expected under it; `none` says that no title is known.
 */
function wikipediaTitle(city: City, area: SubdivisionName | undefined, context: NameContext): string {
  if (city.row !== undefined) return city.row.wikipedia;
  if (city.place.country === 'US' && area !== undefined)
    return `${city.name}, ${area.name.replace(/ state$/u, '')}`;
  if (city.korean !== undefined) return '';
  const plain =
    context.isLeading && city.place.population >= FREE_POPULATION && !context.takenNames.has(city.name);
  return plain && !context.isWordOrName(city.name) ? '' : 'none';
}

function parseFormer(cell: string): DraftFormerName {
  const [name = '', to] = cell.split('<');
  return compact<DraftFormerName>({ name: name.trim(), to });
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
