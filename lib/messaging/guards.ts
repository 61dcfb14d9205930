import type { EntityId } from '../kb/types.ts';
import type { ArticleText, Block } from '../linker/types.ts';
import type { BackgroundApi, PageApi, SiteState } from './protocol.ts';
import type { Guards } from './rpc.ts';

// Hand-written shape checks: a content script shares a process with its page, so what it sends is
// checked as if the page had written it. Sizes are bounded so that no page can make us work long.

/** A long live blog has some hundred blocks. */
export const MAX_BLOCKS = 2_000;
/** UTF-16 units over all blocks; the longest articles have about 200,000. */
export const MAX_TEXT = 5_000_000;
/** Entities of one `describe`. */
export const MAX_ENTITIES = 2_000;

/** One check for each method of the background. */
export const backgroundGuards: Guards<BackgroundApi> = {
  siteState: (request): request is { host: string } => isRecord(request) && isHost(request['host']),
  annotate: isArticleText,
  describe: (request): request is Parameters<BackgroundApi['describe']>[0] =>
    isRecord(request) &&
    isArrayOf(request['entities'], MAX_ENTITIES, isEntityId) &&
    isOptional(request['asOf'], isPartialDate) &&
    (request['language'] === 'en' || request['language'] === 'ko'),
  openPanel: (request): request is { entity: EntityId } => isRecord(request) && isEntityId(request['entity']),
};

/** One check for each method of a page's content script. */
export const pageGuards: Guards<PageApi> = {
  pageState: isEmpty,
  refresh: isSiteState,
  report: isEmpty,
  step: (request): request is { direction: 1 | -1 } =>
    isRecord(request) && (request['direction'] === 1 || request['direction'] === -1),
  reveal: (request): request is { entity: EntityId; nth: number } =>
    isRecord(request) &&
    isEntityId(request['entity']) &&
    Number.isSafeInteger(request['nth']) &&
    (request['nth'] as number) >= 0,
};

/** Is this an article within the size limits above? */
export function isArticleText(value: unknown): value is ArticleText {
  if (!isRecord(value)) return false;
  const { blocks, language, asOf, host } = value;
  if (language !== 'en' && language !== 'ko' && language !== 'other') return false;
  if (!isOptional(asOf, isPartialDate) || !isOptional(host, isHost)) return false;
  if (!isArrayOf(blocks, MAX_BLOCKS, isBlock)) return false;
  let length = 0;
  for (const block of blocks) length += block.text.length;
  return length <= MAX_TEXT;
}

/** Is this a setting of the reader for one site? */
export function isSiteState(value: unknown): value is SiteState {
  return (
    isRecord(value) &&
    typeof value['on'] === 'boolean' &&
    (value['density'] === 'first' || value['density'] === 'every' || value['density'] === 'none')
  );
}

function isBlock(value: unknown): value is Block {
  return (
    isRecord(value) &&
    typeof value['text'] === 'string' &&
    (value['role'] === 'headline' || value['role'] === 'body' || value['role'] === 'caption')
  );
}

function isEntityId(value: unknown): value is EntityId {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

/** Host names are at most 253 characters; `file:` pages have none. */
function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 253 && !/[\s/]/.test(value);
}

function isPartialDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value);
}

function isEmpty(value: unknown): value is Record<string, never> {
  return isRecord(value) && Object.keys(value).length === 0;
}

function isOptional<T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined {
  return value === undefined || is(value);
}

function isArrayOf<T>(value: unknown, most: number, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(is);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
