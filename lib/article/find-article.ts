import { findBody } from './find-body.ts';
import type { ArticleBlock } from './find-body.ts';
import { findDate } from './find-date.ts';
import { findHeadline, isAlike } from './find-headline.ts';
import { findLanguage } from './find-language.ts';
import type { ArticleLanguage } from './find-language.ts';
import { mayBeArticle } from './may-be-article.ts';
import { readMetadata } from './metadata.ts';
import type { Metadata } from './metadata.ts';

export type { ArticleBlock } from './find-body.ts';

/** A story on a page, tied to the elements that show it. */
export interface Article {
  /** Empty where the page shows and claims none. */
  readonly headline: string;
  /** Headline, paragraphs, subheads and captions, in reading order. */
  readonly blocks: readonly ArticleBlock[];
  readonly language: ArticleLanguage;
  /** Publication date, `YYYY-MM-DD` in the publisher's own offset. */
  readonly date: string | undefined;
  /** The element that holds the story: where more of it may appear later. */
  readonly container: Element;
}

/** Running text (see `sizeOf`) below which a page that calls itself an article is none. */
const MIN_SIZE_CLAIMED = 250;
/** Below which one is none that has its text in an `<article>`, or a date of publication, but no claim. */
const MIN_SIZE_MARKED = 400;
/** And below which a page that does not say at all what it is. */
const MIN_SIZE_UNCLAIMED = 900;

/**
 * Finds the story on a page. Reads the DOM only: changes nothing, asks for no style or layout.
 * @param headMayBeStale the page changed its story without a load, so that its head may still speak of
 *   the one before: then its dates count only if its headline is the one shown
 * @returns `undefined` where the page is not an article (then in under 1 ms)
 */
export function findArticle(document: Document, headMayBeStale = false): Article | undefined {
  const steps = readArticle(document, headMayBeStale);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of about a millisecond, for a caller that pauses on huge pages. */
export function* readArticle(
  document: Document,
  headMayBeStale = false,
): Generator<void, Article | undefined> {
  if (!mayBeArticle(document)) return undefined;
  const metadata = readMetadata(document);
  const headline = findHeadline(document, metadata.headlines);
  yield;
  const body = yield* findBody(document.body, headline.element);
  if (body === undefined) return undefined;
  if (body.size < leastSize(metadata, body.container)) return undefined;
  const isStale = headMayBeStale && !isAlike(headline.text, metadata.headClaims);
  const title: ArticleBlock[] = headline.element ? [{ element: headline.element, role: 'headline' }] : [];
  return {
    headline: headline.text,
    blocks: [...title, ...body.blocks],
    language: findLanguage(document, body.sample),
    date: findDate(document, isStale ? [] : metadata.dates, headline.element),
    container: body.container,
  };
}

function leastSize(metadata: Metadata, container: Element): number {
  if (metadata.saysArticle) return MIN_SIZE_CLAIMED;
  const isMarked =
    metadata.dates.length > 0 || container.closest('article,[itemprop="articleBody"]') !== null;
  return isMarked ? MIN_SIZE_MARKED : MIN_SIZE_UNCLAIMED;
}
