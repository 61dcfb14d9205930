import { firstDayOf, lastDayOf, parseDate, type PartialDate } from './partial-date.ts';

/** Days `[firstDay, endDay)` as day numbers; ±Infinity where open or unknown. */
export interface DayInterval {
  readonly firstDay: number;
  readonly endDay: number;
  /** `false` when the end only says how long the fact was last confirmed. */
  readonly endKnown: boolean;
}

/**
 * The days on which `[from, to)` surely holds. A `to` marked `~` ("last confirmed") counts up to the
 * end of its own period; a coarse `to` (`2019`) ends at that period's first day.
 */
export function toInterval(from: PartialDate | undefined, to: PartialDate | undefined): DayInterval {
  const firstDay = from ? firstDayOf(from) : -Infinity;
  if (!to) return { firstDay, endDay: Infinity, endKnown: true };
  const lastConfirmed = parseDate(to)?.approximate === true;
  return { firstDay, endDay: lastConfirmed ? lastDayOf(to) + 1 : firstDayOf(to), endKnown: !lastConfirmed };
}

/** Does the interval hold on that day? */
export function holdsOn(interval: DayInterval, day: number): boolean {
  return interval.firstDay <= day && day < interval.endDay;
}

/** Completed years from one partial date to a day; `undefined` when the birth year alone leaves it open. */
export function ageOn(born: PartialDate, day: number): { years: number; exact: boolean } {
  const youngest = completedYears(lastDayOf(born), day);
  const oldest = completedYears(firstDayOf(born), day);
  const exact = youngest === oldest && parseDate(born)?.approximate === false;
  return { years: exact ? oldest : Math.round((youngest + oldest) / 2), exact };
}

function completedYears(from: number, to: number): number {
  const a = new Date(from * 86_400_000);
  const b = new Date(to * 86_400_000);
  const beforeBirthday =
    b.getUTCMonth() < a.getUTCMonth() ||
    (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return b.getUTCFullYear() - a.getUTCFullYear() - (beforeBirthday ? 1 : 0);
}
