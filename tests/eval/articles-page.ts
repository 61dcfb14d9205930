import { textMap } from '../../lib/anchor/text-map.ts';
import { findArticle } from '../../lib/article/find-article.ts';
import { readingOf } from '../../lib/article/treatment.ts';

/** Runs in the page for articles.ts: what `findArticle` finds, as JSON, and how long it took. */
export function readArticle(): unknown {
  const start = performance.now();
  const article = findArticle(document);
  const ms = performance.now() - start;
  const shown = shownText();
  if (article === undefined) return { found: null, ms, shown };
  const blocks = article.blocks.map(({ element, role }) => ({
    role,
    text: textMap(element, readingOf).text,
  }));
  const textOf = (wanted: (role: string) => boolean) =>
    blocks
      .filter((block) => wanted(block.role))
      .map((block) => block.text)
      .join('\n');
  const { headline, date, language } = article;
  const [title] = blocks;
  if (title?.role === 'headline' && title.text.replace(/\s+/g, ' ').trim() === headline) blocks.shift();
  return {
    found: {
      headline,
      date,
      language,
      blocks: blocks.length,
      body: textOf((role) => role !== 'caption'),
      captions: textOf((role) => role === 'caption'),
    },
    ms,
    shown,
  };
}

/** All text of the page but that of scripts: what no walk can find is not asked for. */
function shownText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(node.parentElement?.tagName ?? ''))
      text += (node as Text).data;
  }
  return text;
}
