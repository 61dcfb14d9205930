/** Paragraphs looked at before giving up: a front page has hundreds of short ones. */
const MAX_LOOKED_AT = 300;
/** A paragraph that tells rather than teases, in UTF-16 units; Hangul says more in less. */
const LONG = 140;
/** So many long paragraphs make a text. */
const ENOUGH_LONG = 3;
/** Characters straight in a `div`, as on sites that know no paragraphs. */
const ENOUGH_TEXT = 600;

/**
 * A cheap first answer: could this page be an article? Says yes where the page claims so, where it has
 * a few long paragraphs, or a long text in a `div`; a yes is checked by what `findBody` then finds.
 */
export function mayBeArticle(document: Document): boolean {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType) || document.body === null)
    return false;
  if (document.querySelector('[itemprop~="articleBody"],meta[property="article:published_time"]'))
    return true;
  if (/^article/i.test(document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? ''))
    return true;
  let long = 0;
  let seen = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    if ((paragraph.textContent?.length ?? 0) >= LONG && ++long >= ENOUGH_LONG) return true;
    if (++seen >= MAX_LOOKED_AT) break;
  }
  return hasLongText(document);
}

/** One pass over text-holding parents of line breaks, which such sites use instead of paragraphs. */
function hasLongText(document: Document): boolean {
  let seen = 0;
  for (const br of document.getElementsByTagName('br')) {
    if (++seen > MAX_LOOKED_AT) return false;
    if ((br.parentElement?.textContent?.length ?? 0) >= ENOUGH_TEXT) return true;
  }
  return hasDataParagraphs(document);
}

/** Sites whose paragraphs are `div`s (Reuters): direct, long text in several siblings. */
function hasDataParagraphs(document: Document): boolean {
  for (const root of document.querySelectorAll('article,main')) {
    if ((root.textContent?.length ?? 0) > ENOUGH_TEXT) return true;
  }
  return false;
}
