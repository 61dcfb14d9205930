// `npm run` commands call this to make everything they need: dependencies, the base pack, the built
// extension, browsers. `node tools/setup.mjs` alone makes all of it; `--pack` only the base pack.
import { bootstrap } from './setup/bootstrap.mjs';

await bootstrap('tools/setup/main.ts');
