// Persons of history from WordNet: only the dead whose years it gives. The line shown is made from their
// nationality, occupation and years. The famous are named as a table of ours says.

import { countryNameInText } from './countries.ts';
import { slug, type RecordDraft } from './draft.ts';
import { LAYER_SOURCES, TABLES_CHECKED } from './sources.ts';
import { compact, list, readTable, type Row } from './table.ts';
import { nounSynsets, type Synset } from './wordnet-data.ts';
import { isErratum } from './wordnet-errata.ts';
import { COUNTRY_OF_ADJECTIVE, nationality, occupation, type Trade } from './wordnet-trades.ts';

const COLUMNS = ['key', 'name', 'wikipedia', 'wikidata', 'ko', 'only', 'prominence', 'is'] as const;
type PersonRow = Row<(typeof COLUMNS)[number]>;

/** Drafts of the table's persons and of all others whom WordNet describes well enough, by name. */
export function makePersons(): RecordDraft[] {
  const rows = new Map(readTable('persons', COLUMNS).map((row) => [row.key, row]));
  const synsets = [...nounSynsets().values()].filter(
    ({ file, instanceOf }) => file === '18' && instanceOf.length > 0,
  );
  const isCommonName = commonNames(synsets);
  const isRare = rareWords(synsets);
  const drafts = new Map<string, RecordDraft>();
  const used = new Set<string>();
  for (const synset of synsets) {
    const key = synset.names.find((name) => rows.has(name) && !used.has(name));
    if (key === undefined) continue;
    used.add(key);
    const draft = fromTable(rows.get(key) as PersonRow, synset);
    drafts.set(draft.id, draft);
  }
  for (const [key, row] of rows) {
    const draft = fromTable(row, undefined);
    if (!used.has(key) && !drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  for (const synset of synsets) {
    if (synset.names.some((name) => rows.has(name))) continue;
    const draft = fromWordNet(synset, isCommonName, isRare);
    if (draft !== undefined && !drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}

const LEAST_AGE = 15;
const GREATEST_AGE = 103;
/** The years of an early pope are those of his reign. */
const LEAST_AGE_OF_POPE = 35;

/** Years at the end of a gloss, or of a line of ours: `(1840-1926)`; not those before Christ. */
function lifespan(text: string): readonly [born: string, died: string] | undefined {
  const [, born, died] = /\((?:c\. )?(\d{3,4})[-–](\d{3,4})\)/u.exec(text) ?? [];
  if (born === undefined || died === undefined) return undefined;
  // WordNet has misprints: nobody of these lived to 108.
  const age = Number(died) - Number(born);
  return age < LEAST_AGE || age > GREATEST_AGE ? undefined : [born, died];
}

function fromTable(row: PersonRow, synset: Synset | undefined): RecordDraft {
  const name = row.name || row.key;
  const years = lifespan(synset?.gloss ?? '') ?? lifespan(row.is);
  const trade = synset === undefined ? undefined : occupation(synset);
  const adjective = nationality(row.is) ?? nationality(synset?.gloss ?? '') ?? '';
  const country = countryNamed(row.is) ?? COUNTRY_OF_ADJECTIVE[adjective];
  return compact<RecordDraft>({
    id: slug(row.wikipedia || name),
    type: 'person',
    kind: trade?.kind ?? kindOf(row.is),
    name,
    ko: row.ko,
    akaKo:
      row.ko.includes(' ') && list(row.only).length > 0
        ? [row.ko.split(' ').at(-1) ?? ''].filter(isLong)
        : [],
    aka: [
      ...new Set([...(row.key === name || !row.key.includes(' ') ? [] : [row.key]), ...list(row.only)]),
    ].filter((other) => other !== name),
    mononym: name.includes(' ') ? undefined : true,
    born: years?.[0],
    died: years?.[1],
    prominence: Number(row.prominence),
    country,
    is: row.is,
    wikidata: row.wikidata,
    wikipedia: row.wikipedia,
    sources: synset === undefined ? ['general'] : ['general', 'pkg-wordnet'],
    checked: TABLES_CHECKED,
    layer: 'wordnet',
  });
}

/** The country after `of`: president of the United States. */
function countryNamed(line: string): string | undefined {
  return [...countryNameInText()].find(
    ([, name]) => line.includes(` of ${name} `) || line.endsWith(` of ${name}`),
  )?.[0];
}

/** 칸트 and 바흐 are words or parts of words too often. */
function isLong(name: string): boolean {
  return name.length >= 3;
}

/** For the persons whom WordNet does not have. */
function kindOf(line: string): string {
  return KIND_WORDS.find(([words]) => words.test(line))?.[1] ?? 'other';
}

const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/president|prime minister|leader/iu, 'politician'],
  [/princess|king|queen/iu, 'royal'],
  [/physicist|scientist/iu, 'scientist'],
];

/** Titles that are no part of the name. */
const TITLES =
  /^(?:Sir|Dame|Lord|Lady|President|Count|Conte|Baron|Baroness|Vicomte|Comte|General|Captain|Capt\.|Dr\.|Big) /u;

/** Forms that are no plain name: rulers, saints, peers, wives by the name of their husbands. */
const NO_NAME =
  /^(?:King|Queen|Saint|St\.|Duke|Prince|Princess|Emperor|Pope|Marquis|Marquise|Seigneur|Sieur|Comtesse|comte|Viscount|Viscountess|Earl|Bomber|Mrs\.|the|The|de|(?:First|Second|Third|\d\w+) (?:Baron|Earl)) |\bof\b|\bthe\b/u;

const INITIAL = /^\p{Lu}\. \p{Lu}\p{Ll}/u;

/** The names of a synset that are a given name and a surname, without titles, the most usual first. */
function fullNames({ names }: Synset): string[] {
  const plain = names.map((name) => name.replace(TITLES, ''));
  const full = [...new Set(plain)].filter((name) => name.includes(' ') && !NO_NAME.test(name));
  // De Quincey and Van Buren are surnames of two words: the form with the given name is the full one.
  const [bare] = names;
  const longer = full.filter((name) => name !== bare && name.endsWith(` ${bare}`));
  if (bare === undefined || !full.includes(bare) || longer.length === 0) return full;
  return longer.toSorted((a, b) => Number(INITIAL.test(a)) - Number(INITIAL.test(b)));
}

/** A patronymic is left out in news: Nikolai Andreyevich Rimsky-Korsakov is Nikolai Rimsky-Korsakov. */
function withoutMiddle(name: string): string[] {
  const [given, middle = '', surname, ...rest] = name.split(' ');
  return surname !== undefined && rest.length === 0 && /^\p{Lu}\p{Ll}+(?:ich|vna)$/u.test(middle)
    ? [`${given ?? ''} ${surname}`]
    : [];
}

function fromWordNet(
  synset: Synset,
  isCommonName: (name: string) => boolean,
  isRare: (word: string) => boolean,
): RecordDraft | undefined {
  const years = lifespan(synset.gloss);
  const trade = occupation(synset);
  if (years === undefined || trade === undefined) return undefined;
  if (trade.text === 'pope' && Number(years[1]) - Number(years[0]) < LEAST_AGE_OF_POPE) return undefined;
  const full = fullNames(synset);
  const bare = synset.names[0] ?? '';
  // Donatello, Titian: the first name is no part of the full one.
  const isMononym = full.length > 0 && !/\s/u.test(bare) && !full.some((name) => name.includes(bare));
  const name = isMononym ? bare : full[0];
  if (name === undefined || /^\p{Ll}/u.test(name) || isErratum(name)) return undefined;
  const adjective = nationality(synset.gloss);
  if (adjective === undefined && !trade.isComplete) return undefined;
  const isRegular = name.endsWith(` ${bare}`);
  const others = isMononym
    ? full.slice(0, 1)
    : full.slice(1, 3).filter((other) => isRegular && other.endsWith(bare));
  const needsContext = isMononym || isCommonName(name);
  const isPope = trade.text === 'pope';
  return compact<RecordDraft>({
    id: slug(isPope ? `Pope ${name}` : name),
    type: 'person',
    kind: trade.kind,
    name: isPope ? `Pope ${name}` : name,
    aka: [
      ...new Set([...(isPope ? [name] : []), ...others, ...(isRegular ? withoutMiddle(name) : [])]),
    ].filter((other) => isMononym || isPope || !hasOddMiddle(other, name, isRare)),
    mononym: isMononym || isPope || undefined,
    surname: isRegular && bare !== name.split(' ').at(-1) ? bare : undefined,
    born: isBirthKnown(trade, years[0]) ? years[0] : undefined,
    died: years[1],
    prominence: 1,
    needsContext: needsContext || undefined,
    country:
      COUNTRY_OF_ADJECTIVE[adjective ?? ''] ??
      COUNTRY_OF_TITLE.find(([title]) => trade.text.includes(title))?.[1],
    is: describe(trade, adjective && bornElsewhere(synset.gloss, adjective), years),
    wikipedia: needsContext && !isPope ? 'none' : '',
    sources: ['pkg-wordnet'],
    checked: LAYER_SOURCES['pkg-wordnet'].asOf,
    layer: 'wordnet',
  });
}

/** Full forms hold WordNet's misprints (Harvery, Llewelly): a middle name that nobody else bears is not believed. */
function hasOddMiddle(other: string, name: string, isRare: (word: string) => boolean): boolean {
  const known = new Set(name.split(' '));
  return other.split(' ').some((word) => !known.has(word) && isRare(word));
}

function rareWords(synsets: readonly Synset[]): (word: string) => boolean {
  const bearers = new Map<string, number>();
  for (const { names } of synsets)
    for (const word of new Set(names.flatMap((name) => name.split(' '))))
      bearers.set(word, (bearers.get(word) ?? 0) + 1);
  return (word) => !word.includes('.') && (bearers.get(word) ?? 0) < 2;
}

/** Those who live by the stage or the ring made themselves younger, and parish books begin late: WordNet repeats it. */
function isBirthKnown(trade: Trade, born: string): boolean {
  return Number(born) >= FIRST_SURE_BIRTH && !PERFORMERS.test(trade.text);
}

const FIRST_SURE_BIRTH = 1650;
const PERFORMERS =
  /actor|actress|singer|dancer|comedi|soprano|tenor|contralto|baritone|jazz|rock star|bandleader|boxer|showman|trumpeter/u;

/** `French painter (1840–1926)`; after a title years in brackets would look like those of the reign. */
function describe(
  trade: Trade,
  adjective: string | undefined,
  [born, died]: readonly [string, string],
): string {
  const isKnown = isBirthKnown(trade, born);
  if (!trade.isComplete && adjective !== undefined)
    return `${adjective} ${trade.text} (${isKnown ? `${born}–` : 'died '}${died})`;
  const life = isKnown ? `born ${born}, died ${died}` : `died ${died}`;
  return `${trade.text[0]?.toUpperCase() ?? ''}${trade.text.slice(1)}, ${life}`;
}

/** `American` of somebody born in Germany becomes `German-born American`. */
function bornElsewhere(gloss: string, adjective: string): string {
  const place = /\(born in ([A-Z][a-z]+)\)/u.exec(gloss)?.[1] ?? '';
  const origin = ORIGINS[place];
  return origin === undefined || origin === adjective ? adjective : `${origin}-born ${adjective}`;
}

const ORIGINS: Readonly<Record<string, string>> = {
  Germany: 'German',
  Austria: 'Austrian',
  Russia: 'Russian',
  Poland: 'Polish',
  Hungary: 'Hungarian',
  Italy: 'Italian',
  England: 'English',
  Britain: 'British',
  Scotland: 'Scottish',
  Ireland: 'Irish',
  France: 'French',
  Switzerland: 'Swiss',
  Netherlands: 'Dutch',
  Sweden: 'Swedish',
  Norway: 'Norwegian',
  Denmark: 'Danish',
  Belgium: 'Belgian',
  Spain: 'Spanish',
  Romania: 'Romanian',
  Greece: 'Greek',
  Canada: 'Canadian',
  Japan: 'Japanese',
  China: 'Chinese',
  Lithuania: 'Lithuanian',
  Czechoslovakia: 'Czech',
};

const COUNTRY_OF_TITLE = [
  ['England', 'GB'],
  ['France', 'FR'],
  ['United States', 'US'],
  ['czar', 'RU'],
] as const;

/** Of WordNet's persons so many bear a common first name, and a very common one (John, William, Arthur). */
const COMMON = 3;
const VERY_COMMON = 20;

/** A very common first name, or a first and a last name that are each borne by several of WordNet's persons, is borne by many more. */
function commonNames(synsets: readonly Synset[]): (name: string) => boolean {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const { names } of synsets) {
    const full = names.find((name) => name.includes(' '))?.split(' ');
    if (full === undefined) continue;
    const [given = ''] = full;
    const family = full.at(-1) ?? '';
    first.set(given, (first.get(given) ?? 0) + 1);
    last.set(family, (last.get(family) ?? 0) + 1);
  }
  return (name) => {
    const words = name.split(' ');
    return (
      words.length === 2 &&
      ((first.get(words[0] ?? '') ?? 0) > VERY_COMMON ||
        ((first.get(words[0] ?? '') ?? 0) > COMMON &&
          ((last.get(words[1] ?? '') ?? 0) > 1 || (words[1] ?? '').length < 6)))
    );
  };
}
