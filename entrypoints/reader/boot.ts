import { removeLeftovers } from '../../lib/highlight/highlighter.ts';
import { isAlive } from '../../lib/messaging/channels.ts';
import { startReader } from './page-reader.ts';

/** One reader a page: a script injected twice finds the first one here. Pages do not see this world. */
const RUNNING = Symbol.for('backgrounder.reader');

interface Running {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

type Global = { [RUNNING]?: Running };

/** Starts the reader in the top frame of an HTML page, once, and not before it is shown. */
export function boot(): void {
  if (window.top !== window || !/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  const global = globalThis as Global;
  const before = global[RUNNING];
  if (before?.isAlive()) return;
  // After an update Chrome leaves the old script running without its extension: it has to go.
  before?.stop();

  const life = new AbortController();
  global[RUNNING] = { isAlive: () => !life.signal.aborted && isAlive(), stop: () => life.abort() };
  const start = () => {
    removeLeftovers();
    startReader(life);
  };
  if ((document as { prerendering?: boolean }).prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true, signal: life.signal });
  } else start();
}
