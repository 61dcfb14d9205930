import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Cover } from './cover.ts';
import { KOREAN_TITLES } from './korean-bearers.ts';
import { speak, type Option, type Spot } from './spot.ts';
import { isJoined, isNameLike, titleOf, wordAfter, wordBefore, type Neighbour } from './surroundings.ts';
import type { Weights } from './weights.ts';
import { NAME_ENDINGS, PLACE_PREPOSITIONS } from './words.ts';

/** What stands around a spot in its block. */
export interface Surroundings {
  readonly text: string;
  /** Where other known names stand. */
  readonly cover: Cover;
}

/** A title right behind a Hangul name: 푸틴 대통령, 한동훈 전 대표. */
const KOREAN_TITLE_BEHIND = new RegExp(`^ (?:전 )?(${KOREAN_TITLES})`, 'u');

/**
 * Stage 3, NIL first: what the words around a name say against (or for) its meaning anything we know.
 * A piece of a longer unknown name, a common word where capitals prove nothing, a title that fits another
 * type. Every verdict is a cue, so that it can be explained and outweighed.
 */
export function gate(spot: Spot, around: Surroundings, kb: KnowledgeBase, weights: Weights): void {
  const before = wordBefore(around.text, spot.start);
  const after = wordAfter(around.text, spot.end);
  const title = before && before.gap.trim().replace('.', '') === '' ? titleOf(before.word) : undefined;
  const longer =
    koreanCompound(spot, around) ??
    (spot.line === 'sentence' ? pieceOfLongerName(spot, before, after, around) : undefined);
  const inPlace =
    before && before.gap === ' ' && PLACE_PREPOSITIONS.has(before.word.toLowerCase())
      ? before.word
      : undefined;

  const behind = KOREAN_TITLE_BEHIND.exec(around.text.slice(spot.end, spot.end + 10))?.[1];

  for (const option of spot.options) {
    const type = kb.typeOf(option.entity);
    if (longer && !survivesInLongerName(option, spot, longer, kb))
      speak(option, weights, 'pieceOfLongerName', longer.word);
    if (title)
      speak(
        option,
        weights,
        type === 'person' ? 'titleBefore' : 'titleBeforeOtherType',
        title,
        type === 'person' || spot.words === 1 ? 1 : 0.4,
      );
    if (behind && type === 'person') speak(option, weights, 'titleBehind', behind);
    if (option.kind === 'demonym' && isLanguage(before, after))
      speak(option, weights, 'languageNotCountry', before?.word);
    if (inPlace) {
      if (type === 'place') speak(option, weights, 'placePreposition', inPlace);
      else if (type === 'person') speak(option, weights, 'placePrepositionOtherType', inPlace);
    }
    if (spot.words > 1) continue;
    if (spot.sentenceStart && option.needsContext && option.kind !== 'surname' && option.kind !== 'short')
      speak(option, weights, 'commonWordAtSentenceStart');
    if (
      spot.line !== 'sentence' &&
      (option.needsContext || option.kind === 'acronym' || kb.prominenceOf(option.entity) < 4)
    )
      speak(option, weights, 'capitalsProveNothing');
  }
}

/** "in English", "speaks French, too": an adjective of country that nothing follows. */
function isLanguage(before: Neighbour | undefined, after: Neighbour | undefined): boolean {
  if (!before || before.gap !== ' ') return false;
  return (
    /^(?:in|into|from|speaks?|speaking|spoken?|spoke|learn|learning|fluent|translated|teach|teaches)$/iu.test(
      before.word,
    ) &&
    (after === undefined ||
      !/^[ -]$/u.test(after.gap) ||
      /^(?:and|or|on|at|as|by|with|to|for|but|when)$/iu.test(after.word))
  );
}

/** 국회의원, 국정원장, 성남시장: a body's or a city's name that only begins the word for one of its people. */
function koreanCompound(spot: Spot, { text }: Surroundings): Neighbour | undefined {
  if (spot.tail !== 'head-noun' && spot.tail !== 'other') return undefined;
  const pattern = /[시군구]$/u.test(spot.text)
    ? /^장(?![가-힣]{3})/u
    : /^(?:의원|위원장|원장|총장|당원|위원)/u;
  const person = pattern.exec(text.slice(spot.end, spot.end + 8));
  return person ? { word: person[0], start: spot.end, end: spot.end + person[0].length, gap: '' } : undefined;
}

/**
 * The neighbouring word that makes the spot a piece of a longer name, as in "Michael **Kim**",
 * "**Georgia** Tech", "**Seoul** National University"; `undefined` when the spot stands alone.
 */
function pieceOfLongerName(
  spot: Spot,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  around: Surroundings,
): Neighbour | undefined {
  if (
    before &&
    isJoined(before) &&
    isNameLike(before.word) &&
    !around.cover.overlaps(spot.block, before.start, before.end)
  ) {
    const opensSentence = wordBefore(around.text, before.start) === undefined;
    if (!opensSentence || spot.words === 1) return before;
  }
  if (after?.gap === ' ' && COUNTY.test(after.word)) return after;
  if (
    after &&
    isJoined(after) &&
    isNameLike(after.word) &&
    !around.cover.overlaps(spot.block, after.start, after.end) &&
    !/^[\p{Lu}\d.]{1,2}$/u.test(after.word)
  )
    return after;
  return undefined;
}

/** "Los Angeles county", "Orange and Riverside counties": another place than the city of that name. */
const COUNTY = /^(?:county|counties)$/iu;

/**
 * Names that keep their meaning beside other capitals: adjectives of country ("Russian Embassy"), names
 * of several words unless an organisation's ending follows, well-known acronyms ("EU Commission").
 */
function survivesInLongerName(option: Option, spot: Spot, neighbour: Neighbour, kb: KnowledgeBase): boolean {
  if (option.kind === 'demonym') return true;
  if (COUNTY.test(neighbour.word)) return false;
  const ends = NAME_ENDINGS.has(neighbour.word.toLowerCase()) && neighbour.start >= spot.end;
  if (option.kind === 'acronym') return kb.prominenceOf(option.entity) >= 4;
  if (spot.words > 1) return !ends && (kb.typeOf(option.entity) !== 'place' || neighbour.start > spot.end);
  return false;
}
