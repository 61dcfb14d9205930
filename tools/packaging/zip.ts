import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { WXT_ARGS, type Target } from '../setup/products.ts';
import { inProject } from '../setup/root.ts';
import { runNode } from '../setup/run.ts';

/** A zip made for a store, and its SHA-256 in hex. */
export interface StoreZip {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Builds and zips the extension for a browser's store; for Firefox also the sources its reviewers ask
 * for. The files are in `.output`; earlier ones are removed first.
 * @throws with WXT's words when it fails
 */
export async function makeZips(target: Target): Promise<readonly StoreZip[]> {
  const suffix = target === 'chromium' ? /-chrome\.zip$/ : /-(?:firefox|sources)\.zip$/;
  for (const name of zipNames(suffix)) rmSync(inProject('.output', name));
  const { code, output } = await runNode('node_modules/wxt/bin/wxt.mjs', ['zip', ...WXT_ARGS[target]]);
  if (code !== 0) throw new Error(`wxt zip failed (exit ${code})\n${output}`);
  return zipNames(suffix).map((name) => {
    const content = readFileSync(inProject('.output', name));
    return {
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });
}

function zipNames(suffix: RegExp): readonly string[] {
  return readdirSync(inProject('.output'))
    .filter((name) => suffix.test(name))
    .sort();
}
