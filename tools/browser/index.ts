import type { Target } from '../setup/products.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Browser, LaunchOptions } from './types.ts';

export { VIEWPORT } from './types.ts';
export type { Browser, LaunchOptions, Popup, Surface, Tab } from './types.ts';

/** Starts a browser on an empty profile with the extension installed, and nothing granted yet. */
export async function launch(target: Target, options: LaunchOptions): Promise<Browser> {
  return target === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
}

/** Is there a screen to open a window on? */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return process.env['CI'] === undefined;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
