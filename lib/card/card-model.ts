import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityDetails } from '../kb/types.ts';
import { rolesOn, type Role } from '../linker/roles.ts';
import { firstDayOf, formatDate, isoDay, parseDate } from '../time/partial-date.ts';
import { cardFacts } from './card-facts.ts';
import { labelsOf } from './labels.ts';
import { locatorMap } from './locator-map.ts';
import type { CardInput, CardScope } from './scope.ts';
import { timelineOf } from './timeline.ts';
import type { CardModel, LocatorMap } from './types.ts';

/** Roles shown in the headline; the rest are in the timeline. */
const MOST_ROLES = 2;

/** The card of an entity as of the article's date. Pure; every string is final. */
export function cardModel(input: CardInput): CardModel {
  const scope = scopeOf(input);
  const { details, kb, language } = scope;
  const names = namesOn(scope);
  const then = roleLine(scope, scope.day);
  const now = roleLine(scope, scope.today);
  const asOf = input.asOf && parseDate(input.asOf) ? formatDate(input.asOf, language) : undefined;
  const changed = names.now ?? (then !== undefined && now !== undefined && now !== then ? now : undefined);
  const timeline = timelineOf(scope);
  const map = mapOf(scope);
  return {
    entity: details.id,
    type: details.type,
    kind: details.kind,
    name: names.name,
    ...given('nativeName', names.native),
    ...(input.flag ? { flag: input.flag.code, flagSvg: input.flag.svg } : {}),
    ...(input.logo ? { logo: input.logo } : {}),
    ...(map ? { map } : {}),
    headline: then ?? details.description,
    ...given('description', then === undefined ? undefined : details.description),
    ...given('asOf', then === undefined && names.now === undefined ? undefined : asOf),
    ...given('now', asOf === undefined ? undefined : changed),
    facts: cardFacts(scope),
    ...given('timeline', timeline),
    ...given('wikipedia', details.ids.wikipedia && wikipediaUrl(details.ids.wikipedia)),
    source: sourceLine(details, kb),
    checked: formatDate(details.checked.slice(0, 7), language),
    pack: kb.meta.id,
  };
}

function scopeOf(input: CardInput): CardScope {
  const { kb, language, asOf } = input;
  const today = firstDayOf(kb.meta.knowledgeDay);
  return {
    ...input,
    labels: labelsOf(language),
    today,
    day: asOf && parseDate(asOf) ? firstDayOf(asOf) : today,
    nameOf: (entity) => (language === 'ko' ? kb.koreanNameOf(entity) : undefined) ?? kb.nameOf(entity),
  };
}

/** The name in use on the day, the line of other names, and the name since then when it changed. */
function namesOn({ details, day, language, labels }: CardScope): {
  name: string;
  native?: string;
  now?: string;
} {
  const former = details.former?.find(
    ({ from, to }) => (!from || firstDayOf(from) <= day) && to !== undefined && day < firstDayOf(to),
  );
  const present = language === 'ko' ? (details.korean ?? details.name) : details.name;
  const other = language === 'ko' ? (details.korean ? details.name : undefined) : details.korean;
  const native = [other, details.hanja, ...Object.values(details.native ?? {})]
    .filter(Boolean)
    .slice(0, 2)
    .join(' · ');
  return {
    name: former && language === 'en' ? former.name : present,
    ...(native ? { native } : {}),
    ...(former && language === 'en' ? { now: labels.nowCalled(present) } : {}),
  };
}

/** "President of Russia", "Former President …", or `undefined` when no term says anything. */
function roleLine(scope: CardScope, day: number): string | undefined {
  const roles = rolesOn(scope.entity, day, scope.kb);
  const [first] = roles;
  if (!first || scope.details.type !== 'person') return undefined;
  if (first.state === 'former') return scope.labels.former(localLine(first, scope));
  if (first.state === 'confirmed')
    return scope.labels.confirmed(
      localLine(first, scope),
      formatDate(isoDay(first.term.endDay - 1).slice(0, 7), scope.language),
    );
  const lines = [
    ...new Set(roles.filter((role) => role.state === 'held').map((role) => localLine(role, scope))),
  ];
  return lines.slice(0, MOST_ROLES).join(' · ');
}

function localLine(role: Role, { kb, language }: CardScope): string {
  const korean = language === 'ko' && !role.term.as ? kb.koreanNameOf(role.term.office) : undefined;
  return korean ?? role.line;
}

/** Places only: the seat of a company tells little of it. */
function mapOf({ shape, details, kb, entity, nameOf }: CardScope): LocatorMap | undefined {
  if (shape === undefined || details.type !== 'place') return undefined;
  const isCountry = details.kind === 'country';
  if (!isCountry && details.coordinates === undefined) return undefined;
  return locatorMap(
    shape,
    isCountry ? undefined : details.coordinates,
    nameOf(kb.countryOf(entity) ?? entity),
  );
}

function sourceLine(details: EntityDetails, kb: KnowledgeBase): string {
  const titles = details.sources
    .filter((id) => id !== 'wikidata-index')
    .map((id) => kb.meta.sources[id] ?? id);
  return titles.slice(0, 2).join('; ');
}

function wikipediaUrl(title: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(title).replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [P in K]?: V });
}
