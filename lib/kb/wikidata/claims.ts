// Short questions to an item's claims, for the files that make records of them.

import { firstDayOf, lastDayOf, type PartialDate } from '../../time/partial-date.ts';
import type { DraftSpan, DraftTie } from '../record.ts';
import type { ItemDraft } from './item.ts';
import type { Fields, PackContext } from './context.ts';
import type { Claim, Point, Quantity, TextValue } from './statements.ts';

/** The claims of a property; empty when there are none. */
export function claims({ claims: all }: ItemDraft, property: string): readonly Claim[] {
  return all[property] ?? [];
}

/** The best date a property gives: the preferred one, else the first. */
export function dateOf(item: ItemDraft, ...properties: string[]): PartialDate | undefined {
  for (const property of properties)
    for (const { v } of claims(item, property)) if (typeof v === 'string') return v;
  return undefined;
}

/** Record of the first item of a property that still holds and that the pack has. */
export function refOf(item: ItemDraft, context: PackContext, ...properties: string[]): string | undefined {
  for (const property of properties) {
    for (const { v, to, end } of claims(item, property)) {
      if (typeof v !== 'number' || to !== undefined || end === 'unknown') continue;
      const ref = context.ref(v, property);
      if (ref !== undefined) return ref;
    }
  }
  return undefined;
}

/** Records of all items of a property that the pack has, each once. */
export function refsOf(item: ItemDraft, context: PackContext, property: string, most: number): string[] {
  const refs = claims(item, property).flatMap(({ v }) =>
    typeof v === 'number' ? (context.ref(v, property) ?? []) : [],
  );
  return [...new Set(refs)].slice(0, most);
}

/** Dated ties to the items of a property, as they are stated; a tie without dates stays one. */
export function tiesOf(item: ItemDraft, context: PackContext, property: string): DraftTie[] {
  return claims(item, property).flatMap((claim) => {
    const ref = typeof claim.v === 'number' ? context.ref(claim.v, property) : undefined;
    if (ref === undefined) return [];
    return [{ ref, ...spanOf(claim, false) }];
  });
}

/**
 * When a statement holds, as `[from, to)`. An end that is said to be unknown, and the silence of an item whose
 * bearer is dead, make the start the last day it is known for. `undefined`: the statement does not say when,
 * nor that it holds today; or its end lies before its start.
 */
export function spanOf({ from, to, end, best }: Claim, over: boolean): DraftSpan | undefined {
  if (to !== undefined) {
    if (from !== undefined && firstDayOf(from) > lastDayOf(to)) return undefined;
    return { ...(from === undefined ? {} : { from }), to };
  }
  const isOver = end === 'unknown' || (over && end !== 'none');
  if (from !== undefined) return isOver ? { from, to: `${from}~` } : { from };
  return !isOver && (best || end === 'none') ? {} : undefined;
}

export function pointIn(item: ItemDraft, property: string): Point | undefined {
  const value = claims(item, property)[0]?.v;
  return Array.isArray(value) ? (value as unknown as Point) : undefined;
}

/** The newest count of a property: of the best rank, then of the latest date. */
export function newestCount(
  item: ItemDraft,
  property: string,
): { amount: number; at?: PartialDate } | undefined {
  const counts = claims(item, property).filter(({ v }) => isQuantity(v));
  const best = counts.some((claim) => claim.best) ? counts.filter((claim) => claim.best) : counts;
  const newest = [...best].sort((a, b) =>
    (a.at ?? '') < (b.at ?? '') ? 1 : (a.at ?? '') > (b.at ?? '') ? -1 : 0,
  )[0];
  if (newest === undefined) return undefined;
  return { amount: (newest.v as Quantity).amount, ...(newest.at === undefined ? {} : { at: newest.at }) };
}

export function quantityIn(item: ItemDraft, property: string): Quantity | undefined {
  const value = claims(item, property)[0]?.v;
  return isQuantity(value) ? value : undefined;
}

/** Texts of a property in a language that still hold. */
export function textsIn(item: ItemDraft, property: string, language: string): string[] {
  return claims(item, property).flatMap(({ v, to }) =>
    isText(v) && v.language === language && to === undefined ? [v.text] : [],
  );
}

export function isText(value: unknown): value is TextValue {
  return typeof value === 'object' && value !== null && 'language' in value;
}

/** Where there is something to say, the field; else nothing. */
export function listField<K extends keyof Fields>(field: K, list: readonly unknown[]): Fields {
  return list.length === 0 ? {} : ({ [field]: list } as Fields);
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'amount' in value;
}
