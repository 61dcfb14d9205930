import { describe, expect, it } from 'vitest';
import { ageOn, holdsOn, toInterval } from './interval.ts';
import { dayNumber, firstDayOf, formatDate, isoDay, lastDayOf, parseDate } from './partial-date.ts';

describe('partial dates', () => {
  it.each([
    ['2011', { year: 2011, approximate: false }],
    ['2011-12', { year: 2011, month: 12, approximate: false }],
    ['2011-12-17~', { year: 2011, month: 12, day: 17, approximate: true }],
    ['866', { year: 866, approximate: false }],
    ['2011-13', undefined],
    ['2023-02-29', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (text, parts) => expect(parseDate(text)).toEqual(parts));

  it('covers the days of its precision', () => {
    expect(isoDay(firstDayOf('2012-02'))).toBe('2012-02-01');
    expect(isoDay(lastDayOf('2012-02'))).toBe('2012-02-29');
    expect(isoDay(lastDayOf('2011'))).toBe('2011-12-31');
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(isoDay(firstDayOf('0866'))).toBe('0866-01-01');
    expect(() => firstDayOf('soon')).toThrow(RangeError);
  });

  it('speaks English and Korean', () => {
    expect(formatDate('2011-12-17', 'en')).toBe('17 December 2011');
    expect(formatDate('2011-12', 'ko')).toBe('2011년 12월');
    expect(formatDate('1984-01-08~', 'en')).toBe('about 8 January 1984');
  });
});

describe('intervals', () => {
  const on = (date: string) => firstDayOf(date);
  it('is closed at the start and open at the end', () => {
    const term = toInterval('2017-05-10', '2022-05-10');
    expect(holdsOn(term, on('2017-05-09'))).toBe(false);
    expect(holdsOn(term, on('2017-05-10'))).toBe(true);
    expect(holdsOn(term, on('2022-05-09'))).toBe(true);
    expect(holdsOn(term, on('2022-05-10'))).toBe(false);
  });
  it('knows "last confirmed" from "ended"', () => {
    const term = toInterval('2020', '2023-01~');
    expect(term.endKnown).toBe(false);
    expect(holdsOn(term, on('2023-01-31'))).toBe(true);
    expect(holdsOn(term, on('2023-02-01'))).toBe(false);
    expect(toInterval('2020', undefined).endDay).toBe(Infinity);
  });
});

describe('age', () => {
  it.each([
    ['1952-10-07', '2024-05-09', 71, true],
    ['1952-10-07', '2024-10-07', 72, true],
    ['1984-01-08~', '2024-05-09', 40, false],
    ['1984', '2024-05-09', 40, false],
  ])('born %s, on %s', (born, day, years, exact) =>
    expect(ageOn(born, firstDayOf(day))).toEqual({ years, exact }),
  );
});
