import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Something made from sources: remade when a source, or the list of them, has changed. */
export interface Product {
  /** Names the stamp file. */
  readonly name: string;
  /** Files and folders it is made from; those that do not exist are left out. */
  readonly sources: readonly string[];
  /** Files that must exist for it to count as made. */
  readonly outputs: readonly string[];
}

/**
 * Is the product there, made from exactly these sources? Compares contents and not times: a checkout
 * makes every file new, and a deleted source leaves no time behind.
 */
export function isFresh(product: Product, stamps: string): boolean {
  const stamp = join(stamps, `${product.name}.sha256`);
  if (!product.outputs.every((path) => existsSync(path)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(product.sources);
}

/** Notes that the product was made from the sources as they are now. */
export function markFresh(product: Product, stamps: string, madeFrom: string): void {
  const stamp = join(stamps, `${product.name}.sha256`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, madeFrom);
}

/** SHA-256 over the names and contents of all source files, tests left out. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(source)) {
      const bytes = readFileSync(file);
      hash.update(`${relative(source, file).split(sep).join('/')}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
