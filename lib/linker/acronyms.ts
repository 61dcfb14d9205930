import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { bestOf, derivedSpot, newOption, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** "Korean Central News Agency (KCNA)", "Korean Central News Agency, or KCNA,". */
const INTRODUCTION = /^(?:['’]s?)? ?(?:\(|, or )(?:the )?([\p{Lu}][\p{L}\d&.-]{1,9})(?:\)|,)/u;

/** An acronym the article introduces; `entity` is `undefined` when its long form is unknown. */
export interface Introduction {
  readonly acronym: string;
  readonly entity: EntityIndex | undefined;
  readonly name: string;
}

/** Acronyms that the article explains itself: what they mean here, whatever they mean elsewhere. */
export function findIntroductions(
  texts: readonly string[],
  spots: readonly Spot[],
): Map<string, Introduction> {
  const found = new Map<string, Introduction>();
  for (const spot of spots) {
    const text = texts[spot.block]!;
    if (spot.words < 2 || !mayIntroduce(text, spot.end)) continue;
    const best = bestOf(spot);
    const match = INTRODUCTION.exec(text.slice(spot.end, spot.end + 16));
    if (!best || !match || best.score < 0) continue;
    const acronym = match[1]!;
    if (isAcronymOf(acronym, spot.text))
      found.set(acronym, { acronym, entity: best.entity, name: spot.text });
  }
  for (const spot of spots) {
    const name = plainLongForm(spot, texts[spot.block]!);
    if (name && !found.has(spot.text)) found.set(spot.text, { acronym: spot.text, entity: undefined, name });
  }
  for (const text of texts) {
    // The pattern below is dear: most paragraphs have no capitals in brackets.
    if (!text.includes('(') || !/\(\p{Lu}{2,8}\)/u.test(text)) continue;
    for (const match of text.matchAll(UNKNOWN_LONG_FORM)) {
      const acronym = match[2]!;
      if (!found.has(acronym) && isAcronymOf(acronym, match[1]!))
        found.set(acronym, { acronym, entity: undefined, name: match[1]! });
    }
  }
  return found;
}

/** A bracket, ", or" or a possessive: most names have a plain word behind them. */
function mayIntroduce(text: string, end: number): boolean {
  return text[end] === ' ' ? text[end + 1] === '(' : "(,'’".includes(text[end] ?? ' ');
}

/** "artificial pancreas (AP)": as many plain words before the bracket as the acronym has letters, letter for letter. */
function plainLongForm({ text: acronym, start, end }: Spot, text: string): string | undefined {
  if (text[start - 1] !== '(' || text[end] !== ')' || !/^\p{Lu}{2,6}$/u.test(acronym)) return undefined;
  const words = text
    .slice(Math.max(0, start - 1 - MOST_PLAIN_LETTERS), start - 1)
    .trim()
    .split(/[\s-]+/u)
    .slice(-acronym.length);
  if (words.length < acronym.length || !words.some((word) => /^\p{Ll}/u.test(word))) return undefined;
  return words.every((word, at) => word[0]?.toUpperCase() === acronym[at]) ? words.join(' ') : undefined;
}

const MOST_PLAIN_LETTERS = 100;

const UNKNOWN_LONG_FORM =
  /((?:\p{Lu}[\p{L}'’-]+(?: (?:of|for|and|the|on|in|&))* ){1,7}\p{Lu}[\p{L}'’-]+) \((\p{Lu}{2,8})\)/gu;

/** Do the letters of the acronym begin words of the long form, in order? */
function isAcronymOf(acronym: string, longForm: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  const initials = longForm
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  if (letters.length < 2) return false;
  let at = 0;
  for (const letter of letters) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Lets introduced acronyms speak for (or against) what the index knows under the same letters. */
export function followIntroductions(
  spots: readonly Spot[],
  introductions: ReadonlyMap<string, Introduction>,
  weights: Weights,
): void {
  for (const spot of spots) {
    const introduction = introductions.get(spot.text);
    if (!introduction) continue;
    if (introduction.entity === undefined) {
      for (const option of spot.options) speak(option, weights, 'unknownBearer', introduction.name);
      continue;
    }
    const known = spot.options.find((option) => option.entity === introduction.entity);
    speak(known ?? addOption(spot, introduction.entity), weights, 'acronymIntroduced', introduction.name);
  }
}

function addOption(spot: Spot, entity: EntityIndex): Option {
  const option = newOption(entity, 'acronym', 0.5);
  spot.options.push(option);
  return option;
}

/** Spots for introduced acronyms that the index does not know at all. */
export function findIntroducedAcronyms(
  block: number,
  text: string,
  cover: Cover,
  introductions: ReadonlyMap<string, Introduction>,
  weights: Weights,
): Spot[] {
  const found: Spot[] = [];
  for (const { acronym, entity, name } of introductions.values()) {
    if (entity === undefined) continue;
    for (let start = text.indexOf(acronym); start >= 0; start = text.indexOf(acronym, start + 1)) {
      const end = start + acronym.length;
      if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
      if (cover.overlaps(block, start, end)) continue;
      const option = newOption(entity, 'acronym', 0.5);
      speak(option, weights, 'acronymIntroduced', name);
      found.push(derivedSpot(block, text, start, end, option));
    }
  }
  return found;
}
