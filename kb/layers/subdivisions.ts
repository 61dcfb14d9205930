// Layer: first-level subdivisions. Those that news names are a table of ours; the others come from
// iso-3166 (which exist) and CLDR (what they are called) and are believed only in context.

import { readFileSync } from 'node:fs';
import { slug, type RecordDraft } from './draft.ts';
import { capitalIds, countryNameInText, countryNames, makeRegions } from './countries.ts';
import { packageFile, packageJson } from './packages.ts';
import { LAYER_SOURCES, TABLES_CHECKED } from './sources.ts';
import { bareName, fullName, isLeftOut, nounOf } from './subdivision-names.ts';
import { compact, list, readTable } from './table.ts';

/** A subdivision as the cities layer needs it: where to point `in`, and what to call it in a description. */
export interface SubdivisionName {
  readonly id: string;
  readonly name: string;
}

/**
 * Drafts of all first-level subdivisions. South and North Korean ones are curated and not made here.
 *
 * @param isCity whether a name is that of a city of 15,000 people or more: the bare name of a minor
 *   subdivision would only compete with the city and is left out.
 * @param isCommonWord tells `Central` and `Northern` from names.
 */
export function makeSubdivisions(
  isCity: (name: string) => boolean,
  isCommonWord: (word: string) => boolean,
): RecordDraft[] {
  return [...makeMajor(), ...makeMinor(isCity, isCommonWord)];
}

/** ISO 3166-2 code → id and name, for the subdivisions of the table. */
export function majorSubdivisions(): Map<string, SubdivisionName> {
  return new Map(majorRows().map((row) => [row.code, { id: idOf(row), name: row.name }]));
}

const COLUMNS = [
  'code',
  'name',
  'wikipedia',
  'wikidata',
  'ko',
  'akaKo',
  'aka',
  'demonym',
  'prominence',
  'is',
] as const;

function majorRows() {
  return readTable('subdivisions', COLUMNS);
}

function idOf(row: { readonly name: string; readonly wikipedia: string }): string {
  return slug(row.wikipedia || row.name);
}

function makeMajor(): RecordDraft[] {
  const flags = wikidataOfFlags();
  return majorRows().map((row) => {
    const country = row.code.slice(0, 2);
    return compact<RecordDraft>({
      id: idOf(row),
      type: 'place',
      kind: 'region',
      name: row.name,
      ko: row.ko,
      akaKo: list(row.akaKo),
      aka: list(row.aka).filter((name) => name !== row.name),
      // "Buffalo, New York": a state that shares its city's name.
      short: row.name.endsWith(' state') ? [row.name.replace(/ state$/u, '')] : undefined,
      demonym: list(row.demonym),
      gated: [row.name, ...list(row.aka), ...list(row.akaKo), row.ko, ...list(row.demonym)].filter((name) =>
        GATED.has(name),
      ),
      prominence: Number(row.prominence),
      country,
      in: country,
      is: row.is,
      wikidata: row.wikidata || flags.get(row.code),
      wikipedia: row.wikipedia,
      sources: flags.has(row.code) ? ['general', 'pkg-nsi'] : ['general'],
      checked: TABLES_CHECKED,
      layer: 'subdivisions',
    });
  });
}

/**
 * The others are called by their full form (`Adana Province`), as their city has often the same name; the
 * bare name is only a short form to be believed in context, and only where no city bears it.
 */
function makeMinor(
  isCity: (name: string) => boolean,
  isCommonWord: (word: string) => boolean,
): RecordDraft[] {
  const major = new Map(majorRows().map(({ code, name }) => [code, name]));
  const taken = new Set([...major.values(), ...countryNames(), ...regionNames()]);
  const takenFolded = new Set([...taken].map(unaccented));
  const countries = countryNameInText();
  const nouns = new Map(
    readTable('subdivision-nouns', ['country', 'noun']).map((row) => [row.country, row.noun]),
  );
  const names = cldrNames();
  const capitals = capitalIds();
  const drafts = new Map<string, RecordDraft>();
  for (const { code, parent } of isoSubdivisions()) {
    const noun = nouns.get(parent);
    const bare = bareName(code, names.get(code) ?? '');
    if (noun === undefined || major.has(code) || isLeftOut(code) || !PLAIN_NAME.test(bare)) continue;
    if (isWords(bare, isCommonWord) || DIRECTIONS.has(bare)) continue;
    if (
      isCity(bare) &&
      ((APART_FROM_CITIES.has(parent) && !COUNTIES_LIKE_TOWNS.has(code)) ||
        (capitals.get(parent) === slug(bare) && !OWN_CAPITAL.has(noun)))
    )
      continue;
    const full = fullName(code, bare, noun);
    const other = drafts.get(slug(full));
    const id = other === undefined ? slug(full) : `${slug(full)}-${parent.toLowerCase()}`;
    if (taken.has(full) || other?.country === parent || drafts.has(id)) continue;
    const isOther = isCity(bare) || taken.has(bare) || takenFolded.has(unaccented(bare));
    const short = isOther || bare.length < LEAST_SHORT || bare === full ? [] : [bare];
    drafts.set(
      id,
      compact<RecordDraft>({
        id,
        type: 'place',
        kind: 'region',
        name: full,
        short,
        gated: short,
        prominence: 1,
        country: parent,
        in: parent,
        is: `${nounOf(code, noun)} of ${countries.get(parent) ?? parent}`,
        wikipedia: 'none',
        sources: ['pkg-iso-3166', 'pkg-cldr'],
        checked: LAYER_SOURCES['pkg-cldr'].asOf,
        layer: 'subdivisions',
      }),
    );
  }
  return [...drafts.values()];
}

