import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { NameHit } from '../kb/types.ts';
import { isAllCaps, isHangul, isTitleCase } from '../text/script.ts';
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
    // 박근혜 대통령 탄핵소추안: what goes on in Korean is not that name, and the one in it is.
    const isTitle = (hit: NameHit) =>
      hit.candidates.every(({ entity }) => kb.typeOf(entity) === 'office') ||
      (hit.tail === 'other' && isHangul(hit.surface));
    return longestFirst(kb.names.scan(block.text), isTitle).map((hit) =>
      toSpot(number, block.text, hit, line, isSentenceStart(block.text, hit.start)),
    );
  });
}

/**
 * Keeps the longest of overlapping hits (the earlier of equals), in text order. Titles of office give way
 * to any other name: in "Russian President Vladimir Putin" the names are Russia and Putin.
 */
export function longestFirst(hits: readonly NameHit[], isTitle: (hit: NameHit) => boolean): NameHit[] {
  const rank = new Map(hits.map((hit) => [hit, (isTitle(hit) ? 0 : 1000) + hit.end - hit.start]));
  const ordered = [...hits].sort((a, b) => rank.get(b)! - rank.get(a)! || a.start - b.start);
  const cover = new Uint8Array(hits.reduce((end, hit) => Math.max(end, hit.end), 0));
  const kept = ordered.filter(({ start, end }) => {
    if (cover.subarray(start, end).includes(1)) return false;
    cover.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Lines longer than this many characters are never title case: body text with many names looks like one. */
const LONGEST_TITLE = 200;

/** How a line uses capitals. */
export function lineCaseOf(block: Block): LineCase {
  if (isAllCaps(block.text)) return 'capitals';
  return block.text.length <= LONGEST_TITLE && isTitleCase(block.text) ? 'title' : 'sentence';
}
