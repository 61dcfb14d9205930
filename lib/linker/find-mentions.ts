import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { NameHit } from '../kb/types.ts';
import { sortFew } from '../std/sort-few.ts';
import { isAllCaps, isHangul, isTitleCase } from '../text/script.ts';
import { isSentenceStart } from '../text/sentence.ts';
import { withCompanyEnding } from './company-endings.ts';
import { toSpot, type LineCase, type Spot } from './spot.ts';
import type { Block } from './types.ts';

/**
 * Stage 2: all known names of the article, block by block, longest first where they overlap. Every
 * spot still carries all candidates of the index.
 */
export function findMentions(blocks: readonly Block[], kb: KnowledgeBase): Spot[] {
  // 박근혜 대통령 탄핵소추안: what goes on in Korean is not that name, and the one in it is.
  const isTitle = (hit: NameHit) =>
    hit.candidates.every(({ entity }) => kb.typeOf(entity) === 'office') ||
    (hit.tail === 'other' && isHangul(hit.surface));
  const spots: Spot[] = [];
  for (const [number, block] of blocks.entries()) {
    const hits = longestFirst(kb.names.scan(block.text), block.text, isTitle);
    if (hits.length === 0) continue;
    const line = lineCaseOf(block);
    for (const hit of hits) {
      const spot = toSpot(number, block.text, hit, line, isSentenceStart(block.text, hit.start));
      spots.push(withCompanyEnding(spot, block.text, kb));
    }
  }
  return spots;
}

/**
 * Keeps the longest of overlapping hits (the earlier of equals) of a text, in text order, as they come. Titles of office give
 * way to any other name: in "Russian President Vladimir Putin" the names are Russia and Putin.
 */
export function longestFirst(
  hits: readonly NameHit[],
  text: string,
  isTitle: (hit: NameHit) => boolean,
): NameHit[] {
  const kept: NameHit[] = [];
  for (let first = 0; first < hits.length;) {
    // Most hits stand alone; only those that overlap are weighed against each other.
    let next = first + 1;
    for (let { end } = hits[first]!; next < hits.length && hits[next]!.start < end; next++)
      end = Math.max(end, hits[next]!.end);
    if (next === first + 1) kept.push(hits[first]!);
    else kept.push(...strongest(hits.slice(first, next), text, isTitle));
    first = next;
  }
  return kept;
}

function strongest(hits: readonly NameHit[], text: string, isTitle: (hit: NameHit) => boolean): NameHit[] {
  // The article counts for nothing: "the Caspian" is no longer than "Caspian Sea".
  const lengthOf = ({ start, end }: NameHit) => end - start - (text.startsWith('the ', start) ? 4 : 0);
  const ranked = hits.map((hit) => ({ hit, rank: (isTitle(hit) ? 0 : 1000) + lengthOf(hit) }));
  sortFew(ranked, (a, b) => b.rank - a.rank || a.hit.start - b.hit.start);
  const kept: NameHit[] = [];
  for (const { hit } of ranked)
    if (kept.every(({ start, end }) => end <= hit.start || hit.end <= start)) kept.push(hit);
  return sortFew(kept, (a, b) => a.start - b.start);
}

/** Lines longer than this many characters are never title case: body text with many names looks like one. */
const LONGEST_TITLE = 200;

/** How a line uses capitals. */
export function lineCaseOf(block: Block): LineCase {
  if (isAllCaps(block.text)) return 'capitals';
  return block.text.length <= LONGEST_TITLE && isTitleCase(block.text) ? 'title' : 'sentence';
}
