import { isBlockTag, treatmentOf } from './treatment.ts';

/** An element with running text of its own, measured. */
export interface TextBlock {
  readonly element: Element;
  /** Its own text, without that of blocks inside it; spaces as they stand in the source. */
  text: string;
  /** Weight of its own text: characters without surrounding space, an East Asian one counting two. */
  size: number;
  /** How much of `size` stands in links. */
  linkSize: number;
  /** Ends of sentences seen: text that is told, not listed, has some. */
  sentences: number;
  /** Elements around it whose names say that it is not the story, innermost first. */
  readonly doubts: Doubt | undefined;
}

/** A doubtful element and the next one around it. */
export interface Doubt {
  readonly element: Element;
  readonly outer: Doubt | undefined;
}

const EAST_ASIAN = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]/g;
const SENTENCE_END = /[.!?…](?=["'”’»)\]]*(?:\s|$))|[。！？]/g;

/** Nodes read between two chances to pause: about half a millisecond. */
const NODES_PER_STEP = 500;

/**
 * Reads the text below an element, in document order, leaving out what is not the story. The text of
 * inline elements counts for the nearest block around them. One walk, in steps so that a caller may
 * pause on a huge page; no style or layout is asked for.
 */
export function* textBlocks(root: Element): Generator<void, TextBlock[]> {
  let nodes = 0;
  const found = new Map<Element, TextBlock>();
  const places = new Map<Node, Place>([[root, { block: root, doubts: undefined }]]);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null;) {
    if (++nodes % NODES_PER_STEP === 0) {
      yield;
      // The page may have changed meanwhile: what was cut off cannot be walked out of.
      if (!root.contains(node)) break;
    }
    const place = places.get(node.parentNode!) ?? { block: root, doubts: undefined };
    if (node.nodeType === Node.TEXT_NODE) {
      measure(found, place, node as Text);
      node = walker.nextNode();
      continue;
    }
    const element = node as Element;
    const treatment = treatmentOf(element);
    if (treatment === 'skip') {
      node = nextOutside(walker);
      continue;
    }
    const doubts = treatment === 'doubtful' ? { element, outer: place.doubts } : place.doubts;
    const block = isBlockTag(element) ? element : place.block;
    places.set(element, block === place.block && doubts === place.doubts ? place : { block, doubts });
    node = walker.nextNode();
  }
  return [...found.values()];
}

interface Place {
  readonly block: Element;
  readonly doubts: Doubt | undefined;
}

/** Leaves the subtree the walker stands on. */
export function nextOutside(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (next === null && walker.parentNode() !== null) next = walker.nextSibling();
  return next;
}

function measure(found: Map<Element, TextBlock>, { block: element, doubts }: Place, node: Text): void {
  const text = node.data.trim();
  if (text === '') return;
  let block = found.get(element);
  if (block === undefined) {
    block = { element, text: '', size: 0, linkSize: 0, sentences: 0, doubts };
    found.set(element, block);
  }
  const size = sizeOf(text);
  block.text += node.data;
  block.size += size;
  block.sentences += text.match(SENTENCE_END)?.length ?? 0;
  if (isInLink(node, element)) block.linkSize += size;
}

/** Length of a text as a reader feels it: a Hangul syllable or a Han character is worth two letters. */
export function sizeOf(text: string): number {
  return text.length + (text.match(EAST_ASIAN)?.length ?? 0);
}

function isInLink(node: Node, block: Element): boolean {
  for (let at = node.parentElement; at !== null && at !== block; at = at.parentElement) {
    if (at.localName === 'a') return true;
  }
  // A link around a whole block: <a><p>…</p></a>.
  return block.parentElement?.localName === 'a' || block.parentElement?.parentElement?.localName === 'a';
}
