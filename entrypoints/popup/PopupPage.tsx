import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/state.ts';
import type { PopupStrings } from '../../components/popup/strings.ts';
import { requestOrigins } from '../../lib/permissions/grants.ts';
import { injectInto } from '../../lib/permissions/inject.ts';
import { hostOf, originOf } from '../../lib/permissions/origin.ts';
import { density, everywhere, setSite } from '../../lib/settings/settings.ts';
import { openOptions, openPanel } from './popup-ways.ts';
import { readPopup, refreshPage, type PopupData, type PopupTab } from './popup-tab.ts';

/** How often a page that is still being read is asked again, ms, and for how many times. */
const ASK_AGAIN = 150;
const ASK_TIMES = 20;

/** The popup over a tab: reads, shows, writes. */
export function PopupPage({ tab, strings }: { readonly tab: PopupTab; readonly strings: PopupStrings }) {
  const [data, setData] = useState<PopupData | undefined>(undefined);
  const [asked, setAsked] = useState(0);

  const look = useCallback(async () => setData(await readPopup(tab)), [tab]);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (data?.state.kind !== 'loading' || asked >= ASK_TIMES) return undefined;
    const timer = setTimeout(() => {
      setAsked(asked + 1);
      void look();
    }, ASK_AGAIN);
    return () => clearTimeout(timer);
  }, [data, asked, look]);

  if (data === undefined) return null;

  const host = hostOf(tab.url);
  /** Stores, tells the page, shows what came of it. A full disk leaves everything as it is. */
  const change = async (store: () => Promise<void>): Promise<void> => {
    await store().then(
      () => refreshPage(tab),
      () => undefined,
    );
    setAsked(0);
    await look();
  };
  /** Puts the reader into the page, and waits until it knows whether it is on. */
  const run = async (): Promise<void> => {
    if (tab.id === undefined || host === undefined) return;
    setData({ ...data, state: { kind: 'loading', host } });
    await injectInto(tab.id);
    let next = await readPopup(tab);
    for (let i = 0; i < ASK_TIMES && WAITS.has(next.state.kind); i++) {
      await pause(ASK_AGAIN);
      next = await readPopup(tab);
    }
    setAsked(0);
    setData(next);
  };
  const panel = openPanel(tab);

  return (
    <Popup
      {...data}
      strings={strings}
      onSite={(on) => host !== undefined && void change(() => setSite(host, on))}
      onEverywhere={(on) => void change(() => everywhere.set(on))}
      onDensity={(value) => void change(() => density.set(value))}
      onAllow={() => {
        const origin = originOf(tab.url);
        // Asked in the click itself. Firefox closes the popup for its question; the background injects.
        if (origin !== undefined) void requestOrigins([origin]).then((given) => (given ? run() : undefined));
      }}
      onReadOnce={() => void run()}
      onPanel={panel}
      onOptions={hasOptions() ? openOptions : undefined}
    />
  );
}

function hasOptions(): boolean {
  const { options_ui: inFrame, options_page: page } = browser.runtime.getManifest() as Manifest;
  return Boolean(inFrame ?? page);
}

/** What a page says, or does not, while its reader starts. */
const WAITS: ReadonlySet<PopupState['kind']> = new Set(['not-granted', 'asleep']);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Firefox gives keys that a manifest lacks as `null`. */
interface Manifest {
  readonly options_ui?: unknown;
  readonly options_page?: unknown;
}
