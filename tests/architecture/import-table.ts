// The architecture: which room may know which. A room may always import itself. ARCHITECTURE.md tells
// why; tests/architecture/architecture.test.ts holds it.

/** The pure rooms: no DOM, no browser, no npm package. Each may import those before it, as `MAY_ENTER` says. */
export const PURE = ['lib/std', 'lib/text', 'lib/time', 'lib/kb', 'lib/linker', 'lib/card'] as const;

/** Room → the rooms it may import. `lib` stands for every room of `lib/`. */
export const MAY_ENTER: Readonly<Record<string, readonly string[]>> = {
  'lib/std': [],
  'lib/text': ['lib/std'],
  'lib/time': ['lib/std'],
  'lib/kb': ['lib/std', 'lib/text', 'lib/time'],
  'lib/linker': ['lib/std', 'lib/text', 'lib/time', 'lib/kb'],
  'lib/card': ['lib/std', 'lib/text', 'lib/time', 'lib/kb', 'lib/linker'],
  // The page wing: the DOM.
  'lib/article': ['lib/std', 'lib/text', 'lib/time'],
  'lib/anchor': ['lib/std', 'lib/text'],
  'lib/highlight': ['lib/std', 'lib/text', 'lib/anchor'],
  'lib/overlay': ['lib/std', 'lib/card'],
  // The platform wing: the extension's own interfaces, storage.
  'lib/messaging': PURE,
  'lib/settings': ['lib/std'],
  'lib/store': ['lib/std', 'lib/kb'],
  'lib/permissions': ['lib/std'],
  // The view wing.
  components: PURE,
  // Roots join the wings; nobody imports them. Each entrypoint is a room of its own.
  entrypoints: ['lib', 'components', 'locales'],
  locales: [],
  // Makes packs, on a developer's machine.
  kb: PURE,
  tools: ['lib', 'kb', 'tests'],
  tests: ['lib', 'components', 'entrypoints', 'kb', 'locales', 'tools'],
};

/** Room → files of other rooms, or whole rooms, it may import types from, and nothing else. */
export const MAY_TAKE_TYPES: Readonly<Record<string, readonly string[]>> = {
  'lib/settings': ['lib/messaging/protocol.ts'],
  components: ['lib/messaging/protocol.ts'],
  // Strings have the shape their component asks for.
  locales: ['components', 'lib/linker/types.ts'],
};

const PLATFORM = ['lib/messaging', 'lib/settings', 'lib/store', 'lib/permissions', 'entrypoints'];
const AT_HOME = ['kb', 'tools', 'tests'];

/** Package, or one module of it, → the rooms that may use it. Packages not named here: `OTHER_PACKAGES`. */
export const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  preact: ['components', 'entrypoints'],
  idb: ['lib/store'],
  'wxt/browser': PLATFORM,
  'webextension-polyfill': PLATFORM,
  wxt: ['entrypoints'],
};

/** Rooms that never ship: they may use Node and any development package. */
export const OTHER_PACKAGES: readonly string[] = AT_HOME;

/** No file is longer than this, data apart. */
export const MAX_LINES = 300;

/** A root only joins; more than this and it does something itself. */
export const MAX_ROOT_LINES = 80;
