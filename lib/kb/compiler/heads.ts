import { firstDayOf, lastDayOf } from '../../time/partial-date.ts';
import { ENTITY_TYPES, HEAD, HEAD_COLUMNS } from '../pack/format.ts';
import type { RecordDraft } from '../record.ts';
import { wikipediaTitle } from './details.ts';
import type { noteDangling } from './resolve.ts';
import type { StringTable } from './strings.ts';
import { clampDay } from './terms.ts';

/** The `heads` section, and the list of kinds that its kind numbers index. */
export function packHeads(
  records: readonly RecordDraft[],
  ref: ReturnType<typeof noteDangling>['ref'],
  strings: StringTable,
): { heads: Uint32Array; kinds: string[] } {
  const kinds = [...new Set(records.map((record) => record.kind ?? record.type))].sort();
  if (kinds.length > 255) throw new RangeError('more than 255 kinds');
  const heads = new Uint32Array(records.length * HEAD_COLUMNS);
  for (const [index, record] of records.entries()) {
    const row = heads.subarray(index * HEAD_COLUMNS, (index + 1) * HEAD_COLUMNS);
    const type = ENTITY_TYPES.indexOf(record.type);
    const kind = kinds.indexOf(record.kind ?? record.type);
    row[HEAD.class] =
      type | (kind << 8) | ((record.prominence ?? 3) << 16) | ((record.needsContext ? 1 : 0) << 24);
    row[HEAD.country] = (ref(record, 'country', record.country) ?? -1) + 1;
    row[HEAD.id] = strings.add(record.id);
    row[HEAD.name] = strings.add(record.name);
    row[HEAD.korean] = strings.add(record.ko);
    const [firstDay, lastDay] = lifetimeOf(record);
    row[HEAD.firstDay] = clampDay(firstDay);
    row[HEAD.lastDay] = clampDay(lastDay);
    row[HEAD.wikidata] = record.wikidata ? Number(record.wikidata.slice(1)) : 0;
    row[HEAD.geonames] = record.geonames ?? 0;
    row[HEAD.wikipedia] = strings.add(wikipediaTitle(record));
    row[HEAD.word] = strings.add(record.type === 'office' ? record.word : record.code);
    row[HEAD.standsFor] = (ref(record, 'stands-for', record.standsFor ?? record.of) ?? -1) + 1;
    row[HEAD.line] = strings.add(record.type === 'office' ? record.role : undefined);
  }
  return { heads, kinds };
}

/** First and last day on which the entity was there; ±Infinity where unknown. */
function lifetimeOf(record: RecordDraft): [number, number] {
  const start = record.born ?? record.founded ?? record.date ?? record.from ?? record.signed ?? record.first;
  const end = record.died ?? record.dissolved ?? record.ended ?? record.to;
  return [start ? firstDayOf(start) : -Infinity, end ? lastDayOf(end) : Infinity];
}
