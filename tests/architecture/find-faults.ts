import {
  MAX_LINES,
  MAX_ROOT_LINES,
  MAY_ENTER,
  MAY_KNOW,
  MAY_TAKE_TYPES,
  OTHER_PACKAGES,
} from './import-table.ts';
import { importsOf, type Import } from './imports-of.ts';

/** Source files by path from the project's folder, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

/** Every breach of the architecture in a tree, one line each; empty when it is sound. */
export function findFaults(tree: SourceTree): readonly string[] {
  const faults: string[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const [path, source] of tree) {
    faults.push(...lengthFaults(path, source));
    if (isExempt(path) || roomOf(path) === undefined) continue;
    const imports = importsOf(source);
    faults.push(...imports.flatMap((it) => importFault(path, it, tree) ?? []));
    graph.set(
      path,
      imports.flatMap(({ target }) => (target.startsWith('.') ? [resolve(path, target)] : [])),
    );
  }
  return [...faults, ...cycles(graph)];
}

/** Tests and galleries stand beside the code and may reach further. */
function isExempt(path: string): boolean {
  return /\.(?:test|test-d|examples)\.tsx?$/.test(path);
}

/** `undefined` for files of the root folder: configuration of the tools. */
function roomOf(path: string): string | undefined {
  const [top, second] = path.split('/');
  if (second === undefined) return undefined;
  if (top === 'lib') return `lib/${second}`;
  // reader.ts and reader/ are one entrypoint.
  if (top === 'entrypoints') return `entrypoints/${second.replace(/\..*$/, '')}`;
  return top;
}

/** The row of the table a room has. */
function rowOf(room: string): string {
  return room.startsWith('entrypoints/') ? 'entrypoints' : room;
}

function importFault(path: string, { target, typeOnly }: Import, tree: SourceTree): string | undefined {
  const from = roomOf(path) ?? '';
  const row = rowOf(from);
  if (MAY_ENTER[row] === undefined) return `${path}: ${from} is not a room of the table`;
  if (!target.startsWith('.')) {
    const rooms = ownersOf(target);
    return rooms.includes(row) ? undefined : `${path}: ${from} may not use the package ${target}`;
  }
  const file = resolve(path, target);
  const to = roomOf(file);
  if (!/\.\w+$/.test(file)) return `${path}: the import of ${target} has no extension`;
  if (/\.(?:tsx?|mjs)$/.test(file) && !tree.has(file)) return `${path}: there is no ${file}`;
  if (to === from) return undefined;
  if (to !== undefined && mayEnter(row, to)) return undefined;
  const lenders = MAY_TAKE_TYPES[row] ?? [];
  if (typeOnly && (lenders.includes(file) || lenders.includes(to ?? ''))) return undefined;
  return `${path}: ${from} may not import ${to ?? file} (${target})`;
}

function mayEnter(row: string, to: string): boolean {
  const allowed = MAY_ENTER[row] ?? [];
  return allowed.includes(rowOf(to)) || (to.startsWith('lib/') && allowed.includes('lib'));
}

function ownersOf(target: string): readonly string[] {
  const exact = MAY_KNOW[target];
  if (exact !== undefined) return [...exact, ...OTHER_PACKAGES];
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/', 1)[0];
  return [...(MAY_KNOW[name ?? ''] ?? []), ...OTHER_PACKAGES];
}

/** Joins a relative import to its importer's folder; a query (`x.css?inline`) is dropped. */
function resolve(importer: string, target: string): string {
  const parts = importer.split('/').slice(0, -1);
  for (const part of target.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function lengthFaults(path: string, source: string): readonly string[] {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  const limit = isRoot(path) ? MAX_ROOT_LINES : MAX_LINES;
  return lines > limit ? [`${path}: ${lines} lines, more than ${limit}`] : [];
}

function isRoot(path: string): boolean {
  return /^entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.tsx?$/.test(path);
}

/** Circles of imports, each named once, at the file that closes it. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) faults.push(`cycle: ${[...trail.slice(start), path].join(' → ')}`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return faults;
}
