import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Place } from './unknown-names.ts';
import { isHangul } from '../text/script.ts';
import { leadsCountryOn } from './roles.ts';
import { bestOf, speak, withdraw, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Somebody or something the article names in full. */
interface Introduced {
  readonly entity: EntityIndex;
  readonly block: number;
  readonly start: number;
}

/** Score from which a full name counts as introduced. */
const INTRODUCED_FROM = 0.5;

/** What an article says of surnames. */
export interface ArticleNames {
  readonly texts: readonly string[];
  /** Surnames of full names that the pack does not know, in lower case, with the places of these names. */
  readonly unknown: ReadonlyMap<string, readonly Place[]>;
  /** Which blocks read like sport. */
  readonly sport: readonly boolean[];
  /** The article's day, NaN when unknown. */
  readonly asOfDay: number;
}

/**
 * Stage 6: short forms follow the long form of the same article. A surname means the person introduced
 * by name (the nearest one of the paragraph, the one named most before it, else the first after it); a surname whose full form here is
 * unknown means nobody we know; short names of bodies follow their full name.
 */
export function resolveShortForms(
  spots: readonly Spot[],
  article: ArticleNames,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const people = new Map<string, Introduced[]>();
  const inFull = new Set<EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < INTRODUCED_FROM || best.kind === 'surname' || best.kind === 'short') continue;
    if (!best.needsContext) inFull.add(best.entity);
    if (kb.typeOf(best.entity) !== 'person' || spot.words + (spot.text.includes('-') ? 1 : 0) < 2) continue;
    for (const part of nameParts(spot.text, isFamilyFirst(best.entity, spot.text, kb))) {
      const list = people.get(part) ?? [];
      list.push({ entity: best.entity, block: spot.block, start: spot.start });
      people.set(part, list);
    }
  }
  for (const spot of spots) {
    if (spot.words === 1 || spot.options.some((option) => option.kind === 'surname')) {
      const bearers = people.get(spot.text.toLowerCase());
      if (bearers) followBearer(spot, nearest(bearers, spot), article, kb, weights);
      else weighBareSurname(spot, article, kb, weights);
    }
    for (const option of spot.options) {
      if (
        (option.kind === 'short' || (option.needsContext && option.kind !== 'surname')) &&
        inFull.has(option.entity)
      )
        speak(option, weights, 'namedInFullElsewhere', option.entity);
    }
  }
}

/** A surname whose bearer the article names in full. */
function followBearer(
  spot: Spot,
  person: Introduced,
  { unknown }: ArticleNames,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const known = spot.options.find((option) => option.entity === person.entity);
  const option = known ?? newOption(spot, person.entity, weights);
  // Of two who bear the surname it is the one named last, known or not.
  const isStranger = unknown
    .get(spot.text.toLowerCase())
    ?.some((place) => isBefore(place, spot) && (isBefore(person, place) || !isBefore(person, spot)));
  if (isStranger) speak(option, weights, 'unknownBearer', spot.text);
  else {
    // Whom the surname mostly means elsewhere says nothing here.
    withdraw(option, 'prior');
    speak(option, weights, 'introducedAbove', kb.nameOf(person.entity));
  }
  for (const other of spot.options) if (other !== option) speak(other, weights, 'notIntroduced');
}

/** A surname whose bearer the article does not name, or names in full as somebody unknown. */
function weighBareSurname(
  spot: Spot,
  { texts, unknown, sport, asOfDay }: ArticleNames,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const isUnknown = unknown.has(spot.text.toLowerCase());
  const speaks = isUnknown && SPEAKS.test(texts[spot.block]!.slice(spot.end, spot.end + 10));
  for (const option of spot.options) {
    const type = kb.typeOf(option.entity);
    // "Shibuya said" after "Kenji Shibuya": nobody speaks of the ward.
    if (isUnknown && (type === 'person' || (speaks && !hasGovernment(option.entity, kb))))
      speak(option, weights, 'unknownBearer', spot.text);
    else if (type === 'person' && option.kind === 'surname') {
      const fame = kb.prominenceOf(option.entity) - 3;
      const isElsewhere = sport[spot.block] && !SPORTING.has(kb.kindOf(option.entity));
      if (fame > 0 && !isElsewhere && leads(option, spot))
        speak(option, weights, 'famousSurname', undefined, fame);
      else if (isOwnSurname(option, spot, kb)) speak(option, weights, 'nobodyElses');
      else speak(option, weights, 'notIntroduced');
      if (option.prior >= MOSTLY_ONE && leadsCountryOn(option.entity, asOfDay, kb))
        speak(option, weights, 'leadsCountry');
    }
  }
}

