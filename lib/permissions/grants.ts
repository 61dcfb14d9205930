import { browser } from 'wxt/browser';
import { injectIntoOpenTabs } from './inject.ts';
import { ensureRegistered } from './registration.ts';

/**
 * Asks the user for hosts. Call it in the handler of a click, with nothing awaited before: else the
 * browser refuses.
 * @returns whether they were granted; a refusal and an error are both `false`
 */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/**
 * Follows what the user grants and takes back. Call it at the top level of the background, so that
 * the events wake it. On a grant the reader goes into the tabs already open; on a revoke `revoked` is
 * called, and must tell the tabs to stop: nothing can be injected there any more.
 */
export function followGrants(revoked: () => void): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins === undefined || origins.length === 0) return;
    void ensureRegistered().then(injectIntoOpenTabs, () => undefined);
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    if (origins !== undefined && origins.length > 0) revoked();
  });
}
