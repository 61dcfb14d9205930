import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, OVERRIDES } from './find-browser.ts';
import { withLock } from './lock.mjs';
import type { Target } from './products.ts';
import { ROOT } from './root.ts';
import { run } from './run.ts';

/**
 * Finds the browsers asked for, installing Debian's packages where that is possible (root, apt). Fonts
 * that the screenshots need are installed along with them, but are never a reason to fail.
 * @returns the browsers' paths
 * @throws with the exact command to run, when one is missing and cannot be installed
 */
export async function ensureBrowsers<T extends Target>(
  targets: readonly T[],
): Promise<Readonly<Record<T, string>>> {
  const packages = [...missingBrowsers(targets), ...missingFonts()];
  if (packages.length > 0 && mayInstall()) await withLock(ROOT, async () => await install(packages));
  const missing = missingBrowsers(targets);
  if (missing.length > 0) throw new Error(howToInstall(targets.filter((target) => !findBrowser(target))));
  return Object.fromEntries(targets.map((target) => [target, findBrowser(target)])) as Record<T, string>;
}

const PACKAGES: Readonly<Record<Target, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Debian's font packages and a file or folder that shows they are there. */
const FONTS: Readonly<Record<string, string>> = {
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
};

function missingBrowsers(targets: readonly Target[]): readonly string[] {
  return targets.filter((target) => findBrowser(target) === undefined).map((target) => PACKAGES[target]);
}

function missingFonts(): readonly string[] {
  if (!hasApt()) return [];
  return Object.entries(FONTS).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));
}

function hasApt(): boolean {
  const folders = (process.env['PATH'] ?? '').split(':');
  return process.platform === 'linux' && folders.some((folder) => existsSync(join(folder, 'apt-get')));
}

function mayInstall(): boolean {
  return hasApt() && process.getuid?.() === 0;
}

async function install(packages: readonly string[]): Promise<void> {
  process.stderr.write(`Installing ${packages.join(', ')} with apt (about half a minute) … `);
  const started = performance.now();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=120'];
  const update = await run('apt-get', ['update', '-qq', ...waitForLock], { env });
  const result = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...waitForLock, ...packages],
    { env },
  );
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stderr.write(result.code === 0 ? `${seconds} s\n` : `failed\n${update.output}${result.output}\n`);
}

function howToInstall(targets: readonly Target[]): string {
  const names = targets.map((target) => (target === 'chromium' ? 'Chromium (or Chrome, Edge)' : 'Firefox'));
  const overrides = targets.map((target) => OVERRIDES[target]).join(' or ');
  return [
    `No ${names.join(' and no ')} found on this system. Install with:`,
    `  ${installCommand(targets)}`,
    `or name an installed one in the environment variable ${overrides}.`,
  ].join('\n');
}

function installCommand(targets: readonly Target[]): string {
  const wants = (target: Target): boolean => targets.includes(target);
  if (process.platform === 'darwin') {
    const casks = [...(wants('chromium') ? ['google-chrome'] : []), ...(wants('firefox') ? ['firefox'] : [])];
    return `brew install --cask ${casks.join(' ')}`;
  }
  if (process.platform === 'win32') {
    const ids = [
      ...(wants('chromium') ? ['Google.Chrome'] : []),
      ...(wants('firefox') ? ['Mozilla.Firefox'] : []),
    ];
    return ids.map((id) => `winget install --exact --id ${id}`).join(' && ');
  }
  const packages = [...targets.map((target) => PACKAGES[target]), ...Object.keys(FONTS)].join(' ');
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
}
