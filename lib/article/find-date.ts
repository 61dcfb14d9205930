import { dateOfUrl, parseDate } from './parse-date.ts';

/** How far round the headline a visible date is looked for, in elements. */
const NEAR_HEADLINE = 60;
/** A line that holds a date and little else; a paragraph that mentions one is no dateline. */
const MAX_DATELINE = 160;

const MODIFIED = /updat|modif|edit|revis|수정|최종|갱신/i;
const PUBLISHED = /publish|post|issued|입력|등록|작성|승인|게재|기사입력|발행/i;
const DATE_NAMES = /date|time|pub|posted|byline|meta|info|일시|입력/i;

/**
 * The day an article was published, by what the page claims of itself, else by what it shows, else by
 * its address. A date of modification is never taken for it.
 * @param claims what JSON-LD and meta elements say, most trusted first
 * @param headline where to look for a visible date: round it, and above the first paragraph
 * @returns `YYYY-MM-DD` in the publisher's own offset, or `undefined`
 */
export function findDate(
  document: Document,
  claims: readonly string[],
  headline: Element | undefined,
): string | undefined {
  for (const claim of claims) {
    const date = parseDate(claim);
    if (date !== undefined && isPossible(date)) return date;
  }
  return markedDate(document) ?? visibleDate(document, headline) ?? possibleUrlDate(document.URL);
}

/** `itemprop="datePublished"` and `<time>`, with `pubdate` or by itself near the top of the article. */
function markedDate(document: Document): string | undefined {
  const marked = document.querySelectorAll(
    '[itemprop="datePublished" i], time[pubdate], [property="datePublished"], time.published, time.entry-date',
  );
  const times = document.querySelectorAll(
    'article time[datetime], main time[datetime], header time[datetime]',
  );
  for (const element of [...marked, ...times]) {
    if (MODIFIED.test(contextOf(element))) continue;
    const claim =
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '';
    const date = parseDate(claim) ?? parseDate(element.textContent ?? '');
    if (date !== undefined && isPossible(date)) return date;
  }
  return undefined;
}

/** A dateline such as "Posted May 9, 2024" or "입력 2020.03.04 15:30" near the headline. */
function visibleDate(document: Document, headline: Element | undefined): string | undefined {
  if (headline === undefined) return undefined;
  let fallback: string | undefined;
  for (const element of around(document, headline)) {
    const text = element.textContent?.trim() ?? '';
    if (text.length < 8 || text.length > MAX_DATELINE) continue;
    const part = publishedPart(text);
    const date = part === undefined ? undefined : parseDate(part);
    if (date === undefined || !isPossible(date)) continue;
    if (PUBLISHED.test(text) || DATE_NAMES.test(contextOf(element))) return date;
    fallback ??= date;
  }
  return fallback;
}

/** "입력 2020.03.04 수정 2020.03.05": what stands before the word of modification, or after "published". */
function publishedPart(text: string): string | undefined {
  const published = PUBLISHED.exec(text);
  if (published) return text.slice(published.index);
  const modified = MODIFIED.exec(text);
  if (!modified) return text;
  return modified.index > 8 ? text.slice(0, modified.index) : undefined;
}

/** Small elements that follow the headline, then those before it, nearest first. */
function around(document: Document, headline: Element): Element[] {
  const all = [...document.body.getElementsByTagName('*')];
  const at = all.indexOf(headline);
  if (at < 0) return [];
  const after = all.slice(at + 1, at + 1 + NEAR_HEADLINE);
  const before = all.slice(Math.max(0, at - NEAR_HEADLINE), at).reverse();
  return [...after, ...before].filter((element) => !/^(?:script|style|a|option)$/.test(element.localName));
}

function contextOf(element: Element): string {
  const parent = element.parentElement;
  const nearby = (parent?.textContent?.length ?? 0) < 80 ? (parent?.textContent ?? '') : '';
  return `${element.className} ${element.id} ${parent?.className ?? ''} ${nearby}`;
}

function possibleUrlDate(url: string): string | undefined {
  const date = dateOfUrl(url);
  return date !== undefined && isPossible(date) ? date : undefined;
}

/** News on the web begins in the nineties; scanned archives go back further; nothing is of tomorrow's tomorrow. */
function isPossible(date: string): boolean {
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  return date >= '1900-01-01' && date <= tomorrow;
}
