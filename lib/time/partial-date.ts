/**
 * A date of the precision that is known: `2011`, `2011-12` or `2011-12-17`.
 * A trailing `~` means approximate (birth dates) or "last confirmed" (ends of terms).
 */
export type PartialDate = string;

/** A parsed {@link PartialDate}; month and day count from 1 and are absent when unknown. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly approximate: boolean;
}

const PATTERN = /^(\d{1,4})(?:-(\d\d)(?:-(\d\d))?)?(~?)$/;

/** Parses a partial date; `undefined` for anything else, impossible days included. */
export function parseDate(text: string): DateParts | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month)))
    return undefined;
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    approximate: match[4] === '~',
  };
}

/** Days since 1970-01-01 of a calendar day (proleptic Gregorian); negative before. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** First day that a partial date covers, as a day number. Throws on text that is no date. */
export function firstDayOf(date: PartialDate): number {
  const { year, month = 1, day = 1 } = partsOf(date);
  return dayNumber(year, month, day);
}

/** Last day that a partial date covers, as a day number. Throws on text that is no date. */
export function lastDayOf(date: PartialDate): number {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return dayNumber(year, 12, 31);
  return dayNumber(year, month, day ?? daysInMonth(year, month));
}

/** The calendar day of a day number as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** "17 December 2011", "December 2011", "2011"; in Korean "2011년 12월 17일". Approximate dates say so. */
export function formatDate(date: PartialDate, language: 'en' | 'ko'): string {
  const { year, month, day, approximate } = partsOf(date);
  if (language === 'ko') {
    const text = [`${year}년`, month && `${month}월`, day && `${day}일`].filter(Boolean).join(' ');
    return approximate ? `${text}경` : text;
  }
  const text = [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
  return approximate ? `about ${text}` : text;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function partsOf(date: PartialDate): DateParts {
  const parts = parseDate(date);
  if (!parts) throw new RangeError(`not a date: ${date}`);
  return parts;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
