// The layers made from packages, put together: who comes first, what is left out as a duplicate, and counts.

import { loadCommonWords } from '../compile/common-words.ts';
import { loadCities, makeCities, type City } from './cities.ts';
import { capitalIds, countryNameInText, countryNames, makeCountries, makeRegions } from './countries.ts';
import { slug, type LayerName, type RecordDraft } from './draft.ts';
import { makeGeography } from './geography.ts';
import { makeOrganisations } from './organisations.ts';
import { makeOther } from './other.ts';
import { makeSubdivisions } from './subdivisions.ts';
import { personNames } from './wordnet-data.ts';
import { makeEvents } from './wordnet-events.ts';
import { makePersons } from './wordnet-persons.ts';
import { makePlaces } from './wordnet-places.ts';

export { cityIdAliases } from './id-aliases.ts';
export { LAYER_SOURCES } from './sources.ts';

/** What {@link makeLayers} made of each layer. */
export interface LayerCount {
  readonly layer: LayerName;
  readonly records: number;
  readonly needContext: number;
  readonly withWikidata: number;
  readonly withKorean: number;
}

/**
 * Every record made from packages, deterministic: ids are unique, and so are Wikidata ids. The order is that
 * of precedence: countries, subdivisions, seas and mountains, cities, organisations, history, the rest.
 */
export function makeLayers(): RecordDraft[] {
  const isCommonWord = loadCommonWords();
  const persons = personNames();
  const isWordOrName = (name: string) =>
    persons.has(name) ||
    name.split(/[ -]/u).every((word) => isCommonWord(word) || /^(?:of|the|and|de|la)$/u.test(word));

  const cities = loadCities();
  const cityNames = new Set(cities.map(({ name }) => name));
  const areas = [
    ...makeCountries(capitalCoordinates(cities)),
    ...makeRegions(),
    ...makeSubdivisions((name) => cityNames.has(name), isCommonWord),
    ...makeGeography(),
  ];
  const areaNames = namesOf(areas);
  const takenNames = new Set([...countryNames(), ...areaNames]);
  const towns = makeCities(cities, { takenIds: idsOf(areas), takenNames, isWordOrName });
  const places = makePlaces({
    takenNames,
    cityNames,
    isWordOrName,
    isCommonWord,
    countryOf: countriesByName(areas),
  });
  const organisations = makeOrganisations({
    takenIds: idsOf([...areas, ...towns]),
    countryNames: takenNames,
    placeNames: new Set([...cityNames, ...namesOf(places), ...places.flatMap(({ short = [] }) => short)]),
    isWordOrName,
  });
  return withoutDuplicates([
    ...areas,
    ...towns,
    ...organisations,
    ...places,
    ...makePersons(),
    ...makeEvents(),
    ...makeOther(),
  ]);
}

/** How many records each layer made, for the report of a build. */
export function countLayers(records: readonly RecordDraft[]): LayerCount[] {
  const layers = new Set(records.map(({ layer }) => layer).filter((layer) => layer !== undefined));
  return [...layers].map((layer) => {
    const own = records.filter((record) => record.layer === layer);
    return {
      layer,
      records: own.length,
      needContext: own.filter(({ needsContext }) => needsContext === true).length,
      withWikidata: own.filter(({ wikidata }) => wikidata !== undefined).length,
      withKorean: own.filter(({ ko }) => ko !== undefined).length,
    };
  });
}

/**
 * The first of those that share a Wikidata id, or name, kind and country across layers, stays. An id that is
 * taken by something else gets the kind behind it (`saipan-island`).
 */
function withoutDuplicates(drafts: readonly RecordDraft[]): RecordDraft[] {
  const byId = new Map<string, RecordDraft>();
  const wikidata = new Set<string>();
  const names = new Map<string, LayerName | undefined>();
  for (const draft of drafts) {
    const name = [draft.type, draft.kind, draft.country, draft.name].join('|');
    if (draft.wikidata !== undefined && wikidata.has(draft.wikidata)) continue;
    if (names.has(name) && (names.get(name) !== draft.layer || draft.layer === 'wordnet')) continue;
    const id = [draft.id, `${draft.id}-${draft.kind ?? draft.type}`].find(
      (candidate) => !byId.has(candidate),
    );
    if (id === undefined) continue;
    byId.set(id, id === draft.id ? draft : { ...draft, id });
    if (draft.wikidata !== undefined) wikidata.add(draft.wikidata);
    names.set(name, draft.layer);
  }
  return [...byId.values()];
}

function idsOf(drafts: readonly RecordDraft[]): Set<string> {
  return new Set(drafts.map(({ id }) => id));
}

function namesOf(drafts: readonly RecordDraft[]): Set<string> {
  return new Set(drafts.flatMap(({ name, aka = [] }) => [name, ...aka]));
}

/** Where the capitals lie, by the id that the table of countries gives them. */
function capitalCoordinates(cities: readonly City[]): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  for (const [country, id] of capitalIds()) {
    const own = cities.filter(({ place }) => place.country === country);
    const city = own.find(({ name }) => id === slug(name) || id === `${slug(name)}-${country.toLowerCase()}`);
    const capital = city ?? own.find(({ place }) => place.feature === 'PPLC');
    if (capital !== undefined) found.set(id, [capital.place.latitude, capital.place.longitude]);
  }
  return found;
}

/** Country code by the name of a country, and of US states and other subdivisions of the table. */
function countriesByName(areas: readonly RecordDraft[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { kind, name, country, prominence = 1 } of areas) {
    if (kind === 'region' && country !== undefined && prominence > 1)
      codes.set(name.replace(/ state$/u, ''), country);
  }
  for (const [code, name] of countryNameInText()) codes.set(name.replace(/^the /u, ''), code);
  return codes;
}
