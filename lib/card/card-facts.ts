import type { EntityIndex, Fact } from '../kb/types.ts';
import { holdersOn, rolesOn } from '../linker/roles.ts';
import { ageOn, holdsOn, toInterval } from '../time/interval.ts';
import { firstDayOf, formatDate, isoDay, parseDate } from '../time/partial-date.ts';
import type { CardScope } from './scope.ts';
import type { CardFact } from './types.ts';

/** Facts a card shows: two or three carry the value. */
const MOST_FACTS = 4;

/** Properties in the order in which a card of any type prefers them. */
const ORDER = [
  'date', 'period', 'place', 'deaths', 'result', 'winner', 'signed', 'in-force', 'ended', 'participant',
  'capital', 'in', 'party', 'works-for', 'parent', 'acts-for', 'of', 'founded', 'dissolved', 'seat', 'owner',
  'maker', 'operator', 'range', 'first', 'by', 'part-of', 'stands-for', 'known for', 'member',
]; // prettier-ignore

/** Dates are written out; everything else is text as the record has it. */
const DATED = new Set([
  'date',
  'born',
  'died',
  'founded',
  'dissolved',
  'signed',
  'in-force',
  'ended',
  'first',
]);

/** Several of one property are joined in one line, this many of them. */
const MOST_IN_LINE = 4;

/** The facts of a card, as they held on its day. */
export function cardFacts(scope: CardScope): CardFact[] {
  const facts = [...lifeFacts(scope), ...officeFacts(scope), ...recordFacts(scope)];
  return facts.slice(0, MOST_FACTS);
}

/** Age on the day, or the years of a life that is over; how long in office. */
function lifeFacts(scope: CardScope): CardFact[] {
  const { details, labels, day, language, entity, kb } = scope;
  const facts: CardFact[] = [];
  if (details.type !== 'person') return facts;
  const born = textOf(details.facts, 'born');
  const died = textOf(details.facts, 'died');
  const [role] = rolesOn(entity, day, kb);
  if (role?.state === 'held' && Number.isFinite(role.term.firstDay))
    facts.push(fact(scope, 'tenure', labels.since(formatDate(isoDay(role.term.firstDay), language))));
  if (died && lastKnown(died) < day) {
    const life = born ? labels.period(yearOf(born), yearOf(died)) : formatDate(died, language);
    facts.push(fact(scope, born ? 'lived' : 'died', life));
  } else if (born) {
    const { years, exact } = ageOn(born, day);
    if (years >= 0 && years < 120) facts.push(fact(scope, 'age', labels.age(years, exact)));
  }
  return facts;
}

/** Who held an office, or headed a country or body, on the day. */
function officeFacts(scope: CardScope): CardFact[] {
  const { details, entity, kb, day, language, labels, nameOf } = scope;
  const offices = details.type === 'office' ? [entity] : officesHeading(scope);
  return offices.flatMap((office) => {
    const [term] = holdersOn(office, day, kb).slice(-1);
    if (!term) return [];
    const since = Number.isFinite(term.firstDay) ? formatDate(isoDay(term.firstDay), language) : undefined;
    const label =
      details.type === 'office'
        ? labels.fact['holder']!
        : capitalised(kb.wordOf(office) ?? labels.fact['leader']!);
    return [
      {
        label: language === 'ko' ? labels.fact[details.type === 'office' ? 'holder' : 'leader']! : label,
        value: labels.held(nameOf(term.person), since),
        entity: kb.idOf(term.person),
      },
    ];
  });
}

const HEADS = [
  'supreme leader',
  'leader',
  'king',
  'queen',
  'emperor',
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'secretary-general',
  'secretary general',
];
const MOST_HEADS = 2;

/** Offices that head the entity: by `of`, or for a country by the title words of heads of state and government. */
function officesHeading({ entity, details, kb }: CardScope): EntityIndex[] {
  const body = details.type === 'place' ? (kb.standsFor(entity) ?? entity) : entity;
  const isCountry = kb.kindOf(body) === 'country';
  if (details.type !== 'organisation' && !isCountry) return [];
  const heads: { office: EntityIndex; rank: number }[] = [];
  for (const { entity: office, kind } of kb.relationsOf(body)) {
    if (kind !== 'parent' || kb.typeOf(office) !== 'office' || kb.standsFor(office) !== body) continue;
    const word = kb.wordOf(office) ?? '';
    heads.push({ office, rank: HEADS.includes(word) ? HEADS.indexOf(word) : HEADS.length });
  }
  return heads
    .sort((a, b) => a.rank - b.rank)
    .filter(({ rank }) => !isCountry || rank < HEADS.length)
    .slice(0, isCountry ? MOST_HEADS : 1)
    .map(({ office }) => office);
}

function recordFacts(scope: CardScope): CardFact[] {
  const { details, day } = scope;
  const holding = details.facts.filter((each) =>
    each.from || each.to ? holdsOn(toInterval(each.from, each.to), day) : true,
  );
  const properties = [...new Set(holding.map(({ property }) => property))]
    .filter((property) => property !== 'born' && property !== 'died')
    .sort((a, b) => rankOf(a) - rankOf(b));
  return properties.map((property) =>
    lineOf(
      property,
      holding.filter((each) => each.property === property),
      scope,
    ),
  );
}

function rankOf(property: string): number {
  const rank = ORDER.indexOf(property);
  return rank < 0 ? ORDER.length : rank;
}

function lineOf(property: string, facts: readonly Fact[], scope: CardScope): CardFact {
  const values = facts.slice(0, MOST_IN_LINE).map((each) => valueOf(each, scope));
  const [only] = facts;
  const value = scope.labels.list(values) + (facts.length > MOST_IN_LINE ? ' …' : '');
  const entity = facts.length === 1 && only?.entity !== undefined ? scope.kb.idOf(only.entity) : undefined;
  return { ...fact(scope, property, value), ...(entity ? { entity } : {}) };
}

function valueOf(each: Fact, { nameOf, language, labels }: CardScope): string {
  if (each.entity !== undefined) return each.as ? `${nameOf(each.entity)} (${each.as})` : nameOf(each.entity);
  const text = each.text ?? '';
  if (each.property === 'period') {
    const [from, to] = text.split('/').map((date) => (parseDate(date) ? formatDate(date, language) : ''));
    return to ? labels.period(from ?? '', to) : labels.since(from ?? '');
  }
  return DATED.has(each.property) && parseDate(text) ? formatDate(text, language) : text;
}

function fact({ labels }: CardScope, property: string, value: string): CardFact {
  return { label: labels.fact[property] ?? capitalised(property.replace(/^family\./u, '')), value };
}

function textOf(facts: readonly Fact[], property: string): string | undefined {
  const text = facts.find((each) => each.property === property)?.text;
  return text && parseDate(text) ? text : undefined;
}

function lastKnown(date: string): number {
  return firstDayOf(date);
}

function yearOf(date: string): string {
  return String(parseDate(date)?.year ?? '');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
