import { describe, expect, it } from 'vitest';
import { spansReport, verdictOf } from './spans.ts';
import { typesFor } from './span-types.ts';
import type { GoldMention } from './sets.ts';

/** Spans of a text, as `surface:type`; every surface stands once. */
function spansOf(text: string, ...marks: string[]): GoldMention[] {
  return marks.map((mark) => {
    const [surface, type] = mark.split(':') as [string, string];
    const start = text.indexOf(surface);
    return { start, end: start + surface.length, text: surface, kind: 'named', type };
  });
}

describe('verdictOf', () => {
  it.each([
    ['서울에 갔다', '서울', 'place', ['서울:LCP_CAPITALCITY'], 'exact'],
    ['미국인 셋이', '미국', 'place', ['미국인:CV_TRIBE'], 'particle'],
    ['서울 강남구', '서울', 'place', ['서울 강남구:LCP_COUNTY'], 'inside'],
    ['김 대표가', '김 대표', 'person', ['김:PS_NAME'], 'around'],
    ['한화 5만원', '한화', 'organisation', ['한화:CV_CURRENCY'], 'other type'],
    ['대통령은', '대통령', 'person', ['대통령:CV_POSITION'], 'other type'],
    ['사상 최고 수치다', '수치', 'person', [], 'nothing there'],
    ['후진타오(胡錦濤) 주석', '후진타오(胡錦濤)', 'person', ['후진타오(胡錦濤):PS_NAME'], 'exact'],
  ] as const)('%s: a card on %s', (text, card, type, marks, expected) => {
    const start = text.indexOf(card);
    const shown = { start, end: start + card.length, mention: { type } };
    expect(verdictOf(shown, spansOf(text, ...marks))).toBe(expected);
  });
});

describe('typesFor', () => {
  it('takes the longest prefix, and nothing for what no pack holds', () => {
    expect(typesFor('AFA_DOCUMENT')).toContain('agreement');
    expect(typesFor('AFA_MUSIC')).toEqual(['work']);
    expect(typesFor('QT_AGE')).toEqual([]);
    expect(typesFor('CV_POSITION')).toEqual([]);
  });
});

describe('spansReport', () => {
  it('tells strict figures from those whatever the span', () => {
    const cards = { exact: 6, particle: 1, inside: 1, around: 0, 'other type': 1, 'nothing there': 1 };
    const report = spansReport('x', {
      cards,
      spans: { found: 3, 'other span': 1, 'piece of a word': 1, silent: 1 },
      errors: [],
    });
    expect(report[0]).toBe('x: precision 60.0 % (6 of 10 cards), recall 50.0 % (3 of 6 known names)');
    expect(report.at(-1)).toBe('  whatever the span: precision 80.0 %, recall 80.0 %');
  });
});
