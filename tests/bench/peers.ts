// Other ways to find names. They have the easier job: exact case, no folding, no verification of separators.

import { createRequire } from 'node:module';
import { arrayTrieEncode, arrayTrieSearch, trieCreate, trieSet } from '@smikhalevski/trie';
import AhoCorasick from 'modern-ahocorasick';
import type { Loop } from './measure.ts';
import { timed } from './measure.ts';

/** A rival, ready to scan, and what it took to build it. */
export interface Peer {
  readonly name: string;
  readonly buildMs: number;
  readonly loop: Loop;
}

/** Builds every peer over the names. At 100,000 names this takes some ten seconds and 300 MB. */
export function buildPeers(names: readonly string[]): Peer[] {
  return Object.entries(BUILDERS).map(([name, build]) => {
    const { ms, result } = timed(() => build(names));
    return { name, buildMs: ms, loop: result };
  });
}

const BUILDERS: Readonly<Record<string, (names: readonly string[]) => Loop>> = {
  '@smikhalevski/trie': trie,
  'one RegExp': regExp,
  'regex-trie': regexTrie,
  'modern-ahocorasick': ahoCorasick,
  'Map of n-grams': ngrams,
};

function trie(names: readonly string[]): Loop {
  const root = trieCreate<number>();
  names.forEach((name, k) => trieSet(root, name, k));
  const encoded = arrayTrieEncode(root);
  const result = { value: 0, lastIndex: 0 };
  return (text) => {
    let hits = 0;
    let inWord = false;
    for (let at = 0; at < text.length;) {
      const word = isWordUnit(text.charCodeAt(at));
      const hit = word && !inWord ? arrayTrieSearch(encoded, text, at, text.length, result) : null;
      if (hit !== null && !isWordUnit(text.charCodeAt(hit.lastIndex))) {
        hits++;
        at = hit.lastIndex;
        inWord = true;
        continue;
      }
      inWord = word;
      at++;
    }
    return hits;
  };
}

function regExp(names: readonly string[]): Loop {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return matcherOf(new RegExp(`\\b(?:${longestFirst.map(escaped).join('|')})\\b`, 'g'));
}

function regexTrie(names: readonly string[]): Loop {
  const RegexTrie = createRequire(import.meta.url)('regex-trie') as new () => {
    add(name: string): void;
    toRegExp(): RegExp;
  };
  const built = new RegexTrie();
  for (const name of names) built.add(name);
  return matcherOf(new RegExp(`\\b(?:${built.toRegExp().source})\\b`, 'g'));
}

function matcherOf(pattern: RegExp): Loop {
  return (text) => {
    let hits = 0;
    pattern.lastIndex = 0;
    while (pattern.exec(text) !== null) hits++;
    return hits;
  };
}

function ahoCorasick(names: readonly string[]): Loop {
  const matcher = new AhoCorasick(names);
  return (text) => matcher.search(text).length;
}

const LONGEST = 5;

function ngrams(names: readonly string[]): Loop {
  const known = new Map(names.map((name, k) => [name.toLowerCase(), k]));
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    let hits = 0;
    for (let i = 0; i < words.length; i++) {
      let run = '';
      for (let j = i; j < words.length && j < i + LONGEST; j++) {
        run = j === i ? (words[j] as string) : `${run} ${words[j] as string}`;
        if (known.has(run)) hits++;
      }
    }
    return hits;
  };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 127
  );
}
