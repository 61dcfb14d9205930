// Dates as publishers write them, as `YYYY-MM-DD`. The day is the publisher's own: a time zone in the
// text is never converted, so an article of 1 a.m. in Seoul keeps Seoul's day.

// prettier-ignore
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12,
};

const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';

/** Numbers that only a year, a month and a day can be, whatever stands between them. */
const YEAR_FIRST = /(?:^|\D)((?:19|20)\d{2})\s*[-./년年]\s*(\d{1,2})\s*[-./월月]\s*(\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6})?(?:Z|[+-]\d{2}:?\d{2})?$/;
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s.{1,20}?\\s)?((?:19|20)\\d{2})\\b`,
  'i',
);
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH}\\.?,?[\\s-]+((?:19|20)\\d{2})\\b`,
  'i',
);
/** 11/19/2019 and 19.11.2019: which of the two is the month is told by the other being above 12, or the dot. */
const YEAR_LAST = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/;

/**
 * The first date a machine- or hand-written text gives. Two-digit years and relative dates
 * ("yesterday") are not read.
 * @returns `YYYY-MM-DD`, or `undefined` where there is no whole, possible date
 */
export function parseDate(text: string): string | undefined {
  const source = text.slice(0, 300).trim();
  let m: RegExpExecArray | null;
  if ((m = COMPACT.exec(source))) return isoDate(m[1]!, m[2]!, m[3]!);
  if ((m = YEAR_FIRST.exec(source))) return isoDate(m[1]!, m[2]!, m[3]!);
  if ((m = MONTH_FIRST.exec(source))) return isoDate(m[3]!, monthNumber(m[1]!), m[2]!);
  if ((m = DAY_FIRST.exec(source))) return isoDate(m[3]!, monthNumber(m[2]!), m[1]!);
  if ((m = YEAR_LAST.exec(source))) {
    const dayComes = m[2] === '.' || Number(m[1]) > 12;
    return isoDate(m[4]!, dayComes ? m[3]! : m[1]!, dayComes ? m[1]! : m[3]!);
  }
  if (/^\d{10}(?:\d{3})?$/.test(source))
    return new Date(Number(source.padEnd(13, '0'))).toISOString().slice(0, 10);
  return undefined;
}

/**
 * The date in an address: /2024/05/09/, /2024/may/09/, /20240509/, /2024-05-09-title, /A2026012914320005.
 * @returns `undefined` where there is none, or only a year and a month
 */
export function dateOfUrl(url: string): string | undefined {
  const path = url.replace(/^\w+:\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const parted = /\/((?:19|20)\d{2})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?=\D|$)/i.exec(path);
  if (parted)
    return isoDate(parted[1]!, /\d/.test(parted[2]!) ? parted[2]! : monthNumber(parted[2]!), parted[3]!);
  const compact = /(?:^|[/\-_A-Za-z])((?:19|20)\d{2})([01]\d)([0-3]\d)(?:\d{4,14})?(?=\D|$)/.exec(path);
  return compact ? isoDate(compact[1]!, compact[2]!, compact[3]!) : undefined;
}

function monthNumber(name: string): number {
  return MONTHS[name.slice(0, 3).toLowerCase()] ?? 0;
}

function isoDate(year: string | number, month: string | number, day: string | number): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // The day before the first of the next month is the last of this one: 30 February is no day.
  if (m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
