import { browser } from 'wxt/browser';
import { neverRunPatterns } from './never-run.ts';
import { ALL_ORIGINS } from './sites.ts';

/** Id of the one content script. */
export const READER = 'reader';

/** Files of the reader, as the build names them. */
export const READER_JS = 'reader.js';
export const READER_CSS = 'assets/reader.css';

/**
 * Registers the reader for every web page, once; the browser injects it only where the host was granted,
 * and never on the never-run list. An update of the extension drops all registrations, so call it in
 * `onInstalled` and in `onStartup`. Calling it again does nothing.
 */
export async function ensureRegistered(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [READER] });
  if (registered.length > 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: READER,
      js: [READER_JS],
      css: [READER_CSS],
      runAt: 'document_start',
      matches: [...ALL_ORIGINS],
      excludeMatches: neverRunPatterns(),
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}
