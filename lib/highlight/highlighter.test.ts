// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHighlighter, HIGHLIGHT_NAME, removeLeftovers } from './highlighter.ts';

class FakeHighlight extends Set<StaticRange> {
  constructor(...ranges: StaticRange[]) {
    super(ranges);
  }
}

let registry: Map<string, FakeHighlight>;
let forced: { matches: boolean; change: () => void };
let ending: AbortController;
let text: Text;

beforeEach(() => {
  registry = new Map();
  forced = { matches: false, change: () => {} };
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return forced.matches;
    },
    addEventListener: (_type: string, listener: () => void) => (forced.change = listener),
  }));
  document.body.innerHTML = '<p>Kim met Putin</p>';
  text = document.querySelector('p')!.firstChild as Text;
  ending = new AbortController();
});

function range(start: number, end: number): StaticRange {
  return { startContainer: text, startOffset: start, endContainer: text, endOffset: end, collapsed: false };
}

const painted = () => [...(registry.get(HIGHLIGHT_NAME) ?? [])].map((one) => one.startOffset);

describe('createHighlighter', () => {
  it('touches nothing until it paints, and leaves nothing behind', () => {
    const highlighter = createHighlighter(ending.signal);
    expect(registry.size).toBe(0);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    expect(painted()).toEqual([0]);
    ending.abort();
    expect(registry.size).toBe(0);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    expect(registry.size).toBe(0);
  });

  it('paints what it is given last', () => {
    const highlighter = createHighlighter(ending.signal);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    highlighter.paint(new Map([[2, range(8, 13)]]));
    expect(painted()).toEqual([8]);
    highlighter.paint(new Map());
    expect(registry.size).toBe(0);
  });

  it('paints again when the page cleared the registry', () => {
    const highlighter = createHighlighter(ending.signal);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    registry.clear();
    highlighter.sweep();
    expect(painted()).toEqual([0]);
  });

  it('lets go of nodes that left the page', () => {
    const highlighter = createHighlighter(ending.signal);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    document.querySelector('p')!.remove();
    highlighter.sweep();
    expect(registry.size).toBe(0);
  });

  it('leaves alone what others registered, also a successor under our name', () => {
    const theirs = new FakeHighlight();
    registry.set('search', theirs);
    createHighlighter(ending.signal).paint(new Map([[1, range(0, 3)]]));
    registry.set(HIGHLIGHT_NAME, theirs);
    ending.abort();
    expect(registry.get('search')).toBe(theirs);
    expect(registry.get(HIGHLIGHT_NAME)).toBe(theirs);
  });

  it('paints only the open card’s name under forced colours', () => {
    const highlighter = createHighlighter(ending.signal);
    highlighter.paint(new Map([[1, range(0, 3)]]));
    forced.matches = true;
    forced.change();
    expect(registry.size).toBe(0);
    highlighter.setActive(range(8, 13));
    expect(painted()).toEqual([8]);
    highlighter.setActive(undefined);
    expect(registry.size).toBe(0);
    forced.matches = false;
    forced.change();
    expect(painted()).toEqual([0]);
  });

  it('takes away what a predecessor left', () => {
    registry.set(HIGHLIGHT_NAME, new FakeHighlight());
    removeLeftovers();
    expect(registry.size).toBe(0);
  });
});
