import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Target } from './products.ts';

/** What of the surroundings decides which browser is found; a parameter so that tests can set it. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Can this file be run? */
  readonly isProgram: (path: string) => boolean;
}

/** Environment variables that name the browser to use; what they name must exist. */
export const OVERRIDES: Readonly<Record<Target, string>> = {
  chromium: 'CHROMIUM_BIN',
  firefox: 'FIREFOX_BIN',
};

/**
 * Path of an installed browser, `undefined` when there is none. Chromium, Chrome and Edge all count as
 * `chromium`, in that order; Firefox and Firefox ESR as `firefox`.
 * @throws when the environment names a browser that does not exist
 */
export function findBrowser(target: Target, system: System = thisSystem): string | undefined {
  const override = system.env[OVERRIDES[target]];
  if (override) {
    if (system.isProgram(override)) return override;
    throw new Error(`${OVERRIDES[target]} names ${override}, which cannot be run.`);
  }
  return candidates(target, system).find((path) => system.isProgram(path));
}

const thisSystem: System = {
  platform: process.platform,
  env: process.env,
  isProgram: (path) => {
    try {
      accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
      return existsSync(path);
    } catch {
      return false;
    }
  },
};

/** Names on `PATH` under Linux and BSD. */
const COMMANDS: Readonly<Record<Target, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC: Readonly<Record<Target, readonly string[]>> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS: Readonly<Record<Target, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

function candidates(target: Target, { platform, env }: System): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
    return MAC[target].flatMap((app) => folders.map((folder) => `${folder}/${app}`));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return WINDOWS[target].flatMap((file) => folders.map((folder) => `${folder}\\${file}`));
  }
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return COMMANDS[target].flatMap((command) => folders.map((folder) => join(folder, command)));
}
