import { ensureBrowsers } from './setup/ensure-browsers.ts';
import { ensureExtension, ensurePack } from './setup/products.ts';
import { runNode } from './setup/run.ts';
import { staticSteps, step, sum, vitest, type Tally } from './testing/steps.ts';

// `npm test`: everything. Steps go on after a failure, so that one run tells all.

const tallies: Tally[] = [
  await step('base pack', ensurePack),
  await step('Chromium extension', async () => await ensureExtension('chromium')),
  await step('Firefox extension', async () => await ensureExtension('firefox')),
  await step('browsers', async () => void (await ensureBrowsers(['chromium', 'firefox']))),
  await staticSteps({ format: true }),
  await step('knowledge checks', async () => await runNode('kb/checks/main.ts', [])),
  await vitest('unit'),
  await vitest('e2e'),
];
const { passed, failed } = sum(tallies);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
