import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Place, UnknownName } from './unknown-names.ts';
import { isHangul } from '../text/script.ts';
import { leadsCountryOn } from './roles.ts';
import { bestOf, newOption, speak, withdraw, type Option, type Spot } from './spot.ts';
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
  readonly unknown: ReadonlyMap<string, readonly UnknownName[]>;
  /** Which blocks read like sport. */
  readonly sport: readonly boolean[];
  /** The article's day, NaN when unknown. */
  readonly asOfDay: number;
}

/**
 * Stage 7: short forms follow the long form of the same article. A surname means the person introduced
 * by name (the one named most before it, of equals the nearest, else the first after it); a surname whose full form here is
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
  const byLongName = new Set<EntityIndex>();
  for (const spot of spots) {
    const best = bestOf(spot);
    if (!best || best.score < INTRODUCED_FROM || best.kind === 'surname' || best.kind === 'short') continue;
    if (!best.needsContext) inFull.add(best.entity);
    if (spot.words > 1) byLongName.add(best.entity);
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
      else weighBareSurname(spot, article, byLongName, kb, weights);
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
  const option = known ?? surnameOption(spot, person.entity, weights);
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
  byLongName: ReadonlySet<EntityIndex>,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const strangers = unknown.get(spot.text.toLowerCase());
  for (const option of spot.options) {
    if (kb.typeOf(option.entity) !== 'person') {
      if (strangers && isHiddenBy(strangers, spot, option, texts[spot.block]!, byLongName, kb))
        speak(option, weights, 'unknownBearer', spot.text);
    } else if (strangers) speak(option, weights, 'unknownBearer', spot.text);
    else if (option.kind === 'surname') {
      const fame = kb.prominenceOf(option.entity) - 3;
      const isAthlete = SPORTING.has(kb.kindOf(option.entity));
      const isElsewhere = sport[spot.block] ? !isAthlete : isAthlete && fame < WORLD_FAME;
      if (fame > 0 && !isElsewhere && leads(option, spot) && !isLongGone(option, spot, asOfDay, kb))
        speak(option, weights, 'famousSurname', undefined, fame);
      else if (isOwnSurname(option, spot, kb)) speak(option, weights, 'nobodyElses');
      else speak(option, weights, 'notIntroduced');
      if (option.prior >= MOSTLY_ONE && leadsCountryOn(option.entity, asOfDay, kb))
        speak(option, weights, 'leadsCountry');
    }
  }
}

/**
 * Does somebody's surname hide a place or company of that name? "Shibuya said" after "Kenji Shibuya", and every
 * "Ford" in a story on John M. Ford that never writes "Ford Motor".
 */
function isHiddenBy(
  strangers: readonly UnknownName[],
  { start, end }: Spot,
  { entity, cues }: Option,
  text: string,
  byLongName: ReadonlySet<EntityIndex>,
  kb: KnowledgeBase,
): boolean {
  if (kb.standsFor(entity) !== undefined || kb.kindOf(entity) === 'country') return false;
  // A dateline is no surname: "REUTERS/Guglielmo Mangiapane MILAN (Reuters)".
  if (cues.some(({ cue }) => cue === 'dateline' || cue === 'regionFollows')) return false;
  if (kb.typeOf(entity) === 'place' && SPEAKS.test(text.slice(end, end + 10))) return true;
  if (byLongName.has(entity) || !(HIDDEN_KINDS.has(kb.kindOf(entity)) && kb.prominenceOf(entity) < 5))
    return false;
  if (kb.typeOf(entity) === 'place' && WHERE.test(text.slice(Math.max(0, start - 6), start))) return false;
  return strangers.some(({ first }) => kb.isGivenName(first));
}

const HIDDEN_KINDS = new Set(['company', 'city', 'region', 'island']);
const WHERE = /\b(?:in|at|near|from|to) $/u;

/** Lincoln beside the city of Lincoln: who has been dead for two generations is not meant where a place may be. */
function isLongGone({ entity }: Option, { options }: Spot, asOfDay: number, kb: KnowledgeBase): boolean {
  return (
    kb.lastDayOf(entity) + LONG_GONE_DAYS < asOfDay &&
    options.some((other) => kb.typeOf(other.entity) === 'place')
  );
}

const LONG_GONE_DAYS = 60 * 365;

/**
 * Buttigieg: a surname that only one person of some note in public life bears, long enough to be rare. Athletes and
 * artists share theirs with more people than the pack knows.
 */
function isOwnSurname({ entity, prior }: Option, { text, options }: Spot, kb: KnowledgeBase): boolean {
  return (
    options.length === 1 &&
    prior > 0.99 &&
    text.length >= RARE_LENGTH &&
    PUBLIC_LIFE.has(kb.kindOf(entity)) &&
    kb.prominenceOf(entity) >= 3
  );
}

const RARE_LENGTH = 8;
const PUBLIC_LIFE = new Set(['politician', 'official', 'diplomat', 'judge', 'businessperson']);

/** A match report names no politician by a bare surname, and other news few athletes. */
const SPORTING = new Set(['athlete', 'coach']);
/** Steps of prominence above 3: Messi. */
const WORLD_FAME = 2;
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
 * The bearer whom the article names most often in full before the spot, of equals the one named last; else the first
 * one after it. A father named once does not take his son's surname for the rest of the story.
 */
function nearest(bearers: readonly Introduced[], spot: Spot): Introduced {
  const last = bearers.findLast((bearer) => isBefore(bearer, spot));
  // Nearly always there is one bearer of the surname, named several times.
  if (!last || bearers.every(({ entity }) => entity === last.entity)) return last ?? bearers[0]!;
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
function surnameOption(spot: Spot, entity: EntityIndex, weights: Weights): Option {
  const option = newOption(entity, 'surname', 0.01, true);
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
