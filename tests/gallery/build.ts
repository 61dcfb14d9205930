// Builds the gallery into one static folder: `node tests/gallery/build.ts [folder]`.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const outDir = process.argv[2] ?? fileURLToPath(new URL('../../.output/gallery', import.meta.url));

await build({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: true,
    target: ['chrome128', 'firefox142'],
    modulePreload: false,
    rollupOptions: { input: [page('index.html'), page('welcome.html'), page('live.html')] },
  },
});
process.stdout.write(`${outDir}\n`);
