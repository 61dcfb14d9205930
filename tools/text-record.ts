import type { ArticleText, Block, Language } from '../lib/linker/types.ts';

/** A text for the linker, as the command line reads it. */
export interface TextRecord {
  readonly id?: string | number;
  readonly text: string;
  readonly date?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly host?: string;
  readonly url?: string;
}

/** Lines shorter than this at the head of a text read like a headline. */
const LONGEST_HEADLINE = 160;

/**
 * Cuts a text into blocks at its line breaks. `offsets` say where each block begins in the text. A first
 * line that is short and no sentence, or that repeats the title, is the headline. An unreadable date is
 * no date.
 */
export function articleOf(record: TextRecord): { article: ArticleText; offsets: number[] } {
  const blocks: Block[] = [];
  const offsets: number[] = [];
  for (const match of record.text.matchAll(/[^\n]+/gu)) {
    if (!match[0].trim()) continue;
    const line = match[0].trim();
    const isHeadline =
      blocks.length === 0 &&
      record.text.length > match[0].length + 1 &&
      line.length <= LONGEST_HEADLINE &&
      (line === record.title?.trim() || !/[.!?…”"]$/u.test(line));
    blocks.push({ text: match[0], role: isHeadline ? 'headline' : 'body' });
    offsets.push(match.index);
  }
  const asOf = record.date && /^\d{4}(?:-\d\d(?:-\d\d)?)?/u.exec(record.date)?.[0];
  const host = record.host ?? hostOf(record.url);
  return {
    article: { blocks, language: languageOf(record), ...(asOf ? { asOf } : {}), ...(host ? { host } : {}) },
    offsets,
  };
}

function languageOf({ lang, text }: TextRecord): Language {
  if (lang === 'en' || lang === 'ko') return lang;
  return /[가-힣]/u.test(text.slice(0, 2000)) ? 'ko' : 'en';
}

function hostOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).host : undefined;
}
