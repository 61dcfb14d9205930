// Wars, battles and revolutions of history from WordNet: the name, the year and the war they were part of.

import { slug, type RecordDraft } from './draft.ts';
import { LAYER_SOURCES, TABLES_CHECKED } from './sources.ts';
import { compact, list, readTable, type Row } from './table.ts';
import { nounSynsets, type Synset } from './wordnet-data.ts';

const COLUMNS = [
  'key',
  'name',
  'wikipedia',
  'wikidata',
  'ko',
  'aka',
  'kind',
  'from',
  'to',
  'prominence',
  'is',
] as const;

/** The table's events, then those of WordNet whose year is told; those before Christ are left out. */
export function makeEvents(): RecordDraft[] {
  const rows = readTable('events', COLUMNS);
  const drafts = new Map<string, RecordDraft>();
  for (const row of rows.filter(({ name }) => name !== '')) {
    const id = slug(row.wikipedia || row.name);
    drafts.set(id, fromTable(id, row));
  }
  const keys = new Set(rows.flatMap(({ key, name }) => [key, name]));
  const wars = warsOf(rows);
  for (const synset of nounSynsets().values()) {
    if (synset.file !== '04' || synset.instanceOf.length === 0) continue;
    const draft = fromWordNet(synset, wars);
    if (draft === undefined || drafts.has(draft.id)) continue;
    if (!keys.has(draft.name) && !synset.names.some((name) => keys.has(name))) drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}

function fromTable(id: string, row: Row<(typeof COLUMNS)[number]>): RecordDraft {
  return compact<RecordDraft>({
    id,
    type: 'event',
    kind: row.kind,
    name: row.name,
    ko: row.ko,
    aka: list(row.aka),
    date: row.to === '' ? row.from : '',
    from: row.to === '' ? '' : row.from,
    to: row.to,
    prominence: Number(row.prominence),
    is: row.is,
    wikidata: row.wikidata,
    wikipedia: row.wikipedia,
    sources: row.key === '' ? ['general'] : ['general', 'pkg-wordnet'],
    checked: TABLES_CHECKED,
    layer: 'wordnet',
  });
}

const CLASSES: Readonly<Record<string, readonly [kind: string, noun: string]>> = {
  'pitched battle': ['battle', 'Battle'],
  'naval battle': ['battle', 'Naval battle'],
  battle: ['battle', 'Battle'],
  siege: ['battle', 'Siege'],
  'amphibious assault': ['battle', 'Battle'],
  campaign: ['battle', 'Campaign'],
  slaughter: ['battle', 'Battle'],
  war: ['war', 'War'],
  'civil war': ['war', 'Civil war'],
  Crusade: ['war', 'Crusade'],
  revolution: ['war', 'Revolution'],
  rebellion: ['war', 'Rebellion'],
};

/** A war as a battle names it: its record, what it is called, and its first and last year where we know them. */
interface War {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The table's wars by the name WordNet has for them. */
function warsOf(rows: readonly Row<(typeof COLUMNS)[number]>[]): Map<string, War> {
  return new Map(
    rows
      .filter(({ key, name, from }) => key !== '' && name !== '' && from !== '')
      .map(({ key, name, wikipedia, from, to }) => [
        key,
        {
          id: slug(wikipedia || name),
          name,
          from: Number(from.slice(0, 4)),
          to: Number((to || from).slice(0, 4)),
        },
      ]),
  );
}

/** The war a battle was part of; `undefined` where its year lies outside (Marengo was before the Napoleonic Wars). */
function warOf(name: string | undefined, year: number, wars: ReadonlyMap<string, War>): War | undefined {
  if (name === undefined) return undefined;
  const war = wars.get(name) ?? { id: slug(name), name, from: year, to: year };
  return war.from <= year && year <= war.to ? war : undefined;
}

function fromWordNet(synset: Synset, wars: ReadonlyMap<string, War>): RecordDraft | undefined {
  const synsets = nounSynsets();
  const found = synset.instanceOf.map((offset) => CLASSES[synsets.get(offset)?.names[0] ?? '']).find(Boolean);
  const years = yearsOf(synset.gloss);
  if (found === undefined || years === undefined) return undefined;
  const [kind, noun] = found;
  const names = synset.names.map((name) =>
    name.replace(/^(?:battle|siege)\b/u, (word) => (word === 'battle' ? 'Battle' : 'Siege')),
  );
  const full = names.filter((name) => CLASS_WORD.test(name));
  const bare = names[0] ?? '';
  const name = full[0] ?? (kind === 'battle' ? `Battle of ${bare}` : bare);
  if (SKIPPED.has(name)) return undefined;
  const [from, to] = years;
  const part = synset.partOf
    .map((offset) => synsets.get(offset)?.names[0] ?? '')
    .find((other) => /War|Revolution|Crusade/u.test(other));
  const within = kind === 'battle' ? warOf(part, Number(from), wars) : undefined;
  const time = to === undefined ? from : `${from}–${to}`;
  return compact<RecordDraft>({
    id: slug(name),
    type: 'event',
    kind,
    name,
    aka: full.filter((other) => other !== name && other !== 'Spanish War').slice(0, 3),
    date: to === undefined ? from : undefined,
    from: to === undefined ? undefined : from,
    to,
    partOf: within?.id,
    prominence: kind === 'war' ? 2 : 1,
    is: within === undefined ? `${noun} of ${time}` : `${noun} of ${withArticle(within.name)}, ${time}`,
    sources: ['pkg-wordnet'],
    checked: LAYER_SOURCES['pkg-wordnet'].asOf,
    layer: 'wordnet',
  });
}

/** Names that say of themselves what they are: only these are aliases, a bare Waterloo is a place. */
const CLASS_WORD = /Battle|Siege|\bWars?\b|Crusade|Revolution|Campaign|Mutiny|Rebellion|Last Stand|Uprising/u;

/** Names that mean many wars, or whose years the gloss does not tell or tells in part. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Secession',
  'Arab-Israeli War',
  'Punic War',
  'Macedonian War',
  'Seventh Crusade',
  'Battle of Soissons-Reims',
]);

/** The first year or span that the gloss tells; `undefined` for none, and for years before Christ. */
function yearsOf(gloss: string): readonly [from: string, to: string | undefined] | undefined {
  if (/\bBC\b/u.test(gloss)) return undefined;
  const [, from, to] =
    /\b([1-9]\d{2,3})(?:\s*(?:-|–|to|and)\s*(\d{2,4}))?\b(?! feet| miles|,)/u.exec(gloss) ?? [];
  if (from === undefined || Number(from) > 2005) return undefined;
  if (to === undefined || Number(to) < 32) return [from, undefined];
  const last = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  return [from, last];
}

function withArticle(war: string): string {
  return war.startsWith('World War') ? war : `the ${war}`;
}
