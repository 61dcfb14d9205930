import type { CardScope } from './scope.ts';
import type { Timeline } from './types.ts';

const DAYS_PER_YEAR = 365.2425;

/** Terms of office on one scale, oldest first; `undefined` for fewer than two dated terms. */
export function timelineOf({ entity, kb, day, today, asOf, nameOf }: CardScope): Timeline | undefined {
  const spans = kb
    .termsOf(entity)
    .filter((term) => !term.as && Number.isFinite(term.firstDay))
    .map((term) => ({
      label: nameOf(term.office),
      from: toYear(term.firstDay),
      to: toYear(Math.min(term.endDay, today)),
    }))
    .filter((span) => span.to > span.from)
    .sort((a, b) => a.from - b.from);
  if (spans.length < 2) return undefined;
  const from = spans[0]!.from;
  const to = Math.max(...spans.map((span) => span.to), asOf ? toYear(day) : 0);
  return { from, to, ...(asOf ? { at: toYear(day) } : {}), spans };
}

/** A day number as a decimal year: 2008.35. */
function toYear(day: number): number {
  return Math.round((1970 + day / DAYS_PER_YEAR) * 100) / 100;
}
