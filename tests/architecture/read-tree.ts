import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceTree } from './find-faults.ts';

/** Folders with our source code. */
const ROOMS = ['lib', 'components', 'entrypoints', 'kb', 'tools', 'tests', 'locales'];

/** Data in a source file's clothes: as long as it has to be. */
const DATA = /^(?:kb\/sources|kb\/layers\/tables|tests\/fixtures)\//;

/** Reads all of the project's TypeScript and module files, data apart. */
export function readTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  for (const room of ROOMS) {
    for (const entry of readdirSync(join(root, room), { withFileTypes: true, recursive: true })) {
      const file = join(entry.parentPath, entry.name);
      const path = relative(root, file).split(sep).join('/');
      if (!entry.isFile() || !/\.(?:m?ts|tsx|mjs)$/.test(path) || DATA.test(path)) continue;
      tree.set(path, readFileSync(file, 'utf8'));
    }
  }
  return tree;
}
