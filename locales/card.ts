import type { CardStrings } from '../components/card/strings.ts';
import { card as en } from './en/card.ts';
import { card as ko } from './ko/card.ts';

/** The card's words in a language. Apart from `stringsFor`, because a web page needs no others. */
export function cardStringsFor(language: 'en' | 'ko'): CardStrings {
  return language === 'ko' ? ko : en;
}
