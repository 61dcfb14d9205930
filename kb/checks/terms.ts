import type { RecordDraft } from '../../lib/kb/record.ts';
import { toInterval, type DayInterval } from '../../lib/time/interval.ts';
import { isoDay } from '../../lib/time/partial-date.ts';

/** A term of a single-seat office as stated on one side or the other. */
interface StatedTerm extends DayInterval {
  readonly person: string;
}

/** Dates of two sources differ by a day; hand-overs happen within one. */
const TOLERATED_DAYS = 1;

/**
 * Offices of one seat that two people held at once, by more than a day. Terms of coarse dates (a year, a
 * month) overlap at their ends by nature and count only when one lies within the other. Acting holders
 * have offices of their own; an office with `seats: many` is not looked at.
 */
export function overlappingTerms(records: readonly RecordDraft[]): string[] {
  const terms = new Map<string, StatedTerm[]>();
  const add = (office: string, person: string, from?: string, to?: string) => {
    if (from === undefined || from.length < 10) return;
    if (to !== undefined && to.length < 10) return;
    const list = terms.get(office) ?? [];
    if (!list.some((term) => term.person === person && term.firstDay === toInterval(from, to).firstDay))
      list.push({ person, ...toInterval(from, to) });
    terms.set(office, list);
  };
  for (const record of records) {
    for (const { ref, from, to } of record.held ?? []) add(ref, record.id, from, to);
    for (const { ref, from, to } of record.holders ?? []) add(record.id, ref, from, to);
  }
  const single = new Set(
    records.filter((record) => record.type === 'office' && record.seats !== 'many').map(({ id }) => id),
  );
  return [...terms]
    .filter(([office]) => single.has(office))
    .flatMap(([office, list]) => overlapsOf(office, list));
}

function overlapsOf(office: string, list: readonly StatedTerm[]): string[] {
  const ordered = [...list].sort((a, b) => a.firstDay - b.firstDay);
  return ordered.flatMap((term, i) => {
    const next = ordered[i + 1];
    if (!next || next.person === term.person || term.endDay <= next.firstDay + TOLERATED_DAYS) return [];
    const end = Number.isFinite(term.endDay) ? isoDay(term.endDay) : 'today';
    return [`${office}: ${term.person} until ${end}, ${next.person} from ${isoDay(next.firstDay)}`];
  });
}
