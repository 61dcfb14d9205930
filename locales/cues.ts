import type { Cue } from '../lib/linker/types.ts';

/** A reason in words; `$` stands for what the cue saw, and the second form is for when it saw nothing. */
export type CueWords = Readonly<Record<string, string | readonly [withDetail: string, without: string]>>;

/** Puts a cue into words. Cues that mean nothing to a reader are not in the table. */
export function cueWords(words: CueWords): (cue: Cue) => string | undefined {
  return ({ cue, detail }) => {
    if (!Object.hasOwn(words, cue)) return undefined;
    const found = words[cue];
    if (found === undefined || typeof found === 'string') return found;
    return detail === undefined || detail === '' ? found[1] : found[0].replace('$', () => detail);
  };
}
