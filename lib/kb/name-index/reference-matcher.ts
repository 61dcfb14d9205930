// The name index without its index: plain strings in a Map, slow and easy to trust. Tests and the bench hold the
// real one to it, hit by hit. It shares fold table and verification (match.ts) and nothing else.

import {
  caseAt,
  caseOf,
  foldAt,
  HARD,
  isHangulUnit,
  isHanUnit,
  LETTER,
  LOWER,
  SOFT,
  UPPER,
} from '../../text/fold.ts';
import { classifyTail } from '../../text/korean/name-tail.ts';
import type { NameHit, NameTail } from '../types.ts';
import { clean, type NameEntry } from './build-gather.ts';
import { MAX_BYTES, MAX_TOKENS } from './format.ts';
import { endOf, isMarked, joined } from './match.ts';
import type { Surface } from './records.ts';
import { REFUSED, spelling } from './spelling.ts';
import { surfaceLength, WIDEST, writeSurface } from './surface-text.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly afterBreak: boolean;
}

/** Matches by looking every run of words up in a Map of strings. */
export class ReferenceMatcher {
  readonly #surfaces = new Map<string, Surface[]>();
  readonly #prefixes = new Set<string>();
  readonly #lowerStarts = new Set<string>();

  constructor(entries: Iterable<NameEntry>) {
    for (const entry of entries) this.#add(entry);
    for (const group of this.#surfaces.values()) group.sort((x, y) => compareSurfaces(x.text, y.text));
  }

  /** The same hits as `NameIndex.scan` on an index of the same entries; candidates in no particular order. */
  scan(text: string): NameHit[] {
    const words = wordsOf(text);
    const bounds = {
      start: Int32Array.from(words, (word) => word.start),
      end: Int32Array.from(words, (word) => word.end),
    };
    const hits: NameHit[] = [];
    words.forEach((first, i) => {
      if (!this.#mayStart(text, first)) return;
      let before = '';
      for (let j = i; j < words.length && j < i + MAX_TOKENS; j++) {
        const word = words[j] as Word;
        if (j > i && word.afterBreak) return;
        for (let cut = 1; cut <= word.key.length; cut++) {
          const whole = cut === word.key.length;
          if (!whole && !isHangul(word)) continue;
          const group = this.#surfaces.get(before + word.key.slice(0, cut));
          if (group === undefined) continue;
          const end = whole ? word.end : stemEnd(text, word, cut);
          const tail = whole ? tailBehind(text, word, words[j + 1]) : classifyTail(text.slice(end, word.end));
          if (!whole && !stemStands(cut, i === j, tail)) continue;
          const { start } = first;
          const literal = (surface: Surface): number =>
            text.startsWith(surface.text, start) ? surface.text.length : 0;
          const spelled = bestOf(group, (surface) => {
            const lacksPlus = surface.text.endsWith('+') && start + literal(surface) <= end;
            return lacksPlus ? REFUSED : spelling(text, bounds, i, j, end, surface.text);
          });
          if (spelled.length === 0) continue;
          const marked = spelled.filter((surface) => isMarked(text, end, start + literal(surface)));
          const fits = marked.length > 0 ? marked : spelled;
          const best = fits.reduce((x, y) => (literal(y) >= end - start && literal(y) > literal(x) ? y : x));
          const candidates = fits.map((surface) => surface.candidates).reduce(joined);
          const behind = endOf(text, start, end, best.text, literal(best));
          hits.push({ start, end: behind, surface: best.text, candidates, tail });
        }
        before += `${word.key} `;
        if (!this.#prefixes.has(before)) return;
      }
    });
    return hits;
  }

  #add(entry: NameEntry): void {
    const text = clean(entry.text);
    const words = wordsOf(text);
    if (words.length === 0 || words.length > MAX_TOKENS || surfaceLength(text) > MAX_BYTES) return;
    if (entry.candidates.length === 0 || words.some((word, k) => k > 0 && word.afterBreak)) return;
    let before = '';
    for (const word of words.slice(0, -1)) this.#prefixes.add((before += `${word.key} `));
    const first = words[0] as Word;
    if (caseAt(text, first.start) === LOWER) this.#lowerStarts.add(first.key);
    const key = before + (words.at(-1) as Word).key;
    const group = this.#surfaces.get(key) ?? [];
    const known = group.findIndex((surface) => surface.text === text);
    if (known < 0) group.push({ text, candidates: entry.candidates });
    else group[known] = { text, candidates: joined((group[known] as Surface).candidates, entry.candidates) };
    this.#surfaces.set(key, group);
  }

  #mayStart(text: string, word: Word): boolean {
    if (isHangul(word)) return !/[0-9]/.test(text.charAt(word.start - 1));
    return caseAt(text, word.start) !== LOWER || this.#lowerStarts.has(word.key);
  }
}

/** The surfaces that are spelled best, in the text's own case if any is. */
function bestOf(group: readonly Surface[], judge: (surface: Surface) => number): Surface[] {
  const judged = group.map((surface) => ({ surface, spelling: judge(surface) }));
  const best = Math.max(...judged.map((one) => one.spelling));
  return best === REFUSED ? [] : judged.filter((one) => one.spelling === best).map((one) => one.surface);
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * WIDEST);
  return bytes.subarray(0, writeSurface(text, bytes, 0));
}

