import { caseOf, foldOf, IGNORABLE, isHangulUnit, isHanUnit, LETTER, LOWER, UPPER } from '../../text/fold.ts';
import { EXACT, isHyphen, mayDiffer, REFUSED, RELAXED } from './spelling.ts';

/** The two do not run in step: `spelling` must look at them word by word. */
export const UNKNOWN = -1;

const PERIOD = 0x2e;

/**
 * `spelling` for the plain case, several times as fast: `text` from `start` to `end` and the first `length` units of
 * `name` have separators in the same places and differ in accents, case and the kind of single separators at most.
 * Gives `UNKNOWN` where that is not so.
 */
export function spellingInStep(
  text: string,
  start: number,
  end: number,
  name: Uint16Array,
  length: number,
): number {
  if (length !== end - start) return UNKNOWN;
  // Initialisms and changes of script make words where no separator is, or none where one is.
  let plain = true;
  let result: number = EXACT;
  let hyphen = false;
  let wordCase = 0;
  let letters = 0;
  let cased = 0;
  let nameLower = 0;
  let textUpper = 0;
  let firstName = 0;
  let firstText = 0;
  let same = true;
  /** Whether the gap being read is the same on both sides so far. */
  let even = true;
  for (let k = 0; k <= length; k++) {
    const nameUnit = k < length ? (name[k] as number) : 0;
    const unit = k < length ? text.charCodeAt(start + k) : 0;
    const fold = k < length ? foldOf(nameUnit) : 0;
    if (fold >= LETTER) {
      if (fold !== foldOf(unit)) return UNKNOWN;
      if (isHangulUnit(fold) || isHanUnit(fold)) plain = false;
      const nameCase = caseOf(nameUnit);
      const textCase = caseOf(unit);
      if (letters++ === 0) wordCase = textCase;
      if (nameCase === 0 || textCase === 0) continue;
      if (cased++ === 0) {
        firstName = nameCase;
        firstText = textCase;
      }
      if (nameCase === LOWER) nameLower++;
      if (textCase === UPPER) textUpper++;
      if (nameCase !== textCase) same = false;
      continue;
    }
    if (fold === IGNORABLE) return UNKNOWN;
    if (unit !== nameUnit && !(letters > 0 && isFree(unit) && isFree(nameUnit))) return UNKNOWN;
    // A gap of several characters says more than its parts.
    if (letters === 0 && !even) return UNKNOWN;
    if (unit !== nameUnit) even = false;
    else if (letters > 0) even = true;
    if (nameUnit === PERIOD) plain = false;
    if (!same && result !== REFUSED) {
      result = mayDiffer(cased, nameLower, textUpper, firstName, firstText, hyphen) ? RELAXED : REFUSED;
    }
    if (letters > 0) hyphen = false;
    if (wordCase === UPPER && isHyphen(unit)) hyphen = true;
    if (k + 1 < length && foldOf(name[k + 1] as number) >= LETTER) wordCase = 0;
    letters = cased = nameLower = textUpper = firstName = firstText = 0;
    same = true;
  }
  return plain || result === EXACT ? result : UNKNOWN;
}

/**
 * `spelling` for one word that is written in the same letters and the same case: `US`, `U.S.` and `U. S.`. Gives
 * `UNKNOWN` where that is not so.
 */
export function spellingOfInitials(
  text: string,
  start: number,
  end: number,
  name: Uint16Array,
  length: number,
): number {
  let at = start;
  for (let k = 0; k < length; k++) {
    const unit = name[k] as number;
    if (foldOf(unit) < LETTER) continue;
    while (at < end && foldOf(text.charCodeAt(at)) < LETTER) at++;
    if (at === end || text.charCodeAt(at++) !== unit) return UNKNOWN;
  }
  return at === end ? EXACT : UNKNOWN;
}

/** Whether a unit may stand for any other of its kind between words: spaces, hyphens, apostrophes. */
function isFree(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0xa0 || isHyphen(unit) || unit === 0x27 || unit === 0x2018 || unit === 0x2019
  );
}
