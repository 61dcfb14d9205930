import { ensurePack } from './setup/products.ts';
import { staticSteps, step, sum, vitest } from './testing/steps.ts';

// `npm run check`: what can be known in seconds, without a browser: types, lint, architecture, units.

const { passed, failed } = sum([
  await step('base pack', ensurePack),
  await staticSteps({ format: false }),
  await vitest('unit'),
]);
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
