import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { hasDisplay } from './browser/index.ts';
import { servePages } from './serve.ts';
import { ensureBrowsers } from './setup/ensure-browsers.ts';
import { ensurePack, WXT_ARGS } from './setup/products.ts';
import { inProject, ROOT } from './setup/root.ts';

// `npm run dev [-- --browser firefox]`: WXT watches the sources and reloads the extension in an open
// browser, on the demo article. Without a display it only builds and watches.

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const target = values.browser === 'firefox' ? 'firefox' : 'chromium';

try {
  await ensurePack();
  const binary = (await ensureBrowsers([target]))[target];
  const server = await servePages({ folder: inProject('tests', 'fixtures', 'pages') });
  const page = `${server.origin}/demo.html`;
  console.log(hasDisplay() ? `Opening ${page}` : `No display: watching only. The demo is at ${page}`);
  // Read by web-ext.config.mjs.
  const env = {
    ...process.env,
    DEV_PAGE: page,
    DEV_BINARY: binary,
    DEV_OPEN: hasDisplay() ? 'yes' : 'no',
  };
  const args = ['node_modules/wxt/bin/wxt.mjs', ...WXT_ARGS[target]];
  const watcher = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  watcher.on('close', (code) => {
    process.exitCode = code ?? 0;
    void server.close();
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
