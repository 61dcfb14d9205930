import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { NameHit } from '../kb/types.ts';
import { isAllCaps, isTitleCase } from '../text/script.ts';
import { isSentenceStart } from '../text/sentence.ts';
import { toSpot, type LineCase, type Spot } from './spot.ts';
import type { Block } from './types.ts';

/**
 * Stage 2: all known names of the article, block by block, longest first where they overlap. Every
 * spot still carries all candidates of the index.
 */
export function findMentions(blocks: readonly Block[], kb: KnowledgeBase): Spot[] {
  return blocks.flatMap((block, number) => {
    const line = lineCaseOf(block);
    return longestFirst(kb.names.scan(block.text)).map((hit) =>
      toSpot(number, block.text, hit, line, isSentenceStart(block.text, hit.start)),
    );
  });
}

/** Keeps the longest of overlapping hits (the earlier of equals), in text order. */
export function longestFirst(hits: readonly NameHit[]): NameHit[] {
  const kept: NameHit[] = [];
  const ordered = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const hit of ordered) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Lines longer than this many characters are never title case: body text with many names looks like one. */
const LONGEST_TITLE = 200;

/** How a line uses capitals. */
export function lineCaseOf(block: Block): LineCase {
  if (isAllCaps(block.text)) return 'capitals';
  return block.text.length <= LONGEST_TITLE && isTitleCase(block.text) ? 'title' : 'sentence';
}
