import { isBoilerplate, isDateline } from './boilerplate.ts';
import { textBlocks } from './text-blocks.ts';
import type { Doubt, TextBlock } from './text-blocks.ts';

export interface ArticleBlock {
  readonly element: Element;
  /** `headline` is the title and every subhead: their capitals say little. */
  readonly role: 'headline' | 'body' | 'caption';
}

export interface Body {
  /** The smallest element that holds the story. */
  readonly container: Element;
  /** Paragraphs, subheads and captions in reading order, without the headline. */
  readonly blocks: readonly ArticleBlock[];
  /** How much running text the paragraphs hold (an East Asian character counts two). */
  readonly size: number;
  /** The beginning of the paragraphs, to tell the language by. */
  readonly sample: string;
}

/** UTF-16 units of running text that tell a language. */
const SAMPLE = 4_000;

/** A child that holds this much of its parent's text is where the story is. */
const DOMINANT = 0.85;
/** What holds this much of the page's running text is the story, whatever it is called. */
const CLEARING = 0.5;
/** A line without a full stop this short is a label; in a paragraph it may be a subhead or a list. */
const MIN_LINE = 25;
const MIN_LINE_OF_P = 12;
/** More than this is no article any more; what follows is left unread. */
const MAX_FOUND = 3_000;
/** Blocks between two chances to pause. */
const BLOCKS_PER_STEP = 500;
/** One endless paragraph (a transcript, terms of use) shall not outweigh a story. */
const MAX_WEIGHT = 1_500;

/**
 * Finds the story: the element where paragraphs of running text gather, and its blocks.
 * @param headline the title's element: what stands between it and the story (a standfirst) belongs to it
 * @returns in steps, for a caller that pauses; `undefined` where the page has no running text
 */
export function* findBody(root: Element, headline: Element | undefined): Generator<void, Body | undefined> {
  const read = yield* textBlocks(root);
  const allSums = yield* sumByAncestor(read, root);
  const total = allSums.get(root) ?? 0;
  if (total === 0) return undefined;
  const all = read.filter((block) => isCleared(block.doubts, allSums, total * CLEARING));
  const sums = all.length === read.length ? allSums : yield* sumByAncestor(all, root);
  if (!sums.has(root)) return undefined;
  const container = descend(root, sums);
  const kept = prune(yield* blocksOf(all, container, headline));
  const blocks: ArticleBlock[] = [];
  let size = 0;
  let sample = '';
  for (const block of kept) {
    if (block.element === headline) continue;
    const role = roleOf(block);
    blocks.push({ element: block.element, role });
    if (role !== 'body') continue;
    size += block.size;
    if (sample.length < SAMPLE) sample += `${block.text}\n`;
  }
  return { container, blocks, size, sample };
}

function isCleared(doubts: Doubt | undefined, sums: ReadonlyMap<Element, number>, enough: number): boolean {
  for (let doubt = doubts; doubt !== undefined; doubt = doubt.outer) {
    if ((sums.get(doubt.element) ?? 0) < enough) return false;
  }
  return true;
}

/** How much a block speaks for its ancestors: only told text, with sentences and few links, does. */
function weightOf(block: TextBlock): number {
  const told = block.size - block.linkSize;
  if (told < 60 || block.sentences === 0 || block.linkSize > block.size * 0.4) return 0;
  return Math.min(told, MAX_WEIGHT);
}

function* sumByAncestor(blocks: readonly TextBlock[], root: Element): Generator<void, Map<Element, number>> {
  const sums = new Map<Element, number>();
  for (const [i, block] of blocks.entries()) {
    if (i % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    const weight = weightOf(block);
    if (weight === 0) continue;
    for (let at: Element | null = block.element; at !== null; at = at === root ? null : at.parentElement) {
      sums.set(at, (sums.get(at) ?? 0) + weight);
    }
  }
  return sums;
}

function descend(root: Element, sums: ReadonlyMap<Element, number>): Element {
  let at = root;
  for (;;) {
    let best: Element | undefined;
    for (const child of at.children) {
      if ((sums.get(child) ?? 0) > (best === undefined ? 0 : sums.get(best)!)) best = child;
    }
    if (best === undefined || sums.get(best)! < sums.get(at)! * DOMINANT) return at;
    at = best;
  }
}

function* blocksOf(
  blocks: readonly TextBlock[],
  container: Element,
  headline: Element | undefined,
): Generator<void, TextBlock[]> {
  const found: TextBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (isInBody(block.element, container, headline)) found.push(block);
    if (found.length === MAX_FOUND) break;
  }
  return found;
}

/** In the container, or between the headline and the container (a standfirst, the lead picture). */
function isInBody(element: Element, container: Element, headline: Element | undefined): boolean {
  if (container.contains(element)) return true;
  if (headline === undefined) return false;
  return follows(element, headline) && follows(container, element);
}

function follows(later: Element, earlier: Element): boolean {
  return (earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function prune(blocks: readonly TextBlock[]): TextBlock[] {
  const repeated = repeatedTexts(blocks);
  const kept = blocks.filter((block) => isPartOfStory(block) && !repeated.has(block.text.trim()));
  // A subhead over nothing is the title of a box that was dropped.
  return kept.filter(
    (block, i) => !isHeading(block.element) || (i + 1 < kept.length && !isHeading(kept[i + 1]!.element)),
  );
}

/** Labels that stand in a story more than twice are furniture: the title of a gallery on each picture. */
function repeatedTexts(blocks: readonly TextBlock[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, size } of blocks) {
    if (size < 100) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n > 2).map(([text]) => text));
}

function isPartOfStory(block: TextBlock): boolean {
  const { element, size, linkSize, sentences } = block;
  const told = size - linkSize;
  // A whole sentence may be a link; the title of another story ends without a full stop.
  if (size > 20 && linkSize > size * 0.75 && (sentences === 0 || size < 60)) return false;
  if (isHeading(element)) return size >= 3;
  if (isCaption(element)) return size >= 20;
  if (sentences === 0 && told < (element.localName === 'p' ? MIN_LINE_OF_P : MIN_LINE)) return false;
  return !isBoilerplate(block.text) && !(sentences === 0 && isDateline(block.text));
}

function roleOf(block: TextBlock): ArticleBlock['role'] {
  if (isHeading(block.element)) return 'headline';
  return isCaption(block.element) ? 'caption' : 'body';
}

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName);
}

function isCaption(element: Element): boolean {
  if (element.closest('figcaption,figure,caption') !== null) return true;
  const names = `${element.className} ${element.parentElement?.className ?? ''}`;
  return /(?:^|[\s_-])(?:(?:img|image|photo|picture|wp|media)?-?_?(?:caption|cutline|legend)\w*|photo|pic|picture)(?=$|[\s_-])/i.test(
    names,
  );
}
