import type { PartialDate } from '../../time/partial-date.ts';
import { objectOf, type RawEntity, type RawSnak, type RawStatement } from './entity.ts';
import { partialDateOf } from './wikidata-time.ts';

/** A text in a language, a number with the item of its unit (0: none), a point on Earth. */
export interface TextValue {
  readonly text: string;
  readonly language: string;
}
export interface Quantity {
  readonly amount: number;
  readonly unit: number;
}
export type Point = readonly [latitude: number, longitude: number];

/** A value: the number of an item, plain text or a partial date, or one of the above. */
export type Value = number | string | TextValue | Quantity | Point;

/** One statement that is not deprecated, with the qualifiers that cards use. */
export interface Claim<V extends Value = Value> {
  readonly v: V;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  /** Start or end are said to be unknown, or the end not to be: no date, but no silence either. */
  readonly end?: 'none' | 'unknown';
  /** Of preferred rank. */
  readonly best?: true;
  /** When it was counted or happened (P585). */
  readonly at?: PartialDate;
  /** Item qualifiers by property: of which body a chair (P2389) … */
  readonly q?: Readonly<Record<string, number>>;
  readonly ticker?: string;
}

/** Qualifiers with an item as value that are kept. */
const ITEM_QUALIFIERS = ['P2389', 'P642', 'P1001'];
const CIRCUMSTANCES = 'P1480';
const CIRCA = 5727902;
const EARTH = 2;

/**
 * The statements of a property: preferred ones first, deprecated ones never, each rank in its own order.
 * Statements without a value (`novalue`, `somevalue`) or with one that is not understood are left out.
 */
export function claimsOf(entity: RawEntity, property: string, most: number): Claim[] {
  const statements = objectOf(entity.claims)[property];
  if (!Array.isArray(statements)) return [];
  const claims = (statements as RawStatement[]).flatMap((statement) => {
    const claim = claimOf(statement);
    return claim === undefined ? [] : [claim];
  });
  return [...claims.filter(({ best }) => best), ...claims.filter(({ best }) => !best)].slice(0, most);
}

/** The items a property names, by their numbers. */
export function entityNumbers(entity: RawEntity, property: string): number[] {
  return claimsOf(entity, property, Infinity).flatMap(({ v }) => (typeof v === 'number' ? [v] : []));
}

function claimOf({ mainsnak, rank, qualifiers }: RawStatement): Claim | undefined {
  if (rank === 'deprecated') return undefined;
  const value = valueOf(mainsnak);
  if (value === undefined) return undefined;
  const given = objectOf(qualifiers);
  const date = (property: string) => firstValue(given[property], partialDateOf);
  const [from, to, at] = [date('P580'), date('P582'), date('P585')];
  const end = endOf(given['P582']);
  const isCirca = firstValue(given[CIRCUMSTANCES], numberOfItem) === CIRCA;
  const items = ITEM_QUALIFIERS.flatMap((property) => {
    const number = firstValue(given[property], numberOfItem);
    return number === undefined ? [] : [[property, number] as const];
  });
  const ticker = firstValue(given['P249'], (text) => (typeof text === 'string' ? text : undefined));
  return {
    v: isCirca && mainsnak?.datavalue?.type === 'time' ? `${value as string}~` : value,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(end === undefined || to !== undefined ? {} : { end }),
    ...(rank === 'preferred' ? { best: true as const } : {}),
    ...(at === undefined ? {} : { at }),
    ...(items.length === 0 ? {} : { q: Object.fromEntries(items) }),
    ...(ticker === undefined ? {} : { ticker }),
  };
}

function endOf(snaks: readonly RawSnak[] | undefined): 'none' | 'unknown' | undefined {
  const kind = Array.isArray(snaks) ? (snaks[0] as RawSnak | undefined)?.snaktype : undefined;
  if (kind === 'novalue') return 'none';
  // A date too coarse or too old to be kept is an end all the same.
  return kind === undefined ? undefined : 'unknown';
}

function firstValue<T>(
  snaks: readonly RawSnak[] | undefined,
  read: (value: unknown) => T | undefined,
): T | undefined {
  if (!Array.isArray(snaks)) return undefined;
  for (const { snaktype, datavalue } of snaks as RawSnak[]) {
    const value = snaktype === 'value' ? read(datavalue?.value) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function valueOf(snak: RawSnak | undefined): Value | undefined {
  if (snak?.snaktype !== 'value') return undefined;
  const { type, value } = snak.datavalue ?? {};
  switch (type) {
    case 'wikibase-entityid':
      return numberOfItem(value);
    case 'time':
      return partialDateOf(value);
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'monolingualtext': {
      const { text, language } = value as Partial<TextValue>;
      return typeof text === 'string' && typeof language === 'string' ? { text, language } : undefined;
    }
    case 'quantity': {
      const { amount, unit } = value as { amount?: unknown; unit?: unknown };
      const number = Number(amount);
      return Number.isFinite(number) ? { amount: number, unit: trailingNumber(unit) } : undefined;
    }
    case 'globecoordinate':
      return pointOf(value as { latitude?: unknown; longitude?: unknown; globe?: unknown });
    default:
      return undefined;
  }
}

function pointOf({
  latitude,
  longitude,
  globe,
}: {
  latitude?: unknown;
  longitude?: unknown;
  globe?: unknown;
}): Point | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const isElsewhere = typeof globe === 'string' && trailingNumber(globe) !== EARTH;
  if (isElsewhere || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  // Four decimals are ten metres.
  return [Math.round(latitude * 1e4) / 1e4, Math.round(longitude * 1e4) / 1e4];
}

/** Old dumps give `numeric-id` only, newer ones both. Properties and lexemes are no items. */
function numberOfItem(value: unknown): number | undefined {
  const { id, 'numeric-id': numeric, 'entity-type': type } = (value ?? {}) as Record<string, unknown>;
  if (type !== undefined && type !== 'item') return undefined;
  if (typeof numeric === 'number') return numeric;
  return typeof id === 'string' && /^Q\d+$/u.test(id) ? Number(id.slice(1)) : undefined;
}

function trailingNumber(text: unknown): number {
  return typeof text === 'string' ? Number(/Q(\d+)$/u.exec(text)?.[1] ?? 0) : 0;
}
