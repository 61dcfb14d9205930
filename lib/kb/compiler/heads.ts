import { firstDayOf, lastDayOf } from '../../time/partial-date.ts';
import {
  COLUMN,
  COLUMNS,
  ENTITY_TYPES,
  EVER,
  HEAD,
  MAX_COUNTRIES,
  MAX_KINDS,
  NEVER_ENDS,
} from '../pack/format.ts';
import { slug, type RecordDraft } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import { wikipediaTitle } from './details.ts';
import type { RecordList } from './record-list.ts';
import type { noteDangling } from './resolve.ts';
import { clampDay } from './terms.ts';

/** Heads and the numbers of their rows, before these are cut to width (rows.ts). */
export interface Heads {
  readonly words: Uint32Array;
  /** Entity by entity: the name, then the columns its head names. */
  readonly values: readonly number[];
  /** Entity of each country number, from 1 on. */
  readonly countries: Uint32Array;
  /** Kinds by their number, and the first number of each type. */
  readonly kinds: readonly string[];
  readonly types: readonly number[];
}

/**
 * Heads and rows of all records; `text` gives the number by which a text is held. Throws a RangeError on
 * more kinds or countries than their numbers have room for.
 */
export function collectHeads(
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
  text: (text: string) => number,
): Heads {
  const { kinds, seats } = survey(records, ref);
  if (kinds.length > MAX_KINDS) throw new RangeError(`more than ${MAX_KINDS} kinds`);
  const kindNumbers = new Map(kinds.map(({ type, kind }, number) => [`${type}/${kind}`, number]));
  const countries = new Map<EntityIndex, number>();
  const words = new Uint32Array(records.length);
  const values: number[] = [];
  for (const [index, record] of records.entries()) {
    const country = ref(record, 'country', record.country);
    if (country !== undefined && !countries.has(country)) countries.set(country, countries.size + 1);
    const row = columnsOf(record, text);
    const standsFor = ref(record, 'stands-for', record.standsFor ?? record.of) ?? seats.get(index);
    if (standsFor !== undefined) row[COLUMN.standsFor] = standsFor;
    values.push(text(record.name));
    let columns = 0;
    for (let column = 0; column < COLUMNS; column++) {
      const value = row[column];
      if (value === undefined) continue;
      columns |= 1 << column;
      values.push(value);
    }
    words[index] =
      (kindNumbers.get(`${record.type}/${record.kind ?? record.type}`)! << HEAD.kind) |
      ((record.prominence ?? 3) << HEAD.prominence) |
      (Number(isTitled(record)) << HEAD.title) |
      ((country === undefined ? 0 : countries.get(country)!) << HEAD.country) |
      (columns << HEAD.columns);
  }
  if (countries.size > MAX_COUNTRIES) throw new RangeError(`more than ${MAX_COUNTRIES} countries`);
  return {
    words,
    values,
    countries: Uint32Array.from(countries.keys()),
    kinds: kinds.map(({ kind }) => kind),
    types: ENTITY_TYPES.map((type) => kinds.filter((other) => rankOf(other.type) < rankOf(type)).length),
  };
}

/** The columns that a record by itself says something in. */
function columnsOf(record: RecordDraft, text: (text: string) => number): (number | undefined)[] {
  const held = (value: string | undefined) => (value ? text(value) : undefined);
  const [firstDay, lastDay] = lifetimeOf(record).map(clampDay);
  const isOffice = record.type === 'office';
  const row: (number | undefined)[] = [];
  row[COLUMN.id] = held(afterStart(record.id, slug(record.name), '-', ''));
  row[COLUMN.korean] = held(record.ko);
  row[COLUMN.firstDay] = firstDay === EVER ? undefined : folded(firstDay!);
  row[COLUMN.lastDay] = lastDay === NEVER_ENDS ? undefined : folded(lastDay!);
  row[COLUMN.wikidata] = record.wikidata ? Number(record.wikidata.slice(1)) : undefined;
  const title = wikipediaTitle(record);
  if (title !== undefined && !isTitled(record))
    row[COLUMN.wikipedia] = held(afterStart(title, record.name.replaceAll(' ', '_'), '', '|'));
  row[COLUMN.geonames] = record.geonames || undefined;
  row[COLUMN.word] = held(isOffice ? record.word : record.code);
  row[COLUMN.line] = held(isOffice ? record.role : undefined);
  if (record.at) row[COLUMN.coordinates] = packedPoint(record.at);
  return row;
}

/** What a text has behind `start` and `sign`, marked with `mark`; the whole text where it does not begin so. */
function afterStart(text: string, start: string, sign: string, mark: string): string {
  if (text === start) return '';
  return text.startsWith(start + sign) ? mark + text.slice(start.length) : text;
}

function isTitled(record: RecordDraft): boolean {
  return wikipediaTitle(record) === record.name.replaceAll(' ', '_');
}

function packedPoint([latitude, longitude]: readonly [number, number]): number {
  return ((Math.round(latitude * 100) + 9000) << 16) | (Math.round(longitude * 100) + 18000);
}

/** A day number with its sign in the lowest bit. */
function folded(day: number): number {
  return day < 0 ? -2 * day - 1 : 2 * day;
}

/**
 * What is known only of all records together: their kinds, and which capital is which country's: the seat
 * of a government stands for it in the news.
 */
function survey(
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
): { kinds: Kind[]; seats: Map<EntityIndex, EntityIndex> } {
  const kinds = new Map<string, Kind>();
  const seats = new Map<EntityIndex, EntityIndex>();
  const rank = new Map<EntityIndex, number>();
  for (const [country, record] of records.entries()) {
    const { type, kind = type } = record;
    kinds.set(`${type}/${kind}`, { type, kind });
    const capital = record.kind === 'country' ? ref(record, 'capital', record.capital) : undefined;
    // A territory's capital that is also a country's stands for the country: it comes first by prominence.
    if (capital === undefined) continue;
    const prominence = record.prominence ?? 3;
    if ((rank.get(capital) ?? -Infinity) >= prominence) continue;
    seats.set(capital, country);
    rank.set(capital, prominence);
  }
  const byType = (a: Kind, b: Kind) => rankOf(a.type) - rankOf(b.type) || (a.kind < b.kind ? -1 : 1);
  return { kinds: [...kinds.values()].sort(byType), seats };
}

interface Kind {
  readonly type: RecordDraft['type'];
  readonly kind: string;
}

function rankOf(type: RecordDraft['type']): number {
  return ENTITY_TYPES.indexOf(type);
}

/** First and last day on which the entity was there; ±Infinity where unknown. */
function lifetimeOf(record: RecordDraft): [number, number] {
  const start = record.born ?? record.founded ?? record.date ?? record.from ?? record.signed ?? record.first;
  const end = record.died ?? record.dissolved ?? record.ended ?? record.to;
  try {
    return [start ? firstDayOf(start) : -Infinity, end ? lastDayOf(end) : Infinity];
  } catch (error) {
    throw new RangeError(`${record.id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
