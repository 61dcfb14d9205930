import { folderSize, measure } from './packaging/budgets.ts';
import { lintExtension } from './packaging/lint-extension.ts';
import { makeZips } from './packaging/zip.ts';
import { ensureExtension, extensionFolder, type Target } from './setup/products.ts';

// `npm run build`: both extensions, their sizes against the budgets, Mozilla's linter.
// `npm run zip`: the same, and the files for the stores with their SHA-256.

const TARGETS: readonly Target[] = ['chromium', 'firefox'];

try {
  let good = true;
  for (const target of TARGETS) {
    await ensureExtension(target);
    good = reportSizes(target) && good;
  }
  good = (await reportLint()) && good;
  if (process.argv.includes('--zip')) await zipAll();
  process.exitCode = good ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function reportSizes(target: Target): boolean {
  const folder = extensionFolder(target);
  console.log(`${target}: ${kilobytes(folderSize(folder))} in ${folder}`);
  const budgets = measure(folder);
  for (const { what, bytes, limit } of budgets) {
    const verdict = bytes <= limit ? 'ok' : 'OVER BUDGET';
    console.log(`  ${what}: ${kilobytes(bytes)} of ${kilobytes(limit)} ${verdict}`);
  }
  return budgets.every(({ bytes, limit }) => bytes <= limit);
}

async function reportLint(): Promise<boolean> {
  const { errors, warnings } = await lintExtension(extensionFolder('firefox'));
  console.log(`web-ext lint: ${errors.length} errors, ${warnings.length} warnings`);
  for (const message of [...errors, ...warnings]) console.log(`  ${message}`);
  return errors.length === 0;
}

async function zipAll(): Promise<void> {
  for (const target of TARGETS) {
    for (const { name, bytes, sha256 } of await makeZips(target)) {
      console.log(`.output/${name}  ${kilobytes(bytes)}\n  sha256 ${sha256}`);
    }
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
