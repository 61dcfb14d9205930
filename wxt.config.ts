import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Hosts are optional and asked for at run time: installing shows no warning (PRIVACY.md). */
const HOSTS = ['https://*/*', 'http://*/*'];

/** Lets the browser itself forbid every network request of our pages and the background. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: HOSTS,
    content_security_policy: { extension_pages: CSP },
    externally_connectable: browser === 'firefox' ? undefined : { ids: [], matches: [] },
    minimum_chrome_version: '128',
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'backgrounder@backgrounder.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
  hooks: {
    // The notices of what the base pack is made of travel with it.
    'build:publicAssets': (_, files) => {
      files.push({
        absoluteSrc: fileURLToPath(new URL('kb/LICENSES.md', import.meta.url)),
        relativeDest: 'LICENSES.md',
      });
    },
  },
  vite: () => ({ build: { target: ['chrome128', 'firefox142'] } }),
});
