import { bootstrap } from './setup/bootstrap.mjs';

await bootstrap('tools/annotate.ts');
