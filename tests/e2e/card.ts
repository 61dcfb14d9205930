import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from '../../tools/browser/index.ts';
import { pointOfText, type Point, type TextPlace } from '../../tools/browser/point-of-text.ts';

/** What a reader sees of an open card. */
export interface SeenCard {
  /** The heading. */
  readonly name: string;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Dwell, message, paint, on a loaded machine. */
const APPEAR_MS = 4000;
/** Grace, fade, on a loaded machine. */
const VANISH_MS = 3000;
/** Longer than the dwell by far: a card that was to come would be there. */
export const NO_CARD_MS = 900;
const POLL_MS = 40;

/** The card that is open now. */
export async function cardOf(tab: Tab): Promise<SeenCard | undefined> {
  const seen = await tab.inClosedRoot((root) => {
    const card = root.querySelector('[role=dialog]');
    if (!card) return null;
    const { x, y, width, height } = card.getBoundingClientRect();
    const name = card.querySelector('h2')?.textContent ?? '';
    return { name, text: (card as HTMLElement).innerText, box: { x, y, width, height } };
  });
  return seen ?? undefined;
}

/** Where a text stands. Throws when it does not. */
export async function placeOf(tab: Tab, text: string, place?: TextPlace): Promise<Point> {
  const point = await pointOfText(tab, text, place);
  if (!point) throw new Error(`“${text}” is not on the page`);
  return point;
}

/** Rests the pointer on a text, as a hand would: arriving from beside, then still. */
export async function restOn(tab: Tab, text: string, place?: TextPlace): Promise<Point> {
  const point = await placeOf(tab, text, place);
  await tab.move(point.x - 2, point.y);
  await tab.move(point.x, point.y);
  return point;
}

/** Rests the pointer on a text and waits for the card. Throws when none comes. */
export async function hover(tab: Tab, text: string, place?: TextPlace): Promise<SeenCard> {
  await restOn(tab, text, place);
  const card = await until(APPEAR_MS, async () => await cardOf(tab));
  if (!card) throw new Error(`No card came for “${text}”`);
  return card;
}

/** Waits until no card is open. `false` when one stays. */
export async function cardIsGone(tab: Tab): Promise<boolean> {
  const gone = await until(VANISH_MS, async () => ((await cardOf(tab)) === undefined ? true : undefined));
  return gone === true;
}

/** Moves the pointer away and waits, so that the next hover starts afresh. */
export async function leave(tab: Tab): Promise<void> {
  await tab.press('Escape');
  await tab.move(2, 2);
  if (!(await cardIsGone(tab))) throw new Error('The card did not close');
}

/** Asks again and again until there is an answer; `undefined` after the time is up. */
export async function until<T>(ms: number, ask: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const end = Date.now() + ms; ; await sleep(POLL_MS)) {
    const answer = await ask();
    if (answer !== undefined || Date.now() > end) return answer;
  }
}
