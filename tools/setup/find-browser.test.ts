import { describe, expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { Target } from './products.ts';

interface Case {
  readonly name: string;
  readonly target: Target;
  readonly platform?: NodeJS.Platform;
  readonly env?: Record<string, string>;
  readonly installed: readonly string[];
  readonly found: string | undefined;
}

const CHROME_ON_WINDOWS = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const EDGE_ON_MAC = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

const cases: readonly Case[] = [
  { name: 'nothing installed', target: 'chromium', installed: [], found: undefined },
  {
    name: 'Chromium before Chrome',
    target: 'chromium',
    installed: ['/usr/bin/google-chrome', '/usr/bin/chromium'],
    found: '/usr/bin/chromium',
  },
  {
    name: 'Edge when it is all there is',
    target: 'chromium',
    installed: ['/usr/bin/microsoft-edge'],
    found: '/usr/bin/microsoft-edge',
  },
  {
    name: 'a folder of PATH',
    target: 'firefox',
    env: { PATH: '/opt/bin' },
    installed: ['/opt/bin/firefox'],
    found: '/opt/bin/firefox',
  },
  {
    name: 'ESR before release',
    target: 'firefox',
    installed: ['/usr/bin/firefox', '/usr/bin/firefox-esr'],
    found: '/usr/bin/firefox-esr',
  },
  { name: 'a Chromium is no Firefox', target: 'firefox', installed: ['/usr/bin/chromium'], found: undefined },
  {
    name: 'the environment wins',
    target: 'firefox',
    env: { FIREFOX_BIN: '/opt/ff' },
    installed: ['/usr/bin/firefox', '/opt/ff'],
    found: '/opt/ff',
  },
  { name: 'macOS', target: 'chromium', platform: 'darwin', installed: [EDGE_ON_MAC], found: EDGE_ON_MAC },
  {
    name: 'Windows',
    target: 'chromium',
    platform: 'win32',
    env: { PROGRAMFILES: 'C:\\Program Files' },
    installed: [CHROME_ON_WINDOWS],
    found: CHROME_ON_WINDOWS,
  },
];

function check({ target, platform = 'linux', env = {}, installed, found }: Case): void {
  const isProgram = (path: string): boolean => installed.includes(path);
  expect(findBrowser(target, { platform, env, isProgram })).toBe(found);
}

describe('findBrowser', () => {
  test.each(cases)('$name', check);

  test('says so when the environment names something that is not there', () => {
    const system = { platform: 'linux', env: { CHROMIUM_BIN: '/nowhere' }, isProgram: () => false } as const;
    expect(() => findBrowser('chromium', system)).toThrow('CHROMIUM_BIN names /nowhere');
  });
});
