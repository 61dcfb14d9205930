import type { DraftFact } from '../record.ts';
import { dateOf, listField, quantityIn, refOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import { countFact, type Fields, type PackContext } from './context.ts';

/** Units of range (P2073) that are printed. */
const UNITS: ReadonlyMap<number, string> = new Map([
  [828224, ' km'],
  [11573, ' m'],
]);

/** What a description calls a weapon whose class is only "weapon". */
const WORDS_OF_KIND: readonly (readonly [RegExp, string])[] = [
  [/\bmissiles?\b/iu, 'missile'],
  [/\b(?:rifle|gun|howitzer|pistol)\b/iu, 'gun'],
  [/\bbomb\b/iu, 'bomb'],
  [/\brocket\b/iu, 'rocket'],
];

/** Maker, operator, first day and range of a thing. */
export function thingFields(item: ItemDraft, context: PackContext, kind: string): Fields {
  const maker = refOf(item, context, 'P176');
  const operator = refOf(item, context, 'P137');
  const first = dateOf(item, 'P729', 'P606', 'P577', 'P571');
  const partOf = refOf(item, context, 'P361');
  const range = quantityIn(item, 'P2073');
  const unit = UNITS.get(range?.unit ?? 0);
  const facts: DraftFact[] =
    range === undefined || unit === undefined ? [] : [countFact('range', range.amount, undefined, unit)];
  const said = kind === 'other' ? WORDS_OF_KIND.find(([word]) => word.test(item.is ?? ''))?.[1] : undefined;
  return {
    ...(said === undefined ? {} : { kind: said }),
    ...(maker === undefined ? {} : { maker }),
    ...(operator === undefined ? {} : { operator }),
    ...(first === undefined ? {} : { first }),
    ...(partOf === undefined ? {} : { partOf }),
    ...listField('facts', facts),
  };
}

/** Who made a work, and when it came out. */
export function workFields(item: ItemDraft, context: PackContext): Fields {
  const by = refOf(item, context, 'P50', 'P57', 'P175', 'P170');
  const date = dateOf(item, 'P577', 'P571');
  return {
    ...(by === undefined ? {} : { by }),
    ...(date === undefined ? {} : { date }),
  };
}
