import { readFileSync } from 'node:fs';
import { flagKeys, packageFile } from './packages.ts';

/** Country code in lower case -> flag as compact SVG (circle-flags). */
export const FLAGS: Readonly<Record<string, string>> = Object.fromEntries(
  [...flagKeys()]
    .filter((key) => key.length === 2)
    .sort()
    .map((key) => [key, readFileSync(packageFile('circle-flags', 'flags', `${key}.svg`), 'utf8').trim()]),
);
