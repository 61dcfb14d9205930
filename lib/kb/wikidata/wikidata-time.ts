import { parseDate, type PartialDate } from '../../time/partial-date.ts';

const YEAR = 9;
const MONTH = 10;
const PATTERN = /^([+-])(\d+)-(\d\d)-(\d\d)T/u;

/**
 * Wikidata's time as a partial date of the precision it has: 11 day, 10 month, 9 year ("+1995-01-01" at 9
 * is 1995). `undefined` for anything coarser (a decade is no date), before year 1 or after 9999, and for
 * impossible days. Days of the Julian calendar stay as they are written.
 */
export function partialDateOf(value: unknown): PartialDate | undefined {
  const { time, precision } = (value ?? {}) as { time?: unknown; precision?: unknown };
  if (typeof time !== 'string' || typeof precision !== 'number' || precision < YEAR) return undefined;
  const match = PATTERN.exec(time);
  if (!match || match[1] === '-') return undefined;
  const year = Number(match[2]);
  if (year < 1 || year > 9999) return undefined;
  const date = [String(year).padStart(4, '0')];
  // Day precision with month or day 00 does occur: it is worth what it says.
  if (precision >= MONTH && match[3] !== '00') {
    date.push(match[3]!);
    if (precision > MONTH && match[4] !== '00') date.push(match[4]!);
  }
  const text = date.join('-');
  return parseDate(text) === undefined ? undefined : text;
}
