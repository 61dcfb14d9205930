import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { AliasKind, EntityIndex } from '../kb/types.ts';
import { speak, type Option, type Spot } from './spot.ts';
import type { WeightName, Weights } from './weights.ts';

/** People are not in the news before this age. */
const YOUNGEST_NEWSMAKER_DAYS = 10 * 365;
/** Prominence from which an acronym is known in any language: NATO, FBI. */
const WELL_KNOWN = 4;
/** Events and bodies are written about before they begin. */
const AHEAD_OF_ITS_TIME_DAYS = 4 * 365;

/**
 * Stage 4: what each candidate starts with: the kind of alias, its prominence, its prior, and whether
 * it could be meant on the article's date at all. `asOfDay` is a day number, NaN when unknown; `home` is the
 * country whose language the article is written in, when only one speaks it.
 */
export function weighCandidates(
  spot: Spot,
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
  home: EntityIndex | undefined,
): void {
  for (const option of spot.options) {
    speak(option, weights, baseCue(option.kind, spot.words));
    speak(option, weights, 'prominence', undefined, kb.prominenceOf(option.entity) - 3);
    if (spot.options.length > 1)
      speak(option, weights, 'prior', undefined, Math.log(Math.max(option.prior, 1e-3)));
    if (option.needsContext && option.kind !== 'surname' && option.kind !== 'short')
      speak(option, weights, 'needsContext');
    if (kb.typeOf(option.entity) === 'office') speak(option, weights, 'officeTitle');
    if (home !== undefined) {
      const country = kb.countryOf(option.entity);
      if (country === home && isPlainName(option)) speak(option, weights, 'homeCountry', home);
      else if (option.kind === 'acronym' && kb.prominenceOf(option.entity) < WELL_KNOWN)
        speak(option, weights, 'foreignAcronym');
    }
    if (spot.tail === 'other') speak(option, weights, 'oddTail');
    const hasRivals = spot.options.length > 1;
    if (!isPossibleOn(option, kb, asOfDay, hasRivals)) speak(option, weights, 'notYetThere');
    else if (isLongDead(option, kb, asOfDay) && spot.options.some((other) => isAlive(other, kb, asOfDay)))
      speak(option, weights, 'deadByThen');
    if (hasRivals && isGoneParty(option, kb, asOfDay)) speak(option, weights, 'noLongerThere');
  }
}

/** No homonym of an ordinary word: the country of the article says nothing for those. */
export function isPlainName({ needsContext, kind, prior }: Option): boolean {
  return !needsContext || (kind === 'short' && prior > HOMONYM_PRIOR);
}

/** The compiler caps the prior of a short form that is also a common word. */
const HOMONYM_PRIOR = 0.35;

function baseCue(kind: AliasKind, words: number): WeightName {
  if (kind === 'full') return words > 1 ? 'fullSeveralWords' : 'fullOneWord';
  return kind;
}

/** News of the day is about the living, but the dead stay in it for some years. */
const REMEMBERED_DAYS = 3 * 365;

function isLongDead({ entity }: Option, kb: KnowledgeBase, asOfDay: number): boolean {
  return kb.typeOf(entity) === 'person' && kb.lastDayOf(entity) + REMEMBERED_DAYS < asOfDay;
}

/** A known lifetime that has begun and has no end yet. */
function isAlive({ entity }: Option, kb: KnowledgeBase, asOfDay: number): boolean {
  return kb.typeOf(entity) === 'person' && kb.firstDayOf(entity) < asOfDay && kb.lastDayOf(entity) >= asOfDay;
}

/** Parties take up the names of those before them: of several, the one that was there. */
const PARTY_AHEAD_DAYS = 90;
const PARTY_REMEMBERED_DAYS = 365;

function isGoneParty({ entity }: Option, kb: KnowledgeBase, asOfDay: number): boolean {
  return kb.kindOf(entity) === 'party' && kb.lastDayOf(entity) + PARTY_REMEMBERED_DAYS < asOfDay;
}

/**
 * Was it there, or about to be, when the article was written? Unknown dates are possible. A party that shares
 * its name is not written about long before.
 */
export function isPossibleOn(option: Option, kb: KnowledgeBase, asOfDay: number, hasRivals = false): boolean {
  if (Number.isNaN(asOfDay)) return true;
  const first = kb.firstDayOf(option.entity);
  if (hasRivals && kb.kindOf(option.entity) === 'party') return first - PARTY_AHEAD_DAYS <= asOfDay;
  return kb.typeOf(option.entity) === 'person'
    ? first + YOUNGEST_NEWSMAKER_DAYS <= asOfDay
    : first - AHEAD_OF_ITS_TIME_DAYS <= asOfDay;
}
