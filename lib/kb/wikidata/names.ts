import { MAX_DESCRIPTION } from '../record.ts';
import { objectOf, type RawEntity, type RawText } from './entity.ts';

/** `mul` is the label of all languages: many person items have no `en` any more. */
const LANGUAGES = ['en', 'mul', 'en-gb', 'en-us', 'en-ca'];
const LONGEST_NAME = 100;
/** A full stop that belongs to the word before it. */
const ABBREVIATED = /(?:\.\p{L}|\b(?:Jr|Inc|Co|Ltd))\.$/u;

/** The English name without what stands in brackets behind it; `undefined` where there is none. */
export function englishName({ labels }: RawEntity): string | undefined {
  const texts = objectOf(labels);
  for (const language of LANGUAGES) {
    const name = clean(texts[language]?.value ?? '').replace(/\s*\([^()]*\)$/u, '');
    if (name !== '' && name.length <= LONGEST_NAME) return name;
  }
  return undefined;
}

/** The Korean label, where it has any Hangul. */
export function koreanName({ labels }: RawEntity): string | undefined {
  const name = clean(objectOf(labels)['ko']?.value ?? '').replace(/\s*\([^()]*\)$/u, '');
  return /[가-힣]/u.test(name) && name.length <= LONGEST_NAME ? name : undefined;
}

/** Aliases in some languages, in their order, each once. */
export function aliasesIn({ aliases }: RawEntity, languages: readonly string[], most: number): string[] {
  const texts = objectOf(aliases);
  const names = languages.flatMap((language) => {
    const list: unknown = texts[language];
    return Array.isArray(list) ? (list as RawText[]).map(({ value }) => clean(value ?? '')) : [];
  });
  return [...new Set(names)].filter((name) => name !== '' && name.length <= LONGEST_NAME).slice(0, most);
}

/** The English description as a card's line: a capital first, no full stop, at most 90 characters, cut at a word. */
export function descriptionOf({ descriptions }: RawEntity): string | undefined {
  const texts = objectOf(descriptions);
  for (const language of LANGUAGES) {
    const line = cutAtWord(clean(texts[language]?.value ?? ''), MAX_DESCRIPTION);
    if (line !== '') return line.charAt(0).toUpperCase() + line.slice(1);
  }
  return undefined;
}

/** At most so many characters, cut before a word; a word that is too long itself is cut. No punctuation at the end. */
export function cutAtWord(text: string, most: number): string {
  const characters = [...text];
  let cut = text;
  if (characters.length > most) {
    const head = characters.slice(0, most + 1).join('');
    const space = head.lastIndexOf(' ');
    cut = space > 0 ? head.slice(0, space) : characters.slice(0, most).join('');
    // "(born 1950" and "former president (2000–" are halves of something.
    const bracket = cut.lastIndexOf('(');
    if (bracket > 0 && !cut.includes(')', bracket)) cut = cut.slice(0, bracket);
    cut = cut.replace(/(?:\s(?:and|or|of|the|a|an|in|for|to|by|from|with|at|on|who|which|that))+$/u, '');
  }
  const line = cut.replace(/[\s,;:–—-]+$/u, '');
  return ABBREVIATED.test(line) ? line : line.replace(/\.$/u, '');
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
