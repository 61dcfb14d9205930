import { ensureBrowsers } from './ensure-browsers.ts';
import { ensureExtension, ensurePack } from './products.ts';

// Everything a command could need; each step is skipped when its product is there and fresh.
try {
  if (process.argv.includes('--pack')) {
    await ensurePack();
  } else {
    await ensureExtension('chromium');
    await ensureExtension('firefox');
    await ensureBrowsers(['chromium', 'firefox']);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
