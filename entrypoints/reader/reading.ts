import { textMap } from '../../lib/anchor/text-map.ts';
import type { TextMap } from '../../lib/anchor/text-map.ts';
import { readArticle } from '../../lib/article/find-article.ts';
import type { Article, ArticleBlock } from '../../lib/article/find-article.ts';
import { readingOf } from '../../lib/article/treatment.ts';
import { MAX_BLOCKS } from '../../lib/messaging/guards.ts';

/** A block and its text as it stands on the page now. */
export interface ReadBlock extends ArticleBlock {
  readonly map: TextMap;
}

/** An article and its text. */
export interface Reading {
  readonly article: Article;
  readonly blocks: readonly ReadBlock[];
}

/**
 * UTF-16 units sent for linking. The longest reads of magazines have half of it; a message of this size takes less than
 * a frame to send, one of megabytes would stop the page.
 */
const MAX_SENT = 200_000;

/**
 * Reads the article on a page, in steps of about a millisecond. Text that the page does not show is
 * left out: nobody can hover over it.
 */
export function* readPage(document: Document, headMayBeStale: boolean): Generator<void, Reading | undefined> {
  const article = yield* readArticle(document, headMayBeStale);
  if (article === undefined) return undefined;
  const blocks: ReadBlock[] = [];
  let length = 0;
  for (const { element, role } of article.blocks) {
    if (!element.checkVisibility()) continue;
    const map = textMap(element, readingOf);
    length += map.text.length;
    if (length > MAX_SENT || blocks.length === MAX_BLOCKS) break;
    blocks.push({ element, role, map });
    yield;
  }
  return { article, blocks };
}

/** Do two readings say the same, so that what was linked still holds? */
export function saysTheSame(a: Reading, b: Reading): boolean {
  return (
    a.article.date === b.article.date &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, i) => block.role === b.blocks[i]!.role && block.map.text === b.blocks[i]!.map.text)
  );
}
