import { sizeOf } from './text-blocks.ts';

export type ArticleLanguage = 'en' | 'ko' | 'other';

/** English has one of these about every fifth word; other languages in Latin letters hardly any. */
const ENGLISH = /\b(?:the|of|and|to|in|that|is|was|for|with|said|has|on|by)\b/gi;
const HANGUL = /[\uac00-\ud7af]/g;
const LATIN = /[a-z]/gi;

/** How much of the body is looked at, in UTF-16 units. */
const SAMPLE = 4_000;

/**
 * The language of the body. The text itself decides, because `lang` attributes are often those of the
 * publishing system; they are asked only where the text is too short to tell.
 */
export function findLanguage(document: Document, body: string): ArticleLanguage {
  const sample = body.slice(0, SAMPLE);
  const hangul = count(sample, HANGUL);
  const latin = count(sample, LATIN);
  if (hangul > 20 && hangul * 3 > latin) return 'ko';
  const letters = sizeOf(sample.replace(/[\s\d\p{P}]/gu, ''));
  if (letters > 200) {
    if (latin < letters / 2) return 'other';
    return count(sample, ENGLISH) > latin / 60 ? 'en' : 'other';
  }
  return claimedLanguage(document) ?? (latin > 0 && count(sample, ENGLISH) > 1 ? 'en' : 'other');
}

function claimedLanguage(document: Document): ArticleLanguage | undefined {
  const claim =
    document.documentElement.lang ||
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content') ||
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content');
  if (!claim) return undefined;
  const language = claim.trim().slice(0, 2).toLowerCase();
  return language === 'en' || language === 'ko' ? language : 'other';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
