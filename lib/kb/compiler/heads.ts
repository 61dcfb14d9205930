import { firstDayOf, lastDayOf } from '../../time/partial-date.ts';
import {
  ENTITY_TYPES,
  EVER,
  EXTRA,
  EXTRA_COLUMNS,
  HEAD,
  HEAD_COLUMNS,
  ID_IS_SLUG,
  NEVER_ENDS,
  TITLE_IS_NAME,
} from '../pack/format.ts';
import { slug, type RecordDraft } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import { wikipediaTitle } from './details.ts';
import type { RecordList } from './record-list.ts';
import type { noteDangling } from './resolve.ts';
import type { StringTable } from './strings.ts';
import { clampDay } from './terms.ts';

/** The `heads` and `extras` sections, and the list of kinds that their kind numbers index. */
export function packHeads(
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
  strings: StringTable,
): { heads: Uint32Array; extras: Uint32Array; kinds: string[] } {
  const { kinds, seats } = survey(records, ref);
  if (kinds.length > 255) throw new RangeError('more than 255 kinds');
  const heads = new Uint32Array(records.length * HEAD_COLUMNS);
  const extras: number[] = [];
  for (const [index, record] of records.entries()) {
    const title = wikipediaTitle(record);
    const isName = title === record.name.replaceAll(' ', '_');
    const row = heads.subarray(index * HEAD_COLUMNS, (index + 1) * HEAD_COLUMNS);
    const type = ENTITY_TYPES.indexOf(record.type);
    const kind = kinds.indexOf(record.kind ?? record.type);
    const isSlug = slug(record.name) === record.id;
    row[HEAD.class] =
      type |
      (kind << 8) |
      ((record.prominence ?? 3) << 16) |
      (isName ? TITLE_IS_NAME : 0) |
      (isSlug ? ID_IS_SLUG : 0);
    row[HEAD.country] = (ref(record, 'country', record.country) ?? -1) + 1;
    row[HEAD.id] = isSlug ? 0 : strings.add(record.id);
    row[HEAD.name] = strings.add(record.name);
    row[HEAD.geonames] = record.geonames ?? 0;
    const [firstDay, lastDay] = lifetimeOf(record);
    const isOffice = record.type === 'office';
    const standsFor = ref(record, 'stands-for', record.standsFor ?? record.of) ?? seats.get(index);
    const extra = Array.from({ length: EXTRA_COLUMNS }, () => 0);
    extra[EXTRA.korean] = strings.add(record.ko);
    extra[EXTRA.firstDay] = clampDay(firstDay) >>> 0;
    extra[EXTRA.lastDay] = clampDay(lastDay) >>> 0;
    extra[EXTRA.wikidata] = record.wikidata ? Number(record.wikidata.slice(1)) : 0;
    extra[EXTRA.wikipedia] = isName ? 0 : strings.add(title);
    extra[EXTRA.word] = strings.add(isOffice ? record.word : record.code);
    extra[EXTRA.standsFor] = (standsFor ?? -1) + 1;
    extra[EXTRA.line] = strings.add(isOffice ? record.role : undefined);
    const mask = extra.reduce(
      (bits, value, column) => (isUnknown(value, column) ? bits : bits | (1 << column)),
      0,
    );
    if (mask === 0) continue;
    row[HEAD.extra] = extras.length + 1;
    extras.push(mask, ...extra.filter((value, column) => !isUnknown(value, column)));
  }
  return { heads, extras: Uint32Array.from(extras), kinds };
}

/** Is this what a reader takes for granted? */
function isUnknown(value: number, column: number): boolean {
  if (column === EXTRA.firstDay) return value === EVER >>> 0;
  return column === EXTRA.lastDay ? value === NEVER_ENDS : value === 0;
}

/**
 * What is known only of all records together: their kinds, and which capital is which country's: the seat
 * of a government stands for it in the news.
 */
function survey(
  records: RecordList,
  ref: ReturnType<typeof noteDangling>['ref'],
): { kinds: string[]; seats: Map<EntityIndex, EntityIndex> } {
  const kinds = new Set<string>();
  const seats = new Map<EntityIndex, EntityIndex>();
  const rank = new Map<EntityIndex, number>();
  for (const [country, record] of records.entries()) {
    kinds.add(record.kind ?? record.type);
    const capital = record.kind === 'country' ? ref(record, 'capital', record.capital) : undefined;
    // A territory's capital that is also a country's stands for the country: it comes first by prominence.
    if (capital === undefined) continue;
    const prominence = record.prominence ?? 3;
    if ((rank.get(capital) ?? -Infinity) >= prominence) continue;
    seats.set(capital, country);
    rank.set(capital, prominence);
  }
  return { kinds: [...kinds].sort(), seats };
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
