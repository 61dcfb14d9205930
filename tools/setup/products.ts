import { rmSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inProject, ROOT } from './root.ts';
import { runNode, type RunResult } from './run.ts';
import { fingerprint, isFresh, markFresh, type Product } from './stamp.ts';

/** The browser an extension is built for. Chromium's build serves Chrome and Edge too. */
export type Target = 'chromium' | 'firefox';

/** Where the built extension of a browser lies, as a folder to load. */
export function extensionFolder(target: Target): string {
  return inProject('.output', target === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** The compiled base pack. */
export const BASE_PACK: string = inProject('public', 'base.pack');

/** Makes the base pack when it is missing or older than its sources. Throws with the compiler's words. */
export async function ensurePack(): Promise<void> {
  await ensure(PACK, 'Making the base pack', async () => await runNode('kb/compile/main.ts', []));
}

/** Builds the extension when it is missing or older than its sources. Throws with WXT's words. */
export async function ensureExtension(target: Target): Promise<void> {
  await ensurePack();
  await ensure(extension(target), `Building the extension for ${target}`, async () => {
    rmSync(extensionFolder(target), { recursive: true, force: true });
    return await runNode('node_modules/wxt/bin/wxt.mjs', ['build', ...WXT_ARGS[target]]);
  });
}

/** Arguments that tell WXT which browser it builds for. */
export const WXT_ARGS: Readonly<Record<Target, readonly string[]>> = {
  chromium: ['-b', 'chrome', '--mv3'],
  firefox: ['-b', 'firefox', '--mv3'],
};

const STAMPS = inProject('.cache', 'stamps');
const LOCKFILE = inProject('package-lock.json');

const PACK: Product = {
  name: 'base-pack',
  sources: [...['kb', 'lib/std', 'lib/text', 'lib/time', 'lib/kb'].map((room) => inProject(room)), LOCKFILE],
  outputs: [BASE_PACK],
};

function extension(target: Target): Product {
  const sources = ['entrypoints', 'components', 'lib', 'locales', 'public', 'wxt.config.ts'];
  return {
    name: `extension-${target}`,
    sources: [...sources.map((path) => inProject(path)), LOCKFILE],
    outputs: [`${extensionFolder(target)}/manifest.json`],
  };
}

async function ensure(product: Product, what: string, make: () => Promise<RunResult>): Promise<void> {
  if (isFresh(product, STAMPS)) return;
  await withLock(ROOT, async () => {
    if (isFresh(product, STAMPS)) return; // another command made it while we waited
    process.stderr.write(`${what} … `);
    const started = performance.now();
    // Taken before the work: a source that changes meanwhile must count as newer.
    const madeFrom = fingerprint(product.sources);
    const { code, output } = await make();
    if (code !== 0) throw new Error(`failed (exit ${code})\n${output}`);
    markFresh(product, STAMPS, madeFrom);
    process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  });
}
