import type { PartialDate } from '../../time/partial-date.ts';
import type { DraftFact, DraftSpan, RecordDraft } from '../record.ts';
import type { ItemDraft } from './item.ts';

/** What another item says of a person: an office held, or a role in a body. */
export interface CrossTie extends DraftSpan {
  readonly of: number;
  /** Absent for an office. */
  readonly as?: string;
}

/** What an item's record needs to know of the other items of its pack. */
export interface PackContext {
  /** Record id of an item, `undefined` (and counted, under its property) where the pack has none. */
  ref(q: number, property: string): string | undefined;
  /** ISO code of a country's item, whether the pack has it or not. */
  codeOf(q: number): string | undefined;
  /** The code that this very item declares as its own; only one item of a pack does for each code. */
  ownCode(q: number): string | undefined;
  /** English name of an office, where the pack has it. */
  officeName(q: number): string | undefined;
  /** The country whose items name this office as that of its head. */
  countryOfOffice(q: number): number | undefined;
  /** Ties that organisations, offices and countries state of a person. */
  crossTies(person: number): readonly CrossTie[];
  /** Day the knowledge holds for, ISO: that of the dump, or of the item's last edit. */
  checkedOn(item: ItemDraft): string;
}

/** Fields of a record beside those that every record has. */
export type Fields = Partial<RecordDraft>;

/** Source id of every record made here. */
export const SOURCE = 'wikidata';

/** Record id of an item: `q56226`. */
export function recordId(q: number): string {
  return `q${q}`;
}

/** A fact as the card prints it, with the date it was counted on. */
export function countFact(label: string, amount: number, at?: PartialDate, unit = ''): DraftFact {
  const value = Math.round(amount).toLocaleString('en-US');
  return { label, value: `${value}${unit}`, ...(at === undefined ? {} : { from: at }) };
}

/** The same object without its undefined fields. */
export function withoutUndefined<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
