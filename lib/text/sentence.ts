import { caseOf, foldAt, IGNORABLE, LETTER, SOFT, UPPER } from './fold.ts';
import { isAbbreviation } from './english/abbreviations.ts';

const OPENING = new Set('"\'“‘«„‹([{¿¡「『《〈—–-•*·>');
const CLOSING = new Set('"\'”’»›)]}」』》〉');
const ENDING = new Set('.!?…。！？:;');
/** Characters a dateline may take. */
const DATELINE = 60;
/** A quotation after these begins a sentence of its own: `he said, "Will …`. */
const BEFORE_QUOTE = new Set(',，:');

/**
 * Whether a capital at `offset` is explained by its place: the word there begins the text, a line, a sentence, or
 * a quotation of a whole sentence. A period after an initial or a title ("Gen. Park", "the U.S. Army") begins none;
 * neither does a lone quoted word in the middle of a sentence (the "Apple" brand).
 */
export function isSentenceStart(text: string, offset: number): boolean {
  if (followsWord(text, offset)) return false;
  let i = offset - 1;
  let quoted = false;
  for (; i >= 0; i--) {
    const character = text.charAt(i);
    if (character === '\n' || character === '\r' || character === '\u2028' || character === '\u2029')
      return true;
    if (OPENING.has(character) && !isHyphenOfWord(text, i)) quoted ||= isQuote(character);
    else if (!isBlank(text, i)) break;
  }
  if (i < 0) return true;
  if (offset - 1 === i && !quoted) return false;
  if (followsDateline(text, i, offset)) return true;
  if (quoted && BEFORE_QUOTE.has(text.charAt(i))) return true;
  while (i > 0 && CLOSING.has(text.charAt(i))) i--;
  if (!ENDING.has(text.charAt(i))) return false;
  return text.charAt(i) !== '.' || endsSentence(text, i);
}

/** One space and a letter of English before it: nearly every word, so this is asked first. */
function followsWord(text: string, offset: number): boolean {
  if (text.charCodeAt(offset - 1) !== 0x20) return false;
  const unit = text.charCodeAt(offset - 2) | 32;
  return unit >= 97 && unit <= 122;
}

/** "SEOUL (Reuters) — The": a dash behind capitals or a bracket near the beginning of the text. */
function followsDateline(text: string, before: number, offset: number): boolean {
  if (before > DATELINE) return false;
  const gap = text.slice(before + 1, offset);
  if (gap === ' ' || !/[—–-]/u.test(gap)) return false;
  const line = text.slice(0, before + 1);
  return line.endsWith(')') || /\p{Lu}{3,}[^\p{Ll}]*$/u.test(line);
}

function endsSentence(text: string, period: number): boolean {
  let from = period;
  while (from > 0 && isWordUnit(text, from - 1)) from--;
  if (from === period) return true;
  const word = text.slice(from, period);
  // "J." and "Gen." are followed by a name; "U.S." may end a sentence, but far more often does not.
  if (word.length === 1) return caseOf(word.charCodeAt(0)) !== UPPER;
  return !isAbbreviation(word) || word.toLowerCase() === 'etc';
}

function isWordUnit(text: string, at: number): boolean {
  return foldAt(text, at) >= LETTER || (text.charAt(at) === '.' && at > 0 && foldAt(text, at - 1) >= LETTER);
}

function isBlank(text: string, at: number): boolean {
  if (text.charAt(at) === ' ') return true;
  const fold = foldAt(text, at);
  return fold === IGNORABLE || (fold === SOFT && /\s/u.test(text.charAt(at)));
}

function isHyphenOfWord(text: string, at: number): boolean {
  return "-–—'’".includes(text.charAt(at)) && at > 0 && foldAt(text, at - 1) >= LETTER;
}

function isQuote(character: string): boolean {
  return !'-—–•*·>'.includes(character);
}
