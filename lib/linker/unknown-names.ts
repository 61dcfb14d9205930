import { Cover } from './cover.ts';
import type { Spot } from './spot.ts';
import { isNameLike } from './surroundings.ts';

/**
 * Full names of people the pack does not know: runs of two to four capitalised words that no known name
 * covers ("Michael Kim", "Kim Min-soo"). Their first and last words, in lower case, with the place
 * where they first stand: a surname that follows such a name means nobody we know.
 */
export function findUnknownNames(
  texts: readonly string[],
  spots: readonly Spot[],
): Map<string, { block: number; start: number }> {
  const found = new Map<string, { block: number; start: number }>();
  const fullNames = new Cover(texts);
  for (const spot of spots) if (spot.words > 1) fullNames.add(spot);
  for (const [block, text] of texts.entries()) {
    for (const match of text.matchAll(RUN)) {
      const start = match.index;
      const end = start + match[0].length;
      if (fullNames.overlaps(block, start, end)) continue;
      const words = match[0].split(' ').filter((word) => isNameLike(word));
      if (words.length < 2) continue;
      for (const word of [words[0]!, words.at(-1)!]) {
        const key = word.toLowerCase();
        if (!found.has(key)) found.set(key, { block, start });
      }
    }
  }
  return found;
}

/** Two to four capitalised words of two letters and more, or initials between them. */
const RUN = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,3}/gu;
