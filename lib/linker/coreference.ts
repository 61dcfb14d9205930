import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Place } from './unknown-names.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Somebody or something the article names in full. */
interface Introduced {
  readonly entity: EntityIndex;
  readonly block: number;
  readonly start: number;
}

/** Score from which a full name counts as introduced. */
const INTRODUCED_FROM = 0.5;

/**
 * Stage 6: short forms follow the long form of the same article. A surname means the person introduced
 * by name (the nearest one before it, else the first after it); a surname whose full form here is
 * unknown means nobody we know; short names of bodies follow their full name.
 */
export function resolveShortForms(
  spots: readonly Spot[],
  unknownSurnames: ReadonlyMap<string, readonly Place[]>,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const people = new Map<string, Introduced[]>();
  const inFull = new Set<EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < INTRODUCED_FROM || best.kind === 'surname' || best.kind === 'short') continue;
    inFull.add(best.entity);
    if (kb.typeOf(best.entity) !== 'person' || spot.words + (spot.text.includes('-') ? 1 : 0) < 2) continue;
    for (const part of nameParts(spot.text, isFamilyFirst(best.entity, kb))) {
      const list = people.get(part) ?? [];
      list.push({ entity: best.entity, block: spot.block, start: spot.start });
      people.set(part, list);
    }
  }
  for (const spot of spots) {
    if (spot.words === 1 || spot.options.some((option) => option.kind === 'surname'))
      followSurname(spot, people, unknownSurnames, kb, weights);
    for (const option of spot.options) {
      if (
        inFull.has(option.entity) &&
        (option.kind === 'short' || (option.needsContext && option.kind !== 'surname'))
      )
        speak(option, weights, 'namedInFullElsewhere', option.entity);
    }
  }
}

function followSurname(
  spot: Spot,
  people: ReadonlyMap<string, readonly Introduced[]>,
  unknownSurnames: ReadonlyMap<string, readonly Place[]>,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const surname = spot.text.toLowerCase();
  const bearers = people.get(surname);
  const unknown = unknownSurnames.get(surname);
  const person = bearers && nearest(bearers, spot);
  if (person) {
    const known = spot.options.find((option) => option.entity === person.entity);
    const option = known ?? newOption(spot, person.entity, weights);
    // Of two who bear the surname it is the one named last, known or not.
    if (
      unknown?.some((place) => isBefore(place, spot) && (isBefore(person, place) || !isBefore(person, spot)))
    )
      speak(option, weights, 'unknownBearer', spot.text);
    else speak(option, weights, 'introducedAbove', kb.nameOf(person.entity));
    for (const other of spot.options) if (other !== option) speak(other, weights, 'notIntroduced');
    return;
  }
  for (const option of spot.options) {
    if (kb.typeOf(option.entity) !== 'person') continue;
    if (unknown) speak(option, weights, 'unknownBearer', spot.text);
    else if (option.kind === 'surname') {
      const fame = kb.prominenceOf(option.entity) - 3;
      if (fame > 0 && leads(option, spot)) speak(option, weights, 'famousSurname', undefined, fame);
      else speak(option, weights, 'notIntroduced');
    }
  }
}

/** Does the surname mostly mean this bearer? There are several Trumps, but one who needs no first name. */
function leads(option: Option, spot: Spot): boolean {
  return (
    option.prior >= FAMOUS_PRIOR &&
    spot.options.every((other) => other === option || other.prior * FAMOUS_LEAD <= option.prior)
  );
}

const FAMOUS_PRIOR = 0.32;
const FAMOUS_LEAD = 2.5;

/** The bearer named last before the spot; else the first one after it. */
function nearest(bearers: readonly Introduced[], spot: Spot): Introduced | undefined {
  return bearers.findLast((bearer) => isBefore(bearer, spot)) ?? bearers[0];
}

function isBefore(a: Place, b: Place): boolean {
  return a.block < b.block || (a.block === b.block && a.start < b.start);
}

/** A bearer whom the index does not list under this surname, because too many share it. */
function newOption(spot: Spot, entity: EntityIndex, weights: Weights): Option {
  const option: Option = { entity, kind: 'surname', needsContext: true, prior: 0.01, cues: [], score: 0 };
  speak(option, weights, 'surname');
  spot.options.push(option);
  return option;
}

/** The words of a full name that stand for it: the surname with and without its particle, first where it comes first. */
function nameParts(name: string, familyFirst: boolean): string[] {
  const words = name.toLowerCase().split(/\s+/u);
  if (familyFirst) return [words[0]!, words.at(-1)!];
  const particle =
    words.length > 2
      ? /\s((?:van|von|de|der|bin|al|el|da|di|le|la)\s.+)$/iu.exec(name)?.[1]?.toLowerCase()
      : undefined;
  return [words.at(-1)!, ...(particle ? [particle] : [])].filter((part) => part.length > 1);
}

const FAMILY_FIRST = new Set(['KR', 'KP', 'CN', 'TW', 'HK', 'MO', 'VN', 'KH']);

function isFamilyFirst(person: EntityIndex, kb: KnowledgeBase): boolean {
  const country = kb.countryOf(person);
  return country !== undefined && FAMILY_FIRST.has(kb.wordOf(country) ?? '');
}
