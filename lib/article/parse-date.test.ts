import { describe, expect, it } from 'vitest';
import { dateOfUrl, parseDate } from './parse-date.ts';

describe('parseDate', () => {
  it.each<[string, string | undefined]>([
    ['2024-05-09T18:20:00+09:00', '2024-05-09'],
    // Half past midnight in Seoul is the day before in London: Seoul's day counts.
    ['2024-05-10T00:30:00+09:00', '2024-05-10'],
    ['2024-05-09T23:30:00.000Z', '2024-05-09'],
    ['2024-5-9', '2024-05-09'],
    ['2024/05/09 11:00', '2024-05-09'],
    ['20240509', '2024-05-09'],
    ['20240509T182000+0900', '2024-05-09'],
    ['20240509182000', '2024-05-09'],
    ['May 9, 2024', '2024-05-09'],
    ['Thursday, May 9th, 2024 at 6:20 p.m.', '2024-05-09'],
    ['Sept. 13, 2023', '2023-09-13'],
    ['9 May 2024', '2024-05-09'],
    ['Thu, 09 May 2024 18:20:00 +0900', '2024-05-09'],
    ['09-May-2024', '2024-05-09'],
    ['2024년 5월 9일 (목)', '2024-05-09'],
    ['입력 2024.05.09 오후 6:20', '2024-05-09'],
    ['입력 2024. 5. 9. 18:20', '2024-05-09'],
    ['2025年1月13日 21時37分', '2025-01-13'],
    ['30/04/2024 - 16:38', '2024-04-30'],
    ['04/30/2024', '2024-04-30'],
    ['30.04.2024', '2024-04-30'],
    ['5.4.2024', '2024-04-05'],
    ['1715246400', '2024-05-09'],
    ['1715246400000', '2024-05-09'],
    // No such day, no whole date, or none at all.
    ['2024-02-30', undefined],
    ['2023-02-29', undefined],
    ['2024-13-01', undefined],
    ['2024-05', undefined],
    ['May 2024', undefined],
    ['yesterday', undefined],
    ['', undefined],
    ['1234567890123456', undefined],
    ['call 010-2024-0509', undefined],
  ])('%j is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });
});

describe('dateOfUrl', () => {
  it.each<[string, string | undefined]>([
    ['https://a.example/2024/05/09/world/kim', '2024-05-09'],
    ['https://a.example/world/2024/may/09/kim', '2024-05-09'],
    ['https://a.example/world/2024-05-09-kim.html', '2024-05-09'],
    ['https://a.example/politics/20240509-216478/', '2024-05-09'],
    ['https://a.example/News/Read/A2026012914320005196', '2026-01-29'],
    ['https://a.example/view/20240509182000', '2024-05-09'],
    ['https://a.example/2024/05/kim', undefined],
    ['https://a.example/story/12345678', undefined],
    ['https://a.example/story?date=2024-05-09', undefined],
    ['https://20240509.example/story', undefined],
  ])('%s is %s', (url, date) => {
    expect(dateOfUrl(url)).toBe(date);
  });
});
