// A block of details is JSON in columns, an entry for each entity of the block: like stands beside like, which
// deflates to a third less than record after record. What the hot part knows is said by pointing there: the
// entity of a fact by its place among the ties, a date of a lifetime by its precision, and in a description
// the names of the country and of the place it lies in.

import type { KnowledgeBase } from '../knowledge-base.ts';
import type { ColdDetails, EntityIndex, Fact } from '../types.ts';

/** What a block says of its entities, each list in their order. */
export interface DetailsBlock {
  /** `{country}` and `{in}` stand for names. */
  readonly descriptions: readonly string[];
  readonly facts: readonly (readonly PackedFact[])[];
  /** Place in `origins` of each entity. */
  readonly origin: readonly number[];
  readonly origins: readonly (readonly [checked: string, ...sources: string[]])[];
  /** Names beyond those of the hot part, by the entity's place in the block. */
  readonly names: Readonly<Record<number, Pick<ColdDetails, 'hanja' | 'native' | 'former'>>>;
}

/**
 * Property, value, and where there are any: from, to, as ('' for none). A value from 0 up is a place among the
 * entity's ties, one below is an entity: -1 - value. `{first 7}` and `{last 10}` are so many characters of the ISO day
 * on which the entity began or ended; any other text is itself.
 */
export type PackedFact = readonly [property: string, value: string | number, ...span: string[]];

const DAY = /^\{(first|last) (\d+)\}$/u;
const NAME = /\{(country|in)\}/gu;
const DAY_MS = 86_400_000;
/** Years of fewer digits are not written like the ISO day. */
const LEAST_DATE = 4;

/** The details of entities from `first` on as a block. Throws a RangeError on a text that looks like one of the signs. */
export function toBlock(
  details: readonly ColdDetails[],
  first: EntityIndex,
  kb: KnowledgeBase,
): DetailsBlock {
  const origins = new Map<string, number>();
  const names: Record<number, Pick<ColdDetails, 'hanja' | 'native' | 'former'>> = {};
  const origin = details.map(({ checked, sources, hanja, native, former }, at) => {
    if (hanja || native || former)
      names[at] = { ...given('hanja', hanja), ...given('native', native), ...given('former', former) };
    const key = JSON.stringify([checked, ...sources]);
    if (!origins.has(key)) origins.set(key, origins.size);
    return origins.get(key)!;
  });
  return {
    descriptions: details.map(({ description, facts }, at) => packText(description, first + at, facts, kb)),
    facts: details.map(({ facts = [] }, at) => facts.map((fact) => packFact(fact, first + at, kb))),
    origin,
    origins: [...origins.keys()].map((key) => JSON.parse(key) as [string, ...string[]]),
    names,
  };
}

/** What a block says of `entity`, which stands at `at` in it; `undefined` where it ends before. */
export function fromBlock(
  block: DetailsBlock,
  at: number,
  entity: EntityIndex,
  kb: KnowledgeBase,
): ColdDetails | undefined {
  const description = block.descriptions[at];
  const origin = block.origins[block.origin[at] ?? -1];
  if (description === undefined || origin === undefined) return undefined;
  const facts = (block.facts[at] ?? []).map((fact) => unpackFact(fact, entity, kb));
  const [checked, ...sources] = origin;
  return {
    ...block.names[at],
    description: description.replace(NAME, (sign) => namesOf(entity, facts, kb)[sign] ?? sign),
    ...(facts.length > 0 ? { facts } : {}),
    sources,
    checked,
  };
}

function packText(
  text: string,
  entity: EntityIndex,
  facts: readonly Fact[] | undefined,
  kb: KnowledgeBase,
): string {
  if (text.match(NAME)) throw new RangeError(`${kb.idOf(entity)}: a description must not hold ${text}`);
  const names = namesOf(entity, facts ?? [], kb);
  // "Georgia, Georgia" stays readable: what lies nearer goes first.
  let packed = text;
  for (const sign of ['{in}', '{country}']) if (names[sign]) packed = packed.replace(names[sign], () => sign);
  return packed;
}

/** The names that signs in a description stand for. */
function namesOf(
  entity: EntityIndex,
  facts: readonly Fact[],
  kb: KnowledgeBase,
): Readonly<Record<string, string>> {
  const place = facts.find(({ property }) => property === 'in')?.entity;
  const country = kb.countryOf(entity);
  return {
    ...(place === undefined ? {} : { '{in}': kb.nameOf(place) }),
    ...(country === undefined ? {} : { '{country}': kb.nameOf(country) }),
  };
}

function packFact(fact: Fact, entity: EntityIndex, kb: KnowledgeBase): PackedFact {
  const { property, text = '', from = '', to = '', as = '' } = fact;
  const span = as ? [from, to, as] : to ? [from, to] : from ? [from] : [];
  if (fact.entity === undefined) return [property, packDate(text, entity, kb), ...span];
  const place = kb.relationsOf(entity).findIndex((tie) => tie.entity === fact.entity);
  return [property, place < 0 ? -1 - fact.entity : place, ...span];
}

function unpackFact(
  [property, value, from, to, as]: PackedFact,
  entity: EntityIndex,
  kb: KnowledgeBase,
): Fact {
  const span = { ...given('from', from || undefined), ...given('to', to || undefined), ...given('as', as) };
  if (typeof value === 'string') return { property, text: unpackDate(value, entity, kb), ...span };
  if (value < 0) return { property, entity: -1 - value, ...span };
  const tie = kb.relationsOf(entity)[value];
  return { property, ...given('entity', tie?.entity), ...span };
}

function packDate(text: string, entity: EntityIndex, kb: KnowledgeBase): string {
  if (DAY.test(text)) throw new RangeError(`${kb.idOf(entity)}: a fact must not be ${text}`);
  if (text.length < LEAST_DATE) return text;
  for (const end of ['first', 'last'] as const)
    if (isoDay(entity, end, kb).startsWith(text)) return `{${end} ${text.length}}`;
  return text;
}

function unpackDate(value: string, entity: EntityIndex, kb: KnowledgeBase): string {
  const [, end, length] = DAY.exec(value) ?? [];
  return end === undefined ? value : isoDay(entity, end as 'first' | 'last', kb).slice(0, Number(length));
}

/** The ISO day an entity began or ended; '' where it is unknown, or beyond what a date can be. */
function isoDay(entity: EntityIndex, end: 'first' | 'last', kb: KnowledgeBase): string {
  const date = new Date((end === 'first' ? kb.firstDayOf(entity) : kb.lastDayOf(entity)) * DAY_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
