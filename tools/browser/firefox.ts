import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FirefoxTab } from './firefox-tab.ts';
import { openFirefoxPopup } from './firefox-popup.ts';
import { FIREFOX_UUID, startFirefox, type FirefoxProcess } from './firefox-process.ts';
import type { FirefoxModules, FirefoxPolicies, FirefoxServices } from './firefox-privileged.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { VIEWPORT, type Browser, type LaunchOptions } from './types.ts';

// In the scope of functions given to `marionette.chrome`.
declare const Services: FirefoxServices;
declare const WebExtensionPolicy: FirefoxPolicies;
declare const ChromeUtils: FirefoxModules;

/** Starts Firefox with the extension installed as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const geckoId = options.extension === undefined ? undefined : geckoIdOf(options.extension);
  const firefox = await startFirefox(options, geckoId);
  try {
    return await drive(options, firefox, geckoId);
  } catch (error) {
    await firefox.kill();
    throw error;
  }
}

async function drive(
  options: LaunchOptions,
  firefox: FirefoxProcess,
  geckoId: string | undefined,
): Promise<Browser> {
  const marionette = await connectMarionette(firefox.port);
  if (options.extension !== undefined) {
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
  }
  await setViewport(marionette);
  const extensionOrigin = `moz-extension://${FIREFOX_UUID}`;
  const version = await marionette.chrome(() => `Firefox/${Services.appinfo.version}`);
  let open = true;

  const newTab = async (): Promise<FirefoxTab> => {
    const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
    const tab = new FirefoxTab(marionette, handle);
    await tab.front();
    return tab;
  };
  const id = (): string => {
    if (geckoId === undefined) throw new Error('This browser was started without the extension');
    return geckoId;
  };

  return {
    name: 'firefox',
    extensionOrigin,
    version,
    newTab,
    extensionPage: async (path) => {
      const tab = await newTab();
      await tab.goto(`${extensionOrigin}/${path}`);
      return tab;
    },
    openPopup: async (tab) => {
      await tab.front();
      return await openFirefoxPopup(marionette, id());
    },
    allow: async (origins) => await changeHosts(marionette, 'add', id(), origins),
    disallow: async (origins) => await changeHosts(marionette, 'remove', id(), origins),
    killBackground: async () =>
      await marionette.chrome(async (extension) => {
        await WebExtensionPolicy.getByID(extension).extension.terminateBackground();
      }, id()),
    colorScheme: async (scheme) =>
      await setPref(
        marionette,
        'layout.css.prefers-color-scheme.content-override',
        scheme === 'dark' ? 0 : 1,
      ),
    forcedColors: async (on) => await setPref(marionette, 'browser.display.document_color_use', on ? 2 : 0),
    close: async () => {
      if (!open) return;
      open = false;
      // The reply may not come: Firefox is quitting.
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      await firefox.end();
      marionette.disconnect();
    },
  };
}

function geckoIdOf(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${extension} has no gecko id in its manifest`);
  return id;
}

/** Sets the window's size so that the page area has exactly `VIEWPORT`'s. */
async function setViewport(marionette: Marionette): Promise<void> {
  const [extraWidth, extraHeight] = (await marionette.send('WebDriver:ExecuteScript', {
    script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
    args: [],
  })) as [number, number];
  await marionette.send('WebDriver:SetWindowRect', {
    width: VIEWPORT.width + extraWidth,
    height: VIEWPORT.height + extraHeight,
  });
}

async function setPref(marionette: Marionette, name: string, value: number): Promise<void> {
  await marionette.chrome((pref, to) => Services.prefs.setIntPref(pref, to), name, value);
}

async function changeHosts(
  marionette: Marionette,
  method: 'add' | 'remove',
  id: string,
  origins: readonly string[],
): Promise<void> {
  await marionette.chrome(
    async (how, extension, patterns) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const change = { origins: patterns, permissions: [] };
      await ExtensionPermissions[how](extension, change, WebExtensionPolicy.getByID(extension).extension);
    },
    method,
    id,
    origins,
  );
}
