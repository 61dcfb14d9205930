import type { Density, SiteState } from '../messaging/protocol.ts';
import { setting, type Setting } from './setting.ts';

// Every key of storage.local that the reader's choices live under. Keys are for ever: a changed
// meaning gets a new key.

/** Is the reader on at all? */
export const everywhere: Setting<boolean> = setting({
  key: 'everywhere',
  fallback: true,
  parse: (stored) => (typeof stored === 'boolean' ? stored : undefined),
});

/** Hosts on which the reader is off, sorted. */
export const sitesOff: Setting<readonly string[]> = setting<readonly string[]>({
  key: 'sites-off',
  fallback: [],
  parse: (stored) =>
    Array.isArray(stored) && stored.every((host) => typeof host === 'string') ? stored : undefined,
});

/** How much is underlined. */
export const density: Setting<Density> = setting<Density>({
  key: 'density',
  fallback: 'first',
  parse: (stored) => DENSITIES.find((one) => one === stored),
});

/** Where the reader lets us run, as chosen on the welcome page. */
export type WelcomeChoice = 'news' | 'everywhere' | 'click';

/** `undefined` until one was made. */
export const welcomeChoice: Setting<WelcomeChoice | undefined> = setting<WelcomeChoice | undefined>({
  key: 'welcome',
  fallback: undefined,
  parse: (stored) => CHOICES.find((one) => one === stored),
});

const DENSITIES: readonly Density[] = ['first', 'every', 'none'];
const CHOICES: readonly WelcomeChoice[] = ['news', 'everywhere', 'click'];

/** Is the reader on for pages of a host, and how does it mark? */
export async function siteState(host: string): Promise<SiteState> {
  const [on, off, marks] = await Promise.all([everywhere.get(), sitesOff.get(), density.get()]);
  return { on: on && !off.includes(host), density: marks };
}

/** Turns one site on or off; other sites stay as they are. */
export async function setSite(host: string, on: boolean): Promise<void> {
  const others = (await sitesOff.get()).filter((one) => one !== host);
  await sitesOff.set(on ? others : [...others, host].toSorted());
}

/** Calls back after a change of anything `siteState` depends on. */
export function watchSiteState(changed: () => void, signal: AbortSignal): void {
  for (const one of [everywhere, sitesOff, density] as const) one.watch(() => changed(), signal);
}