/** The order the builder writes surfaces of one key in: by their encoded bytes. */
function compareSurfaces(x: string, y: string): number {
  const a = bytesOf(x);
  const b = bytesOf(y);
  const at = a.findIndex((byte, k) => byte !== b[k]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

function stemStands(syllables: number, alone: boolean, tail: NameTail): boolean {
  const least = alone ? 2 : 1;
  return syllables >= least && (tail !== 'other' || syllables > least);
}

function stemEnd(text: string, word: Word, syllables: number): number {
  let end = word.start;
  for (let left = syllables; left > 0; end++) if (isHangulUnit(text.charCodeAt(end))) left--;
  return end;
}

function tailBehind(text: string, word: Word, next: Word | undefined): NameTail {
  if (next === undefined || next.start !== word.end) return 'none';
  return isHangul(next) ? classifyTail(text.slice(next.start, next.end)) : 'other';
}

function isHangul(word: Word): boolean {
  return isHangulUnit(word.key.charCodeAt(0));
}

function scriptOf(fold: number): string {
  return isHangulUnit(fold) ? 'hangul' : isHanUnit(fold) ? 'han' : 'other';
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let open: { start: number; key: string; script: string; afterBreak: boolean } | undefined;
  let broken = false;
  let at = 0;
  const close = (end: number): void => {
    if (open !== undefined) words.push({ ...open, end });
    open = undefined;
  };
  for (const character of text) {
    const fold = foldAt(text, at);
    if (fold >= LETTER) {
      if (open !== undefined && open.script !== scriptOf(fold)) close(at);
      open ??= { start: at, key: '', script: scriptOf(fold), afterBreak: broken };
      open.key += String.fromCodePoint(fold);
      broken = false;
    } else if (fold === SOFT || fold === HARD) {
      close(at);
      if (fold === HARD) broken = true;
    }
    at += character.length;
  }
  close(text.length);
  return joinInitials(text, words);
}

/** `U.S.` and `J. K.` are one word: single letters with the same gap between all of them. */
function joinInitials(text: string, words: readonly Word[]): Word[] {
  const joinedWords: Word[] = [];
  let gap: string | undefined;
  let letters = false;
  for (const word of words) {
    const before = joinedWords.at(-1);
    const single = word.end - word.start === 1 && caseOf(text.charCodeAt(word.start)) !== 0;
    const between = before && gapBetween(text, before, word);
    const goesOn = letters && single && between !== undefined && (gap ?? between) === between;
    if (before !== undefined && goesOn) {
      joinedWords[joinedWords.length - 1] = { ...before, end: word.end, key: before.key + word.key };
      gap = between;
    } else {
      joinedWords.push(word);
      letters = single;
      gap = undefined;
    }
  }
  return joinedWords;
}

/** `.` or `. ` when the words may be letters of one initialism. */
function gapBetween(text: string, before: Word, word: Word): string | undefined {
  const gap = text.slice(before.end, word.start).replace('\u00a0', ' ');
  if (gap !== '. ') return gap === '.' ? gap : undefined;
  const capitals = [before.end - 1, word.start].every((at) => caseOf(text.charCodeAt(at)) === UPPER);
  return capitals && /^\.([^\p{L}\p{N}]|$)/u.test(text.slice(word.end, word.end + 3)) ? gap : undefined;
}
