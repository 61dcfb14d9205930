/** Site names after the title: "Title | The Paper", "Title - The Paper". */
const TITLE_TAIL = /\s+[|\-–—:»·]\s+[^|–—»·]{1,40}$/;

/** `h2` and `h3` too: old sites keep `h1` for their logo. */
const HEADINGS = 'h1,h2,h3,[itemprop="headline"]';
/** For sites that know no headings; asked only when those hold no title. */
const LOOKALIKES = '[class*="headline"],[class*="title"],[class*="subject"],dt';
/** Headings looked at: a front page has hundreds. */
const MAX_HEADINGS = 80;

/** How much of a title's words a heading must hold to be that title. */
const ENOUGH = 0.6;

export interface Headline {
  /** Empty where the page has no title at all. */
  readonly text: string;
  /** Absent where the page shows its title nowhere as text. */
  readonly element: Element | undefined;
}

/**
 * The title of the story and the heading that shows it: the `h1` (else `h2`) most like what the page
 * claims its title to be, else the first `h1` with text.
 * @param claims titles by JSON-LD, meta and `<title>`, most trusted first
 */
export function findHeadline(document: Document, claims: readonly string[]): Headline {
  const claimed = claims[0]?.trim();
  const found = headings(document, HEADINGS);
  const element =
    mostAlike(found, claims) ??
    mostAlike(headings(document, LOOKALIKES), claims) ??
    found.find((heading) => heading.localName === 'h1');
  const shown = element?.textContent?.replace(/\s+/g, ' ').trim();
  const text = shown || claimed?.replace(TITLE_TAIL, '') || '';
  return { text, element };
}

/** Is a text one of these titles, give or take the name of the paper? Without titles: yes. */
export function isAlike(text: string, titles: readonly string[]): boolean {
  return titles.length === 0 || titles.some((title) => likeness(text, title) >= ENOUGH);
}

function mostAlike(candidates: readonly Element[], claims: readonly string[]): Element | undefined {
  let best: Element | undefined;
  let bestScore = ENOUGH;
  for (const heading of candidates) {
    const bonus = heading.localName === 'h1' ? 0.1 : 0;
    for (const claim of claims) {
      const score = likeness(heading.textContent ?? '', claim) + bonus;
      if (score > bestScore) [best, bestScore] = [heading, score];
    }
  }
  return best;
}

/** Elements with a line of text. */
function headings(document: Document, selector: string): Element[] {
  const found: Element[] = [];
  for (const heading of document.querySelectorAll(selector)) {
    const length = heading.textContent?.trim().length ?? 0;
    if (length > 1 && length < 400) found.push(heading);
    if (found.length === MAX_HEADINGS) break;
  }
  return found;
}

/** Share of the words of the longer text that both have, 0..1. */
function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b.replace(TITLE_TAIL, ''))];
  if (first.size === 0 || second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared++;
  return shared / Math.max(first.size, second.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
