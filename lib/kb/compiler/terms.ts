import { toInterval } from '../../time/interval.ts';
import { EVER, LAST_CONFIRMED, NEVER_ENDS, TERM_COLUMNS } from '../pack/format.ts';
import type { DraftTie } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import type { RecordList } from './record-list.ts';
import type { noteDangling } from './resolve.ts';

/** A term before it becomes a row of the pack. */
export interface TermRow {
  readonly person: EntityIndex;
  readonly office: EntityIndex;
  readonly firstDay: number;
  readonly endDay: number;
  readonly endKnown: boolean;
  readonly as?: string;
}

/**
 * Terms of office from both sides: `held` of persons, `holders` of offices, and `worksFor` rows that
 * say in which role. Sorted by office, then by first day. The same term on both sides counts once.
 */
export function collectTerms(records: RecordList, ref: ReturnType<typeof noteDangling>['ref']): TermRow[] {
  const rows: TermRow[] = [];
  const add = (person: EntityIndex | undefined, office: EntityIndex | undefined, tie: DraftTie) => {
    if (person === undefined || office === undefined) return;
    const { firstDay, endDay, endKnown } = toInterval(tie.from, tie.to);
    rows.push({ person, office, firstDay, endDay, endKnown, ...(tie.as ? { as: tie.as } : {}) });
  };
  for (const [index, record] of records.entries()) {
    for (const tie of record.held ?? []) add(index, ref(record, 'held', tie.ref), tie);
    for (const tie of record.holders ?? []) add(ref(record, 'holders', tie.ref), index, tie);
    for (const tie of record.worksFor ?? []) {
      const employer = ref(record, 'works-for', tie.ref);
      if (tie.as) add(index, employer, tie);
    }
  }
  rows.sort(compare);
  // Of equal terms the one that was stated last is kept: the sort leaves it behind the others.
  return rows.filter((row, at) => at + 1 === rows.length || compare(row, rows[at + 1]!) !== 0);
}

function compare(a: TermRow, b: TermRow): number {
  return (
    a.office - b.office ||
    // Infinity minus itself is no number.
    (a.firstDay === b.firstDay ? 0 : a.firstDay - b.firstDay) ||
    a.person - b.person ||
    (a.endDay === b.endDay ? 0 : a.endDay - b.endDay)
  );
}

/** The `terms` and `held` sections; `string` gives the offset of a role in the string table. */
export function packTerms(
  terms: readonly TermRow[],
  string: (text: string | undefined) => number,
): { terms: Int32Array; held: Uint32Array } {
  const columns = new Int32Array(terms.length * TERM_COLUMNS);
  for (const [row, term] of terms.entries()) {
    columns.set(
      [
        term.person,
        term.office,
        clampDay(term.firstDay),
        clampDay(term.endDay),
        (string(term.as) | (term.endKnown ? 0 : LAST_CONFIRMED)) >>> 0,
      ],
      row * TERM_COLUMNS,
    );
  }
  const held = Uint32Array.from(terms.keys()).sort((a, b) => terms[a]!.person - terms[b]!.person || a - b);
  return { terms: columns, held };
}

/** Day numbers as i32, with ±Infinity as EVER and NEVER_ENDS. */
export function clampDay(day: number): number {
  if (day === -Infinity) return EVER;
  if (day === Infinity) return NEVER_ENDS;
  return day;
}
