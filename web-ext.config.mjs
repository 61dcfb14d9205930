// Which browser `npm run dev` opens, and on which page. tools/dev.ts sets the environment.

const { DEV_BINARY, DEV_PAGE, DEV_OPEN } = process.env;

/** Chromium refuses to start as root with its sandbox. */
const chromiumArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// oxlint-disable-next-line import/no-default-export -- WXT wants it so
export default {
  disabled: DEV_OPEN !== 'yes',
  startUrls: DEV_PAGE ? [DEV_PAGE] : [],
  binaries: DEV_BINARY ? { chrome: DEV_BINARY, firefox: DEV_BINARY } : {},
  chromiumArgs,
};
