import { watchChanges } from '../../lib/anchor/observe.ts';
import { idle, pauseAfter, runInSlices } from '../../lib/anchor/slices.ts';
import { watchAddress } from './navigation.ts';
import { readPage } from './reading.ts';
import type { Reading } from './reading.ts';

/** A change is read this long after it, because changes come in groups (ms). */
const SETTLE_MS = 100;
/** Readings without finding an article before a page is left alone until its address changes. */
const MAX_TRIES = 12;
/** Text put beside the story that is worth another look, in UTF-16 units: adverts are shorter. */
const MIN_ADDED = 200;

/**
 * Reads the page's article when its content is there, and again whenever it changes, at most 5 % of the
 * time: live blogs, infinite scroll, late rendering, single-page navigation.
 * @param onReading the article as it is now; `undefined` where there is none
 * @param ignores is this node ours?
 */
export function followArticle(
  document: Document,
  onReading: (reading: Reading | undefined) => void,
  ignores: (node: Node) => boolean,
  signal: AbortSignal,
): void {
  let container: Element | undefined;
  let tries = 0;
  let navigated = false;
  let isReading = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const schedule = () => {
    isDirty = true;
    if (isReading || timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => void read(), Math.max(SETTLE_MS, notBefore - performance.now()));
  };
  const watch = watchChanges(document, (record) => matters(record, container, ignores), schedule, signal);
  const checkAddress = watchAddress(() => {
    navigated = true;
    tries = 0;
    schedule();
  }, signal);

  const read = async () => {
    timer = undefined;
    isReading = true;
    isDirty = false;
    checkAddress();
    // Before reading, so that what changes meanwhile is read next time.
    watch.resume();
    const start = performance.now();
    const reading = await runInSlices(readPage(document, navigated), signal);
    if (signal.aborted) return;
    notBefore = performance.now() + pauseAfter(performance.now() - start);
    isReading = false;
    container = reading?.article.container;
    tries = reading === undefined ? tries + 1 : 0;
    onReading(reading);
    if (tries >= MAX_TRIES) watch.pause();
    else if (isDirty) schedule();
  };

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  if (document.readyState !== 'loading') void read();
  else document.addEventListener('DOMContentLoaded', () => void read(), { once: true, signal });
  // Styles and late scripts may have changed what is shown.
  if (document.readyState !== 'complete') {
    window.addEventListener('load', () => void idle().then(schedule), { once: true, signal });
  }
}

/** Is a mutation one of the story: inside it, above it, or a text beside it? */
function matters(
  record: MutationRecord,
  container: Element | undefined,
  ignores: (node: Node) => boolean,
): boolean {
  const { target } = record;
  if (ignores(target)) return false;
  if (container?.contains(target))
    return (
      record.type === 'characterData' ||
      [...record.addedNodes, ...record.removedNodes].some(
        (node) => !ignores(node) && node.textContent?.trim(),
      )
    );
  if (container !== undefined && !container.isConnected) return true;
  if (record.type === 'characterData') return container === undefined && (target as Text).length >= MIN_ADDED;
  for (const node of record.addedNodes) {
    if (!ignores(node) && /^[^#]/.test(node.nodeName) && isText(node as Element)) return true;
  }
  return false;
}

function isText(element: Element): boolean {
  return (
    !/^(?:script|style|link|iframe|noscript)$/.test(element.localName) &&
    (element.textContent?.length ?? 0) >= MIN_ADDED
  );
}
