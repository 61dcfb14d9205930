// A page with hostile styles and a real card controller over four names: hover it by hand, or let a
// browser test drive it. The session is a stand-in for the real one.
import { commission, kim, medvedev, seoul, sure } from '../../components/card/example-models.ts';
import { createCardController } from '../../entrypoints/reader/card-controller.tsx';
import type { CardContent, CardSource, Hit } from '../../entrypoints/reader/types.ts';

const CONTENT: Readonly<Record<string, CardContent>> = {
  'Dmitry Medvedev': {
    model: medvedev,
    context: { ...sure, why: [{ cue: 'titleBefore', weight: 1, detail: 'President' }] },
  },
  Seoul: { model: seoul, context: { ...sure, reading: 'metonym', standsFor: 'the South Korean government' } },
  Kim: { model: kim, context: { ...sure, confidence: 'likely' } },
  'Commission of Inquiry on Human Rights in the Democratic': { model: commission, context: sure },
};

const ranges: { text: string; range: Range }[] = [];
for (const p of document.querySelectorAll('p')) {
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const text of Object.keys(CONTENT)) {
      const start = (node.textContent ?? '').indexOf(text);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      ranges.push({ text, range });
    }
  }
}
CSS.highlights.set('gallery', new Highlight(...ranges.map(({ range }) => range)));

const inside = (r: DOMRect, x: number, y: number): boolean =>
  x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;

function hit(mention: number, at?: readonly [number, number]): Hit | undefined {
  const found = ranges[mention];
  if (found === undefined) return undefined;
  const rects = [...found.range.getClientRects()];
  const rect = at === undefined ? rects[0] : rects.find((r) => inside(r, ...at));
  const element = found.range.startContainer.parentElement;
  if (rect === undefined || element === null) return undefined;
  return {
    mention,
    entity: CONTENT[found.text]?.model.entity ?? medvedev.entity,
    text: found.text,
    rects,
    rect,
    element,
    topLayer: element.closest(':modal, :popover-open, :fullscreen') ?? undefined,
  };
}

const events: string[] = [];
const source: CardSource = {
  hitTest(x, y) {
    for (const mention of ranges.keys()) {
      const found = hit(mention, [x, y]);
      if (found !== undefined) return found;
    }
    return undefined;
  },
  locate: (mention) => hit(mention),
  step: (from, direction) => hit(from === undefined ? 0 : from + direction),
  cardFor: ({ text }) => CONTENT[text],
  cardOf: () => CONTENT['Seoul'],
  reject: (mention) => events.push(`reject ${mention}`),
  openPanel: (entity) => events.push(`panel ${entity}`),
  setActive: (mention) => events.push(`active ${mention}`),
};

const end = new AbortController();
const language = location.hash === '#ko' ? 'ko' : 'en';
const controller = createCardController({ source, signal: end.signal, language });
Object.assign(window, { gallery: { controller, events, end, ranges } });
