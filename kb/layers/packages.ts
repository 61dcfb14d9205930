// What several layers need from the packages: Wikidata ids of countries, keys of flags, common words.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Path of a file inside an installed package. Throws when the package is missing. */
export function packageFile(name: string, ...path: string[]): string {
  return join(packageRoot(name), ...path);
}

/** A JSON file inside an installed package, parsed. */
export function packageJson<T>(name: string, ...path: string[]): T {
  return JSON.parse(readFileSync(packageFile(name, ...path), 'utf8')) as T;
}

/** Wikidata ids by ISO 3166-1 code (with XK and the exceptional reservations). */
export function countryIds(): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { properties } of borders()) {
    const { iso1A2, wikidata } = properties;
    if (iso1A2 !== undefined && wikidata !== undefined) ids.set(iso1A2, wikidata);
  }
  return ids;
}

/** Keys of the flags of circle-flags: `kr`, `us-tx`, `soviet_union`. */
export function flagKeys(): Set<string> {
  return new Set(
    readdirSync(packageFile('circle-flags', 'flags'))
      .filter((file) => file.endsWith('.svg'))
      .map((file) => file.slice(0, -4)),
  );
}

interface Border {
  readonly properties: { readonly iso1A2?: string; readonly country?: string; readonly wikidata?: string };
}

function borders(): readonly Border[] {
  return packageJson<{ features: Border[] }>('@rapideditor/country-coder', 'src', 'data', 'borders.json')
    .features;
}

/** Walks up from what the package exports, because some packages do not export their package.json. */
function packageRoot(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const root = join(folder, name);
    try {
      readFileSync(join(root, 'package.json'));
      return root;
    } catch {
      // Not in this node_modules: try the one above.
    }
  }
  throw new Error(`package ${name} is not installed (${dirname(import.meta.filename)})`);
}
