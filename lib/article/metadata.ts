// What a page says about itself in its head: JSON-LD and meta elements.

/** The claims of a page about itself. Strings are as written, not yet parsed. */
export interface Metadata {
  /** A node of JSON-LD or a meta element calls the page an article. */
  readonly saysArticle: boolean;
  /** Titles by JSON-LD, meta and `<title>`, most trusted first. */
  readonly headlines: readonly string[];
  /** Those of them that a page is apt to forget when it changes its story without a load. */
  readonly headClaims: readonly string[];
  /** Publication dates, most trusted first; never dates of modification. */
  readonly dates: readonly string[];
}

const ARTICLE_TYPE =
  /^(?:(?:News|Opinion|Analysis|Background|Reportage|Review|AskPublic|Scholarly|Satirical|AdvertiserContent|Tech)?(?:News)?Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|Obituary)$/;

/** Names of `meta` elements that hold the date of publication, most trusted first. */
// prettier-ignore
const DATE_METAS = [
  'article:published_time', 'article:published', 'og:article:published_time', 'og:published_time',
  'og:pubdate', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime',
  'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'publishdate', 'publish-date', 'publish_date', 'pubdate',
  'publication_date', 'publicationdate', 'published_time', 'ptime', 'article.published', 'article_date_original',
  'originalpublicationdate', 'displaydate', 'dateposted', 'date_published', 'cdate', 'regdate', 'created', 'date',
  'dc.date', 'iso-8601-publish-date', 'rnews:datepublished',
];

/**
 * Reads JSON-LD and meta elements. Malformed JSON-LD is not an error: its date and headline are then
 * cut out of the text.
 */
export function readMetadata(document: Document): Metadata {
  const linked = linkedData(document);
  const metas = metaElements(document);
  const ogType = metas.get('og:type') ?? '';
  const dates = [...linked.dates];
  for (const name of DATE_METAS) {
    const date = metas.get(name);
    if (date !== undefined) dates.push(date);
  }
  const headClaims = [...linked.headlines, metas.get('og:title'), metas.get('twitter:title')].filter(
    (headline) => headline !== undefined && headline.trim() !== '',
  ) as string[];
  return {
    saysArticle: linked.isArticle || /article/i.test(ogType) || metas.has('article:published_time'),
    headlines: document.title.trim() === '' ? headClaims : [...headClaims, document.title],
    headClaims,
    dates,
  };
}

interface LinkedData {
  isArticle: boolean;
  readonly headlines: string[];
  readonly dates: string[];
}

function linkedData(document: Document): LinkedData {
  const found: LinkedData = { isArticle: false, headlines: [], dates: [] };
  const otherDates: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent ?? '';
    let parsed: unknown;
    try {
      parsed = JSON.parse(
        source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, ''),
      );
    } catch {
      salvage(source, found);
      continue;
    }
    for (const node of nodesOf(parsed)) {
      const date = textOf(node['datePublished']) ?? textOf(node['dateCreated']);
      if (isArticleType(node['@type'])) {
        found.isArticle = true;
        if (date !== undefined) found.dates.push(date);
        const headline = textOf(node['headline']) ?? textOf(node['name']);
        if (headline !== undefined) found.headlines.push(headline);
      } else if (date !== undefined && !/Video|Image|Audio|Comment|Product/.test(String(node['@type']))) {
        otherDates.push(date);
      }
    }
  }
  found.dates.push(...otherDates);
  return found;
}

/** A node, its `@graph`, its `mainEntity`, and lists of all of these; depth is bounded against cycles of nesting. */
function* nodesOf(value: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (depth > 4 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item, depth + 1);
    return;
  }
  const node = value as Record<string, unknown>;
  yield node;
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) yield* nodesOf(node[key], depth + 1);
}

/** JSON with a stray comma or a raw line break: the few strings that matter are still to be read. */
function salvage(source: string, found: LinkedData): void {
  if (!/"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"/.test(source)) return;
  found.isArticle = true;
  const date = /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(source)?.[1];
  if (date !== undefined) found.dates.push(date);
  const headline = /"headline"\s*:\s*"((?:[^"\\]|\\.){3,300})"/.exec(source)?.[1];
  if (headline !== undefined) found.headlines.push(headline.replace(/\\(.)/g, '$1'));
}

function isArticleType(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && ARTICLE_TYPE.test(one.replace(/^.*[/#:]/, '')));
}

function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

/** First content of each meta name, property or itemprop, in lower case. */
function metaElements(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content');
    if (name === null || content === null || content.trim() === '') continue;
    const key = name.toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  return metas;
}
