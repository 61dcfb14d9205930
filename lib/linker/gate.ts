import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { gateKorean, isKoreanSpot } from './korean-gate.ts';
import { COUNTY, pieceOfLongerName, survivesInLongerName, type Surroundings } from './longer-name.ts';
import { newOption, speak, type Option, type Spot } from './spot.ts';
import { isCapitalised, titleOf, wordAfter, wordBefore, type Neighbour } from './surroundings.ts';
import type { Weights } from './weights.ts';
import { BEFORE_LANGUAGE, BEHIND_LANGUAGE, PLACE_PREPOSITIONS } from './words.ts';

/** "a man of 81 named William Shakespeare": whoever is so introduced is nobody we know. */
const NAMED = /\b[Aa]n? (?:[\p{Ll}\d-]+ ){1,6}(?:named|called) $/u;

/** "George Harrison, 71, who owns the store", "김영수 씨(63)". */
const AGE_BEHIND = /^(?:, |\s?씨?\()(\d{1,2})(?:[,)]| years old\b)/u;

/** The age that stands behind a name; `undefined` when none does. */
function ageBehind(text: string, end: number): number | undefined {
  const next = text[end];
  if (next !== ',' && next !== ' ' && next !== '(' && next !== '씨') return undefined;
  const age = AGE_BEHIND.exec(text.slice(end, end + 16))?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Could somebody have that age on the day? Yes where birth or day are unknown, or known to the year only. */
function isAged(person: EntityIndex, age: number, asOfDay: number, kb: KnowledgeBase): boolean {
  const born = kb.firstDayOf(person);
  if (!Number.isFinite(born) || Number.isNaN(asOfDay)) return true;
  return Math.abs((asOfDay - born) / DAYS_A_YEAR - (age + 0.5)) <= AGE_SLACK;
}

const DAYS_A_YEAR = 365.25;
/** Years: half of one for the birthday, one for a date that is only a year, one for a paper that is late. */
const AGE_SLACK = 2.5;

/**
 * Stage 3, NIL first: what the words around a name say against (or for) its meaning anything we know.
 * A piece of a longer unknown name, a common word where capitals prove nothing, a title that fits another
 * type. Every verdict is a cue, so that it can be explained and outweighed.
 */
export function gate(
  spot: Spot,
  around: Surroundings,
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
): void {
  const before = wordBefore(around.text, spot.start);
  const after = wordAfter(around.text, spot.end);
  const title = before && isTitleGap(before.gap) ? titleOf(before.word) : undefined;
  const isKorean = isKoreanSpot(spot, around.text);
  if (isKorean) gateKorean(spot, around.text, kb, weights, asOfDay);
  const longer =
    spot.line === 'sentence' && !isKorean ? pieceOfLongerName(spot, before, after, around) : undefined;
  const inPlace =
    before && before.gap === ' ' && PLACE_PREPOSITIONS.has(before.word.toLowerCase())
      ? before.word
      : undefined;

  const officer = after?.gap === ' ' && isCapitalised(after.word) ? titleOf(after.word) : undefined;
  const age = ageBehind(around.text, spot.end);
  const stranger =
    (before?.word === 'named' || before?.word === 'called') &&
    NAMED.test(around.text.slice(Math.max(0, spot.start - 48), spot.start));
  const spoken = spot.options.some(({ kind }) => kind === 'demonym') && isLanguage(before, after);
  if (spoken) addLanguage(spot, kb, weights);
  const isCounty = longer !== undefined && COUNTY.test(longer.word);
  for (const option of spot.options) {
    const type = kb.typeOf(option.entity);
    if (longer && !survivesInLongerName(option, spot, longer, kb))
      speak(option, weights, 'pieceOfLongerName', longer.word);
    // "Treasury Secretary Henry Paulson": the body is a piece of his title.
    if (officer && type === 'organisation' && option.kind === 'short')
      speak(option, weights, 'officerBehind', officer);
    if (type === 'person' && (stranger || (age !== undefined && !isAged(option.entity, age, asOfDay, kb))))
      speak(option, weights, 'namedAsStranger', age === undefined ? undefined : String(age));
    if (title)
      speak(
        option,
        weights,
        type === 'person' ? 'titleBefore' : 'titleBeforeOtherType',
        title,
        type === 'person' || spot.words === 1 ? 1 : 0.4,
      );
    if (title && option.kind === 'surname' && heldTitle(option.entity, title, asOfDay, kb))
      speak(option, weights, 'holdsTitle', title);
    if (spoken && option.kind === 'demonym') speak(option, weights, 'languageNotCountry', before?.word);
    if (inPlace) {
      if (type === 'place') speak(option, weights, 'placePreposition', inPlace);
      else if (type === 'person') speak(option, weights, 'placePrepositionOtherType', inPlace);
    }
    if (spot.words > 1) continue;
    if (
      spot.sentenceStart &&
      !isKorean &&
      option.needsContext &&
      option.kind !== 'surname' &&
      option.kind !== 'short'
    )
      speak(option, weights, 'commonWordAtSentenceStart');
    if (
      spot.line !== 'sentence' &&
      (option.needsContext || option.kind === 'acronym' || kb.prominenceOf(option.entity) < 4)
    )
      speak(option, weights, 'capitalsProveNothing');
  }
  if (isCounty) addCounty(spot, kb, weights);
}

/** "President Park", "Gen. Park". */
function isTitleGap(gap: string): boolean {
  return gap === ' ' || gap.trim().replace('.', '') === '';
}

/** The language called as the country's adjective says: "English" is the English language. */
function addLanguage(spot: Spot, kb: KnowledgeBase, weights: Weights): void {
  const option = addOption(spot, `${spot.text} language`, 'language', kb);
  if (option) speak(option, weights, 'languageSpoken');
}

/** "Orange and Riverside counties", "Los Angeles county": what the pack knows as Orange County. */
function addCounty(spot: Spot, kb: KnowledgeBase, weights: Weights): void {
  const option = addOption(spot, `${spot.text} County`, 'region', kb);
  if (option) speak(option, weights, 'fullSeveralWords');
}

/** The candidate of a kind under a longer name, new where the spot has it not; `undefined` when nobody is called so. */
function addOption(spot: Spot, name: string, kind: string, kb: KnowledgeBase): Option | undefined {
  const entity = kb.names
    .lookUp(name)
    .flatMap(({ candidates }) => candidates)
    .find((candidate) => kb.kindOf(candidate.entity) === kind)?.entity;
  if (entity === undefined) return undefined;
  const known = spot.options.find((option) => option.entity === entity);
  if (known) return known;
  const option = newOption(entity, 'short', 0.5);
  spot.options.push(option);
  return option;
}

/** "in English", "speaks French, too": an adjective of country that nothing follows. */
function isLanguage(before: Neighbour | undefined, after: Neighbour | undefined): boolean {
  if (!before || before.gap !== ' ') return false;
  if (!BEFORE_LANGUAGE.has(before.word.toLowerCase())) return false;
  return (
    after === undefined ||
    (after.gap !== ' ' && after.gap !== '-') ||
    BEHIND_LANGUAGE.has(after.word.toLowerCase())
  );
}

/** "President Bush" in 2003: did the bearer hold an office of that title on the day? Without a day: ever? */
function heldTitle(person: EntityIndex, title: string, day: number, kb: KnowledgeBase): boolean {
  return kb.termsOf(person).some(({ office, firstDay, endDay }) => {
    const word = kb.wordOf(office)?.toLowerCase() ?? '';
    const isTitle = word === title || word.endsWith(` ${title}`);
    return isTitle && (Number.isNaN(day) || (firstDay <= day && day < endDay));
  });
}