/** Meta and Mila are departments too, but the bare name of three or four letters means something else. */
const LEAST_SHORT = 5;

/** Panamá is the country as well. */
function unaccented(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Without digits, footnote signs, brackets or words in lower case but particles: 70 odd entries of CLDR. */
const PLAIN_NAME =
  /^(?:[\p{Lu}'][\p{L}'.–-]{2,}|al|as|de|of|and|del|el|la|do|i|y)(?: (?:[\p{Lu}'][\p{L}'.–-]*|al|as|de|of|and|del|el|la|do|i|y))*$/u;

/** Countries whose list mixes in cities of their own rank. */
const APART_FROM_CITIES: ReadonlySet<string> = new Set(['HU']);
/** Counties among them that are named like a town: Békés, Csongrád. */
const COUNTIES_LIKE_TOWNS: ReadonlySet<string> = new Set(['HU-BE', 'HU-CS']);

/** Where the capital is usually the seat of a subdivision of its own name. */
const OWN_CAPITAL: ReadonlySet<string> = new Set(['Province', 'Governorate', 'Department']);

const DIRECTIONS: ReadonlySet<string> = new Set(
  'Nord Sud Est Ouest Centre Norte Sur Este Oeste Centro Leste Littoral Plateaux Lac Montagnes Centrale'.split(
    ' ',
  ),
);

function isWords(name: string, isCommonWord: (word: string) => boolean): boolean {
  return name.split(/[ -]/u).every((word) => isCommonWord(word));
}

/** Names that usually mean something else: a given name, a common word, a company, a city. */
const GATED: ReadonlySet<string> = new Set([
  'Georgians',
  'Victoria',
  'Maine',
  'Mainer',
  'Mainers',
  'Norman',
  'Saxon',
  'Acre',
  'PACA',
  'Amazonas',
  'Chin State',
  'Free State',
  'Sonora',
  'Miyagi',
  'Navarra',
  'La Rioja',
  'Papua',
  'Karen State',
  'Breton',
  'Hessian',
  'Tuscan',
  'Friuli-Venezia Giulia',
  'Tripura',
  'Mary',
  '조지아',
  '사하라',
  '산시성',
  '친주',
  '펀자브주',
  '하이난',
]);

function regionNames(): string[] {
  const names: string[] = [];
  for (const { name, aka = [], demonym = [] } of makeRegions()) names.push(name, ...aka, ...demonym);
  return names;
}

interface IsoSubdivision {
  readonly code: string;
  readonly parent: string;
}

/** The list of iso-3166, read as text because the package ships no types for its data. */
function isoSubdivisions(): IsoSubdivision[] {
  const text = readFileSync(packageFile('iso-3166', '2.js'), 'utf8');
  return [
    ...text.matchAll(/code: '([^']+)',\s*name: (?:'(?:[^'\\]|\\.)*'|"[^"]*"),\s*parent: '([^']+)'/gu),
  ].map(([, code = '', parent = '']) => ({ code, parent }));
}

/** CLDR keys are `usca`, ours `US-CA`. */
function cldrNames(): Map<string, string> {
  const file = packageJson<{
    subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } };
  }>('cldr-subdivisions-full', 'subdivisions', 'en', 'en.json');
  return new Map(
    Object.entries(file.subdivisions.localeDisplayNames.subdivisions).map(([key, name]) => [
      `${key.slice(0, 2).toUpperCase()}-${key.slice(2).toUpperCase()}`,
      name,
    ]),
  );
}

interface FlagItem {
  readonly displayName: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** `US-TX - Texas` in the list of flags → the Wikidata id of what the flag stands for. */
function wikidataOfFlags(): Map<string, string> {
  const file = packageJson<{ nsi: Record<string, { items: FlagItem[] }> }>(
    'name-suggestion-index',
    'dist',
    'json',
    'nsi.json',
  );
  const ids = new Map<string, string>();
  for (const { displayName, tags } of file.nsi['flags/man_made/flagpole']?.items ?? []) {
    const code = /^([A-Z]{2}-[A-Z0-9]{1,3}) - /u.exec(displayName)?.[1];
    const id = tags['subject:wikidata'];
    if (code !== undefined && id !== undefined && tags['flag:type'] === 'regional' && !ids.has(code)) {
      ids.set(code, id);
    }
  }
  return ids;
}
