// Flags of circle-flags: one small round SVG for every country and territory of the layers.

import { readFileSync } from 'node:fs';
import { makeCountries, makeRegions } from './countries.ts';
import { packageFile } from './packages.ts';

/** Key of a draft's `flag` (a country code in lower case) → compact SVG. Only flags that a draft names. */
export const FLAGS: Readonly<Record<string, string>> = Object.fromEntries(
  [...new Set([...makeCountries(), ...makeRegions()].map(({ flag }) => flag))]
    .filter((key) => key !== undefined)
    .sort()
    .map((key) => [
      key,
      compactSvg(readFileSync(packageFile('circle-flags', 'flags', `${key}.svg`), 'utf8')),
    ]),
);

/** Without line breaks between elements and without the size, which the card sets. */
function compactSvg(svg: string): string {
  return svg
    .replace(/>\s+</gu, '><')
    .replace(/(<svg[^>]*?) width="\d+"/u, '$1')
    .replace(/(<svg[^>]*?) height="\d+"/u, '$1')
    .trim();
}
