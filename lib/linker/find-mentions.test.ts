import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameHit } from '../kb/types.ts';
import { longestFirst } from './find-mentions.ts';

const hit = (start: number, end: number): NameHit => ({
  start,
  end,
  surface: '',
  candidates: [],
  tail: 'none',
});
const spans = (hits: readonly NameHit[]) => hits.map(({ start, end }) => [start, end]);

/** The same said plainly: whatever is ranked highest, then whatever does not overlap it, and so on. */
function oneByOne(hits: readonly NameHit[], isTitle: (hit: NameHit) => boolean): NameHit[] {
  const best = hits.toSorted(
    (a, b) =>
      Number(isTitle(a)) - Number(isTitle(b)) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )[0];
  if (!best) return [];
  const rest = hits.filter(({ start, end }) => end <= best.start || best.end <= start);
  return [best, ...oneByOne(rest, isTitle)].sort((a, b) => a.start - b.start);
}

describe('longestFirst', () => {
  const none = () => false;

  it.each<[string, [number, number][], [number, number][]]>([
    ['keeps what stands alone', [[0, 5], [5, 9]], [[0, 5], [5, 9]]],
    ['keeps the longest', [[0, 3], [0, 9], [4, 9]], [[0, 9]]],
    ['keeps the earlier of equals', [[0, 4], [2, 6]], [[0, 4]]],
    ['joins what a third one bridges', [[0, 4], [3, 10], [9, 12]], [[3, 10]]],
  ])('%s', (_, given, kept) => {
    expect(spans(longestFirst(given.map(([start, end]) => hit(start, end)), '', none))).toEqual(kept);
  }); // prettier-ignore

  it('lets titles of office give way', () => {
    const title = hit(0, 20);
    expect(spans(longestFirst([title, hit(12, 18)], '', (each) => each === title))).toEqual([[12, 18]]);
  });

  it('does not count the article', () => {
    const text = 'from the Caspian Sea';
    expect(spans(longestFirst([hit(5, 16), hit(9, 20)], text, none))).toEqual([[9, 20]]);
  });

  it('does what ranking one by one does', () => {
    const span = fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 9 }),
      title: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 14 }), (given) => {
        const ordered = given
          .map(({ start, length, title }) => ({ one: hit(start, start + length), title }))
          .sort((a, b) => a.one.start - b.one.start || a.one.end - b.one.end);
        const titles = new Set(ordered.filter(({ title }) => title).map(({ one }) => one));
        const hits = ordered.map(({ one }) => one);
        const isTitle = (each: NameHit) => titles.has(each);
        expect(spans(longestFirst(hits, '', isTitle))).toEqual(spans(oneByOne(hits, isTitle)));
      }),
    );
  });
});
