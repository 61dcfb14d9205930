import { browser } from 'wxt/browser';
import type { PopupTab } from './popup-tab.ts';

/** The two panels as far as a popup needs them; each browser has one, and its types neither here nor there. */
interface Panels {
  readonly sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  readonly sidebarAction?: { open: () => Promise<void> };
}

/**
 * How this browser opens the panel; `undefined` where there is none (Android), or the build has none.
 * The result must be called in the handler of a click, with nothing awaited before.
 */
export function openPanel({ windowId }: PopupTab): (() => void) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  // Firefox gives keys that a manifest lacks as `null`.
  const manifest = browser.runtime.getManifest() as { side_panel?: unknown; sidebar_action?: unknown };
  if (sidePanel !== undefined && manifest.side_panel && windowId !== undefined)
    return () => void sidePanel.open({ windowId }).then(close, () => undefined);
  if (sidebarAction !== undefined && manifest.sidebar_action)
    return () => void sidebarAction.open().then(close, () => undefined);
  return undefined;
}

/** Opens the options page and closes the popup. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage().then(close, () => undefined);
}

function close(): void {
  window.close();
}
