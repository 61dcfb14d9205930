/**
 * A date of the precision it was given (`2024`, `2024-05`, `2024-05-09`) in the words of a locale:
 * "9 May 2024". Anything else comes back as it is.
 */
export function formatDate(date: string, locale: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (match === null) return date;
  const [, year, month, day] = match;
  const time = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  }).format(time);
}
