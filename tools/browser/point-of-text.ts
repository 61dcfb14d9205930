import type { Tab } from './types.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextPlace {
  /** Selector of the element to look in; the first match. The whole body by default. */
  readonly within?: string;
  /** Which occurrence, from 0. */
  readonly nth?: number;
}

/**
 * Middle of the first line box of a text in the page, scrolled into view when it is outside the
 * viewport. The text must stand in one text node. `undefined` when it is not there or not displayed.
 */
export async function pointOfText(tab: Tab, text: string, place: TextPlace = {}): Promise<Point | undefined> {
  return await tab.evaluate(
    (wanted, selector, nth) => {
      const scope = document.querySelector(selector);
      if (!scope) return undefined;
      const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
      let left = nth;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const data = node.nodeValue ?? '';
        for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + 1)) {
          if (left-- > 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          let box = range.getClientRects()[0];
          if (!box) return undefined;
          if (box.top < 0 || box.bottom > innerHeight) {
            node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
            box = range.getClientRects()[0];
          }
          return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return undefined;
    },
    text,
    place.within ?? 'body',
    place.nth ?? 0,
  );
}
