import { createSpanIndex } from '../../lib/anchor/span-index.ts';
import type { SpanIndex } from '../../lib/anchor/span-index.ts';
import { toRange } from '../../lib/anchor/to-range.ts';
import { choosePainted } from '../../lib/highlight/density.ts';
import { createHighlighter } from '../../lib/highlight/highlighter.ts';
import { hitTest, rectsOf } from '../../lib/highlight/hit-test.ts';
import type { Mention } from '../../lib/linker/types.ts';
import type { Density } from '../../lib/messaging/protocol.ts';
import type { ReadBlock, Reading } from './reading.ts';
import type { Hit } from './types.ts';

/** A mention and where it stands. */
export interface Mark {
  /** Stays the same while the mention stands at the same place of the same block. */
  readonly id: number;
  readonly mention: Mention;
  readonly range: StaticRange;
  /** Stands in a paragraph, not in a heading or caption. */
  readonly inBody: boolean;
}

/** The mentions of the article on the page: painted, hit, and stepped through. */
export interface Marks {
  /** Takes the place of all marks before. */
  readonly set: (reading: Reading, mentions: readonly Mention[]) => void;
  readonly clear: () => void;
  readonly setDensity: (density: Density) => void;
  /** In document order. */
  readonly all: () => readonly Mark[];
  readonly get: (id: number) => Mark | undefined;
  readonly isPainted: (id: number) => boolean;
  /** Forgets this reading of this text, wherever it stands in the page. */
  readonly reject: (id: number) => void;
  readonly hitTest: (x: number, y: number) => Hit | undefined;
  readonly locate: (id: number) => Hit | undefined;
  readonly setActive: (id: number | undefined) => void;
  readonly sweep: () => void;
}

/** No marks yet; all are unpainted when the signal ends. */
export function createMarks(document: Document, signal: AbortSignal): Marks {
  const highlighter = createHighlighter(signal);
  const ids = createIds();
  const rejected = new Set<string>();
  let density: Density = 'none';
  let index: SpanIndex = createSpanIndex();
  let marks: readonly Mark[] = [];
  let byId = new Map<number, Mark>();
  let painted = new Set<number>();

  const paint = () => {
    const chosen = choosePainted(
      marks.map(({ mention: { entity, confidence }, inBody }) => ({ entity, confidence, inBody })),
      density,
    ).map((i) => marks[i]!);
    painted = new Set(chosen.map(({ id }) => id));
    highlighter.paint(new Map(chosen.map(({ id, range }) => [id, range])));
  };
  const keep = (next: readonly Mark[]) => {
    marks = next.filter(({ mention }) => !rejected.has(readingKey(mention)));
    byId = new Map(marks.map((mark) => [mark.id, mark]));
    paint();
  };
  const hit = ({ id, mention, range }: Mark, rects: readonly DOMRect[], rect: DOMRect): Hit => {
    const element = range.startContainer.parentElement!;
    return {
      mention: id,
      entity: mention.entity,
      text: mention.text,
      rects,
      rect,
      element,
      topLayer: topLayerAround(element),
    };
  };

  return {
    set(reading, mentions) {
      index = createSpanIndex();
      const next: Mark[] = [];
      for (const mention of mentions) {
        const block = reading.blocks[mention.block];
        const range = block && rangeOf(block, mention);
        if (block === undefined || range === undefined) continue;
        const id = ids.of(block.element, mention);
        index.add(block.map, mention.start, mention.end, id);
        next.push({ id, mention, range, inBody: block.role === 'body' });
      }
      keep(next);
    },
    clear: () => keep([]),
    setDensity(next) {
      density = next;
      paint();
    },
    all: () => marks,
    get: (id) => byId.get(id),
    isPainted: (id) => painted.has(id),
    reject(id) {
      const mark = byId.get(id);
      if (mark === undefined) return;
      rejected.add(readingKey(mark.mention));
      keep(marks);
    },
    hitTest(x, y) {
      const found = hitTest(document, index, (id) => byId.get(id)?.range, x, y);
      const mark = found && byId.get(found.id);
      return found && mark && hit(mark, found.rects, found.rect);
    },
    locate(id) {
      const mark = byId.get(id);
      if (mark === undefined || !mark.range.startContainer.isConnected) return undefined;
      const rects = rectsOf(mark.range);
      return rects[0] && hit(mark, rects, rects[0]);
    },
    setActive: (id) => highlighter.setActive(id === undefined ? undefined : byId.get(id)?.range),
    sweep: () => highlighter.sweep(),
  };
}

/** Mentions come from the background: their offsets are checked as anything from outside is. */
function rangeOf({ map }: ReadBlock, { start, end, text }: Mention): StaticRange | undefined {
  if (!(start >= 0 && end <= map.text.length) || map.text.slice(start, end) !== text) return undefined;
  return toRange(map, start, end);
}

function readingKey({ text, entity }: Mention): string {
  return `${entity}\n${text}`;
}

function topLayerAround(element: Element): Element | undefined {
  const found = element.closest(':modal,:popover-open,:fullscreen');
  // A whole page in fullscreen: its body does, and stays as the page made it.
  return found === null || found === element.ownerDocument.documentElement ? undefined : found;
}

/** Numbers for mentions that last as long as their place: block, offset and entity. */
function createIds() {
  const byBlock = new WeakMap<Element, Map<string, number>>();
  let last = 0;
  return {
    of(block: Element, { start, entity }: Mention): number {
      let known = byBlock.get(block);
      if (known === undefined) byBlock.set(block, (known = new Map()));
      const key = `${start} ${entity}`;
      const id = known.get(key) ?? ++last;
      known.set(key, id);
      return id;
    },
  };
}
