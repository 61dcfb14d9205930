import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Strings } from './types.ts';

/** The interface's words in a language. */
export function stringsFor(language: 'en' | 'ko'): Strings {
  return language === 'ko' ? ko : en;
}

/** The interface language for a browser's language tag ("ko-KR"); English for all we do not speak. */
export function interfaceLanguage(tag: string): 'en' | 'ko' {
  return /^ko\b/i.test(tag) ? 'ko' : 'en';
}
