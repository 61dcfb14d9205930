// What the reader does with an element when it walks a page: part of the running text, a block of
// its own, or not to be read at all. Tag, role and class decide; no layout is asked for.

/**
 * `skip`: neither it nor what it holds; `doubtful`: the same, unless it turns out to hold the story;
 * `block`: text of its own; `inline`: text of its parent.
 */
export type Treatment = 'skip' | 'doubtful' | 'block' | 'inline';

/** Controls, embedded things, code and whatever is not the story. Footnote marks are `sup`. */
const SKIPPED_TAGS = new Set(
  (
    'script style noscript template link meta title nav aside footer fieldset iframe frame object embed ' +
    'canvas video audio button select option datalist textarea input label menu code pre kbd samp ' +
    'rt rp sup map progress meter svg math'
  ).split(' '),
);

const BLOCK_TAGS = new Set(
  (
    'p div li ul ol dl dt dd blockquote figure figcaption h1 h2 h3 h4 h5 h6 article section main header ' +
    'hgroup body table thead tbody tfoot tr td th caption address details summary center hr dialog'
  ).split(' '),
);

const SKIPPED_ROLES =
  /^(?:navigation|complementary|contentinfo|search|alertdialog|alert|menu|menubar|toolbar|tablist|tooltip|form|textbox|button|status|timer|log)$/;

/**
 * Words in a class or id of what is never the story. Each stands between separators (or at a change of
 * case), so that "download" holds no "ad".
 */
const OUTSIDE_NAMES = named(
  'comments?|comment-?(?:list|section|area|box|wrap\\w*)|disqus\\w*|livefyre|replies|respond|related\\w*|recommend\\w*|recirc\\w*|' +
    'newsletters?|signup|sign-up|regwall|breadcrumbs?|crumbs|byline\\w*|author-?(?:bio|box|info|card|name|list)\\w*|' +
    'most-?(?:read|popular|viewed)|trending|outbrain|taboola|more-?(?:on|from|stories|news)|' +
    'also-?(?:read|like)|you-?may|next-?(?:article|story)|cookies?|consent|gdpr|copyright\\w*|pagination|pager|' +
    'skip-?(?:link|to)\\w*|sr-only|visually-?hidden|visuallyhidden|screen-?reader\\w*|a11y-?hidden|print-only|' +
    'printonly|kicker|eyebrow|overline|dateline|timestamp|galler(?:y|ies)|slideshow|carousel|slider|lightbox|' +
    'edit-?section|mw-editsection|adsbygoogle|dfp|advert\\w*',
);

/**
 * Words that mean the same as a rule, but also stand on wrappers of whole pages: "modal-enabled",
 * "sidebar-layout", "page-ad-margins". What holds most of a page's text is cleared of them.
 */
const DOUBTFUL_NAMES = named(
  'ads?|gpt|read-?more|sponsor\\w*|promo\\w*|banner|subscri\\w+|share|shares|sharing|sharebar|' +
    'sharetools|social(?!-(?:media-)?embed)|socials|sns|tools?|toolbar|sidebar|rail|popular|footer|tags?|taglist|keywords|topics?|widgets?|menu|nav|navbar|navigation|' +
    'masthead|modal|popup|tooltip|toast|login|rating|reactions?|poll|quiz|survey|donat\\w+|membership|support-us|' +
    'infobox|credits?|photo-?credit|image-?credit|hidden|noprint',
);

function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`);
}

/** How the walk treats an element. Only attributes are read: no style, no layout. */
export function treatmentOf(element: Element): Treatment {
  const tag = element.localName;
  if (SKIPPED_TAGS.has(tag)) return 'skip';
  // Some old sites wrap the whole page in one form.
  if (tag === 'form') return isWholePage(element) ? 'block' : 'skip';
  // A story may open in a dialog over its front page.
  if (tag === 'dialog') return element.hasAttribute('open') ? 'doubtful' : 'skip';
  if (element.attributes.length > 0 && tag !== 'body') {
    if (isHiddenOrControl(element)) return 'skip';
    if (element.getAttribute('role') === 'dialog') return 'doubtful';
    const names = /^(?:main|article|h[1-6])$/.test(tag) ? '' : namesOf(element);
    if (names !== '') {
      if (OUTSIDE_NAMES.test(names) && !isWholePage(element)) return 'skip';
      if (DOUBTFUL_NAMES.test(names)) return 'doubtful';
    }
  }
  return isBlockTag(element) ? 'block' : 'inline';
}

/** Does the browser lay it out as a block by itself? By tag: no style is asked for. */
export function isBlockTag(element: Element): boolean {
  return BLOCK_TAGS.has(element.localName);
}

/** The same for text inside a block: what is doubtful there is left out, another block breaks the line. */
export function readingOf(element: Element): 'in' | 'out' | 'break' {
  const treatment = treatmentOf(element);
  if (treatment === 'inline') return 'in';
  return isBlockTag(element) || /^(?:aside|nav|footer|form|pre)$/.test(element.localName) ? 'break' : 'out';
}

function isWholePage(element: Element): boolean {
  return element.querySelector('h1,article,main') !== null;
}

function isHiddenOrControl(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  if (editable === '' || editable === 'true' || editable === 'plaintext-only') return true;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.test(role)) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Class and id, with camelCase taken apart: "ArticleBody relatedLinks" → "article-body related-links". */
function namesOf(element: Element): string {
  // Not `element.id`: in a form that is whatever control has the name "id".
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names === ' ' ? '' : names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}
