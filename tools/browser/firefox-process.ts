import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchOptions } from './types.ts';

export interface FirefoxProcess {
  /** Where Marionette listens. */
  readonly port: number;
  /** Waits for the end of the process (killing it after a while) and removes the profile. */
  readonly end: () => Promise<void>;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
}

/** The extension's origin in every profile we make: fixed, so that its pages can be opened by address. */
export const FIREFOX_UUID = '11111111-2222-4333-8444-555555555555';

/**
 * Starts Firefox on an empty profile and waits until it can be driven.
 * @throws when it ends early or is not ready in a minute
 */
export async function startFirefox(
  options: LaunchOptions,
  geckoId: string | undefined,
): Promise<FirefoxProcess> {
  const profile = mkdtempSync(join(tmpdir(), 'backgrounder-firefox-'));
  writeFileSync(join(profile, 'user.js'), userPrefs(options, geckoId));
  const args = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(options.executable, options.headless ? ['--headless', ...args] : args, {
    stdio: 'ignore',
    // Release builds heed `services.settings.server` only with this set: else they ask Mozilla on every start.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  // Should we be ended in the middle, Firefox must not stay behind.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => undefined); // nobody may be waiting any more when it ends
  child.on('error', failed.reject);
  child.on('exit', (code) => failed.reject(new Error(`Firefox ended early (exit ${code})`)));
  const end = async (): Promise<void> => {
    await ended(child);
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const killNow = async (): Promise<void> => {
    kill();
    await end();
  };
  try {
    return { port: await Promise.race([portOf(profile), failed.promise]), end, kill: killNow };
  } catch (error) {
    await killNow();
    throw error;
  }
}

const START_TIMEOUT_MS = 60_000;
const EXIT_TIMEOUT_MS = 10_000;

async function portOf(profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await sleep(25)) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
  }
  throw new Error('Firefox did not become ready within a minute');
}

async function ended(child: ChildProcess): Promise<void> {
  // Never started, or over already.
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([exited, sleep(EXIT_TIMEOUT_MS, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await exited;
  }
}

function userPrefs(options: LaunchOptions, geckoId: string | undefined): string {
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    // Quiet: no first-run pages, and no requests of the browser's own.
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    'browser.topsites.contile.enabled': false,
    'browser.newtabpage.activity-stream.feeds.topsites': false,
    'browser.newtabpage.activity-stream.feeds.section.topstories': false,
    'dom.push.connection.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    // The test server on loopback is no proxy's business; everything else goes there when one is given.
    ...(options.proxyPort === undefined ? {} : proxyPrefs(options.proxyPort)),
    ...(options.language === undefined
      ? {}
      : { 'intl.locale.requested': options.language, 'intl.accept_languages': options.language }),
    ...(geckoId === undefined
      ? {}
      : { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: FIREFOX_UUID }) }),
  };
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function proxyPrefs(port: number): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.failover_direct': false,
  };
}
