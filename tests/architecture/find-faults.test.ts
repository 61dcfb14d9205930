import { expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import { importsOf } from './imports-of.ts';
import { readTree } from './read-tree.ts';

// A law that is never broken may be one that does not see. Each fault is planted in a sound tree.

const SOUND: Readonly<Record<string, string>> = {
  'lib/std/lru.ts': 'export const lru = 1;\n',
  'lib/kb/types.ts': "import { lru } from '../std/lru.ts';\nexport type Id = typeof lru;\n",
  'lib/messaging/protocol.ts': "import type { Id } from '../kb/types.ts';\nexport type Api = Id;\n",
  'lib/messaging/rpc.ts': "import { browser } from 'wxt/browser';\nexport const send = browser;\n",
  'lib/settings/settings.ts': "import type { Api } from '../messaging/protocol.ts';\nexport type S = Api;\n",
  'lib/anchor/map.ts': 'export const map = 1;\n',
  'components/card/Card.tsx': "import { h } from 'preact';\nimport './card.css';\nexport const Card = h;\n",
  'entrypoints/popup/main.tsx':
    "import { Card } from '../../components/card/Card.tsx';\nexport const app = Card;\n",
  'entrypoints/reader.ts':
    "import { send } from '../lib/messaging/rpc.ts';\nimport { page } from './reader/page.ts';\nexport default [send, page];\n",
  'entrypoints/reader/page.ts': "import { map } from '../../lib/anchor/map.ts';\nexport const page = map;\n",
  'components/card/strings.ts': 'export interface CardStrings {}\n',
  'locales/en.ts':
    "import type { CardStrings } from '../components/card/strings.ts';\nexport const en: CardStrings = {};\n",
  'kb/compile/main.ts':
    "import { readFileSync } from 'node:fs';\nimport { parse } from 'yaml';\nexport default [readFileSync, parse];\n",
};

interface Planted {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly fault: string;
}

const planted: readonly Planted[] = [
  {
    name: 'strings that use a component itself',
    file: 'locales/x.ts',
    source: "import { Card } from '../components/card/Card.tsx';",
    fault: 'locales may not import components',
  },
  {
    name: 'the pure core reaches the platform',
    file: 'lib/std/lru.ts',
    source: "import { send } from '../messaging/rpc.ts';",
    fault: 'lib/std may not import lib/messaging',
  },
  {
    name: 'the pure core uses a package',
    file: 'lib/kb/x.ts',
    source: "import { h } from 'preact';",
    fault: 'lib/kb may not use the package preact',
  },
  {
    name: 'a type is an import too',
    file: 'lib/kb/x.ts',
    source: "import type { VNode } from 'preact';",
    fault: 'may not use the package preact',
  },
  {
    name: 'the pure core uses Node',
    file: 'lib/text/x.ts',
    source: "import { join } from 'node:path';",
    fault: 'may not use the package node:path',
  },
  {
    name: 'a component uses the browser',
    file: 'components/card/X.tsx',
    source: "import { browser } from 'wxt/browser';",
    fault: 'components may not use the package wxt/browser',
  },
  {
    name: 'a component sees the page wing',
    file: 'components/card/X.tsx',
    source: "export { map } from '../../lib/anchor/map.ts';",
    fault: 'components may not import lib/anchor',
  },
  {
    name: 'the page wing sees the platform wing',
    file: 'lib/anchor/x.ts',
    source: "const load = () => import('../messaging/rpc.ts');",
    fault: 'lib/anchor may not import lib/messaging',
  },
  {
    name: 'one entrypoint enters another',
    file: 'entrypoints/reader/x.ts',
    source: "import { app } from '../popup/main.tsx';",
    fault: 'entrypoints/reader may not import entrypoints/popup',
  },
  {
    name: 'somebody imports an entrypoint',
    file: 'lib/overlay/x.ts',
    source: "import r from '../../entrypoints/reader.ts';",
    fault: 'lib/overlay may not import entrypoints/reader',
  },
  {
    name: 'product code imports a tool',
    file: 'entrypoints/reader/x.ts',
    source: "import { run } from '../../tools/run.ts';",
    fault: 'there is no tools/run.ts',
  },
  {
    name: 'values where only types are allowed',
    file: 'lib/settings/x.ts',
    source: "import { api } from '../messaging/protocol.ts';",
    fault: 'lib/settings may not import lib/messaging',
  },
  {
    name: 'types from another file of that room',
    file: 'lib/settings/x.ts',
    source: "import type { send } from '../messaging/rpc.ts';",
    fault: 'lib/settings may not import lib/messaging',
  },
  {
    name: 'an unknown room',
    file: 'lib/utils/x.ts',
    source: "import { lru } from '../std/lru.ts';",
    fault: 'lib/utils is not a room of the table',
  },
  {
    name: 'an import for its effects',
    file: 'lib/card/x.ts',
    source: "import 'idb';",
    fault: 'lib/card may not use the package idb',
  },
  {
    name: 'no extension',
    file: 'lib/kb/x.ts',
    source: "import { lru } from '../std/lru';",
    fault: 'has no extension',
  },
  {
    name: 'a file that is not there',
    file: 'lib/kb/x.ts',
    source: "import { lru } from '../std/gone.ts';",
    fault: 'there is no lib/std/gone.ts',
  },
  {
    name: 'a long file',
    file: 'lib/kb/long.ts',
    source: '//\n'.repeat(301),
    fault: '301 lines, more than 300',
  },
  {
    name: 'a long test',
    file: 'lib/kb/long.test.ts',
    source: '//\n'.repeat(301),
    fault: '301 lines, more than 300',
  },
  {
    name: 'a long root',
    file: 'entrypoints/background.ts',
    source: '//\n'.repeat(81),
    fault: '81 lines, more than 80',
  },
  {
    name: 'a long main',
    file: 'entrypoints/options/main.tsx',
    source: '//\n'.repeat(81),
    fault: '81 lines, more than 80',
  },
  {
    name: 'a cycle, through types only',
    file: 'lib/std/lru.ts',
    source: "import type { B } from './b.ts';\nimport './b.ts';",
    fault: 'cycle: lib/std/lru.ts → lib/std/b.ts → lib/std/lru.ts',
  },
];

function faultsWith(extra: Readonly<Record<string, string>>): readonly string[] {
  return findFaults(
    new Map(Object.entries({ ...SOUND, 'lib/std/b.ts': "export type { lru } from './lru.ts';\n", ...extra })),
  );
}

test('a sound tree has no faults', () => {
  expect(faultsWith({})).toEqual([]);
});

test.each(planted)('finds: $name', ({ file, source, fault }) => {
  expect(faultsWith({ [file]: source }).join('\n')).toContain(fault);
});

test('a test may reach further than its room', () => {
  expect(
    faultsWith({ 'lib/kb/x.test.ts': "import { test } from 'vitest';\nimport { join } from 'node:path';\n" }),
  ).toEqual([]);
});

test('what looks like an import in a comment or a string is none', () => {
  const source =
    "// import a from 'b'\n/* export * from 'c' */\nconst s = \"import x from 'y'\";\nimport {\n  one,\n  two,\n} from '../d.ts';\n";
  expect(importsOf(source)).toEqual([{ target: '../d.ts', typeOnly: false }]);
});

test('the project keeps its own law', () => {
  const tree = readTree(`${import.meta.dirname}/../..`);
  expect(tree.size).toBeGreaterThan(50);
  expect(findFaults(tree)).toEqual([]);
});
