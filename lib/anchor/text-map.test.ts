// @vitest-environment happy-dom
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createSpanIndex } from './span-index.ts';
import { textMap } from './text-map.ts';
import type { Reading } from './text-map.ts';
import { toRange } from './to-range.ts';

// Happy-dom has no StaticRange.
vi.stubGlobal('StaticRange', function (this: object, init: StaticRangeInit) {
  Object.assign(this, init);
});

function read(element: Element): Reading {
  if (/^(?:sup|button)$/.test(element.localName)) return 'out';
  return /^(?:p|div)$/.test(element.localName) ? 'break' : 'in';
}

function map(html: string) {
  const block = document.createElement('div');
  block.innerHTML = html;
  document.body.replaceChildren(block);
  return textMap(block, read);
}

/** What a range spells, its text nodes put together. */
function spelled(range: StaticRange | undefined): string | undefined {
  if (range === undefined) return undefined;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

describe('textMap', () => {
  it.each([
    ['plain text', 'Kim met Putin', 'Kim met Putin'],
    ['inline elements', '<b>Kim</b> met <i><a href="#">Pu</a>tin</i>', 'Kim met Putin'],
    ['white space as it stands', ' Kim\n  met&nbsp;Putin ', ' Kim\n  met\u00a0Putin '],
    ['line breaks', 'Kim<br>Putin', 'Kim\nPutin'],
    ['footnotes and buttons', 'Kim<sup>1</sup> met <button>Share</button>Putin', 'Kim met Putin'],
    ['blocks inside', 'Kim<p>Lee</p>Putin', 'Kim\nPutin'],
    ['comments', 'Kim<!-- Lee --> met', 'Kim met'],
    ['nothing', '', ''],
    ['nothing but breaks', '<br><p>Lee</p>', '\n\n'],
  ])('reads %s', (_what, html, text) => {
    expect(map(html).text).toBe(text);
  });

  it('finds the place of a name across elements', () => {
    const m = map('The <b>Kim</b> Jong<i>-un</i> story');
    expect(spelled(toRange(m, 4, 15))).toBe('Kim Jong-un');
  });

  it('ends a name in the node that holds its last letter, not at the start of the next', () => {
    const m = map('<b>Kim</b> met');
    const range = toRange(m, 0, 3)!;
    expect([range.endContainer, range.endOffset]).toEqual([range.startContainer, 3]);
  });

  it('makes no range of nothing, of a block without text, or of text that is gone', () => {
    expect(toRange(map('Kim'), 1, 1)).toBeUndefined();
    expect(toRange(map('<br>'), 0, 1)).toBeUndefined();
    const gone = map('Kim');
    document.body.replaceChildren();
    expect(toRange(gone, 0, 3)).toBeUndefined();
    const shorter = map('Kim met');
    (shorter.pieces[0]!.node as Text).data = 'Ki';
    expect(toRange(shorter, 0, 7)).toBeUndefined();
  });

  it('refuses offsets outside the text', () => {
    const m = map('Kim');
    expect(() => m.at(-1)).toThrow(RangeError);
    expect(() => m.at(4)).toThrow(RangeError);
    expect(() => m.at(Number.NaN)).toThrow(RangeError);
    expect(m.at(3)).toMatchObject({ offset: 3 });
  });

  it('maps every span of any block to the same text in the page', () => {
    const part = constantFrom(
      'Kim ',
      '<b>Jong</b>',
      '<i><u>-un</u>x</i>',
      '김정은은 ',
      '<br>',
      '<sup>2</sup>',
      '<b></b>',
      '<p>no</p>',
    );
    assert(
      property(
        array(part, { maxLength: 12 }),
        tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 60 })),
        (parts, [a, b]) => {
          const m = map(parts.join(''));
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          if (end > m.text.length || start === end || m.text.slice(start, end).includes('\n')) return;
          // What the range spells in the page includes skipped footnotes; those aside it is the same.
          const range = toRange(m, start, end);
          const skipped = /\d/g;
          expect(spelled(range)?.replace(skipped, '')).toBe(m.text.slice(start, end));
        },
      ),
      { numRuns: 400 },
    );
  });
});

const NAMES = '<b>Kim</b> Jong-un met Putin';

describe('createSpanIndex', () => {
  it('finds a mention in each of its nodes, at both of its ends', () => {
    const built = map(NAMES);
    const index = createSpanIndex();
    index.add(built, 0, 11, 7);
    const [first, second] = built.pieces.map(({ node }) => node);
    expect([index.at(first!, 0), index.at(first!, 3), index.at(second!, 0), index.at(second!, 8)]).toEqual([
      7, 7, 7, 7,
    ]);
    expect(index.at(second!, 9)).toBeUndefined();
    expect(index.at(document.body, 0)).toBeUndefined();
  });

  it('prefers the shorter of two', () => {
    const built = map(NAMES);
    const index = createSpanIndex();
    index.add(built, 0, 11, 1);
    index.add(built, 0, 3, 2);
    expect(index.at(built.pieces[0]!.node, 1)).toBe(2);
  });

  it('does not answer for text that changed', () => {
    const built = map(NAMES);
    const index = createSpanIndex();
    index.add(built, 0, 3, 1);
    built.pieces[0]!.node.data = 'Lee';
    expect(index.at(built.pieces[0]!.node, 1)).toBeUndefined();
  });
});