/** Buttigieg: a surname that only one person of some note bears, long enough to be rare. */
function isOwnSurname({ entity, prior }: Option, { text, options }: Spot, kb: KnowledgeBase): boolean {
  return options.length === 1 && prior > 0.99 && text.length >= RARE_LENGTH && kb.prominenceOf(entity) >= 3;
}

const RARE_LENGTH = 8;

/** A match report names no politician by a bare surname. */
const SPORTING = new Set(['athlete', 'coach']);
function hasGovernment(place: EntityIndex, kb: KnowledgeBase): boolean {
  return kb.standsFor(place) !== undefined || kb.kindOf(place) === 'country';
}

/** "London said" is the government there, but Shibuya has none. */
const SPEAKS = /^ (?:said|says|told|added|wrote|noted|argued)\b/u;

/** Does the surname mostly mean this bearer? There are several Trumps, but one who needs no first name. */
function leads(option: Option, spot: Spot): boolean {
  return (
    option.prior >= FAMOUS_PRIOR &&
    spot.options.every((other) => other === option || other.prior * FAMOUS_LEAD <= option.prior)
  );
}

const FAMOUS_PRIOR = 0.32;
/** Who leads a country needs no first name, if few others bear the surname: Ramaphosa, not Johnson. */
const MOSTLY_ONE = 0.6;
const FAMOUS_LEAD = 2.5;

/**
 * The bearer named last before the spot in its block; from another block the one whom the article names most
 * often in full, of equals the last before the spot; else the first one after it.
 */
function nearest(bearers: readonly Introduced[], spot: Spot): Introduced {
  const last = bearers.findLast((bearer) => isBefore(bearer, spot));
  if (!last || last.block === spot.block) return last ?? bearers[0]!;
  // Nearly always there is one bearer of the surname, named several times.
  if (bearers.every(({ entity }) => entity === last.entity)) return last;
  const before = bearers.filter((bearer) => isBefore(bearer, spot));
  const times = new Map<EntityIndex, number>();
  for (const { entity } of before) times.set(entity, (times.get(entity) ?? 0) + 1);
  const most = Math.max(...times.values());
  return before.findLast(({ entity }) => times.get(entity) === most) ?? last;
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
  const words = name.toLowerCase().split(WHITE_SPACE);
  if (familyFirst) return [words[0]!, words.at(-1)!];
  const last = words.at(-1)!;
  const particle = words.length > 2 ? PARTICLE.exec(name)?.[1]?.toLowerCase() : undefined;
  return [last, last.replace(ARTICLE, ''), ...(particle ? [particle] : [])].filter((part) => part.length > 1);
}

const WHITE_SPACE = /\s+/u;
/** "van Gaal", "bin Salman", "St. Brown": the surname with what belongs to it. */
const PARTICLE = /\s((?:van|von|de|der|bin|al|el|da|di|le|la|st\.)\s.+)$/iu;
/** "al-Maliki" is also called Maliki. */
const ARTICLE = /^(?:al|el)-/u;

const FAMILY_FIRST = new Set(['KR', 'KP', 'CN', 'TW', 'HK', 'MO', 'VN', 'KH']);

/** Korean writes Japanese and Hungarians as they do themselves: 아베 신조. */
function isFamilyFirst(person: EntityIndex, name: string, kb: KnowledgeBase): boolean {
  const country = kb.countryOf(person);
  const code = country === undefined ? '' : (kb.wordOf(country) ?? '');
  return FAMILY_FIRST.has(code) || ((code === 'JP' || code === 'HU') && isHangul(name));
}
