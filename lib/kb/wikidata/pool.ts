import { ClassTree } from './class-tree.ts';
import { claims } from './claims.ts';
import type { ClassRow } from './classes.ts';
import { recordId, type PackContext } from './context.ts';
import { CrossTies } from './cross-ties.ts';
import type { ClassDraft, ItemDraft } from './item.ts';

/** What became of the drafts. */
export interface PoolReport {
  /** Records by type, in the order of the types' names. */
  readonly byType: Readonly<Record<string, number>>;
  /** Items whose classes lead to nothing known, and those that are nothing for a card. */
  readonly noClass: number;
  readonly nothing: number;
  /** Offices that no selected person held. */
  readonly officesUnheld: number;
  /** References to items the pack does not have, by property. Complete once every record is made. */
  readonly missing: ReadonlyMap<string, number>;
  /** The latest edit of any item, ISO. */
  readonly newestDay: string | undefined;
}

/** Stock exchanges give tickers their prefix. */
const EXCHANGE = 11691;

/**
 * Everything the second stage must know of all items together before it can make one record: their types,
 * which of them the pack holds, country codes, names of offices, ties from the other side. It holds some
 * tens of bytes an item.
 */
export class Pool {
  private readonly tree = new ClassTree();
  private readonly rows = new Map<number, ClassRow>();
  private readonly held = new Set<number>();
  private readonly unheld = new Set<number>();
  private readonly names = new Map<number, string>();
  private readonly codeOwners = new Map<string, { q: number; links: number }>();
  private readonly ownCodes = new Map<number, string>();
  private readonly crossTies = new CrossTies();
  private readonly missing = new Map<string, number>();
  private noClass = 0;
  private nothing = 0;
  private newestDay: string | undefined;
  private readonly codes: ReadonlyMap<number, string>;
  private readonly asOf: string | undefined;

  /** `codes`: ISO codes of countries by item number; `asOf`: the day of the dump, ISO. */
  constructor(codes: ReadonlyMap<number, string> = new Map(), asOf?: string) {
    this.codes = codes;
    this.asOf = asOf;
  }

  /** All classes come before the first item. */
  addClass({ class: number, under }: ClassDraft): void {
    this.tree.add(number, under);
  }

  /** An item that comes twice counts as it came last. */
  add(item: ItemDraft): void {
    if (item.day !== undefined && !(this.newestDay! >= item.day)) this.newestDay = item.day;
    this.rows.delete(item.q);
    const row = this.rowOf(item);
    if (row === undefined) this.noClass++;
    else if (row.type === 'none') this.nothing++;
    if (row === undefined || row.type === 'none') return;
    this.rows.set(item.q, row);
    if (item.office) this.unheld.add(item.q);
    else this.unheld.delete(item.q);
    if (row.type === 'office' || row.class === EXCHANGE) this.names.set(item.q, item.name);
    if (row.type === 'person')
      for (const { v } of claims(item, 'P39')) if (typeof v === 'number') this.held.add(v);
    if (row.kind === 'country' || row.kind === 'region') this.addCode(item);
    this.crossTies.add(item);
  }

  /** The items of the pack by number, in the order of their record ids. Call once all are added. */
  close(): number[] {
    for (const q of this.unheld) {
      if (this.held.has(q)) this.unheld.delete(q);
      else this.rows.delete(q);
    }
    for (const [code, { q }] of this.codeOwners) if (this.rows.has(q)) this.ownCodes.set(q, code);
    return [...this.rows.keys()]
      .map(recordId)
      .sort()
      .map((id) => Number(id.slice(1)));
  }

  /** The class row of an item of the pack. */
  rowFor(q: number): ClassRow | undefined {
    return this.rows.get(q);
  }

  /** Day the pack's knowledge holds for. Throws where neither the caller nor any item says. */
  knowledgeDay(): string {
    const day = this.asOf ?? this.newestDay;
    if (day === undefined) throw new Error('no item says when it was edited: give the day of the dump');
    return day;
  }

  context(): PackContext {
    return {
      ref: (q, property) => {
        if (this.rows.has(q)) return recordId(q);
        this.missing.set(property, (this.missing.get(property) ?? 0) + 1);
        return undefined;
      },
      codeOf: (q) => this.ownCodes.get(q) ?? this.codes.get(q),
      ownCode: (q) => this.ownCodes.get(q),
      officeName: (q) => this.names.get(q),
      countryOfOffice: (q) => this.crossTies.countryOfOffice(q),
      crossTies: (person) => this.crossTies.of(person),
      checkedOn: ({ day }) => this.asOf ?? day ?? this.knowledgeDay(),
    };
  }

  report(): PoolReport {
    const byType: Record<string, number> = {};
    for (const { type } of this.rows.values()) byType[type] = (byType[type] ?? 0) + 1;
    return {
      byType: Object.fromEntries(Object.entries(byType).sort(([a], [b]) => (a < b ? -1 : 1))),
      noClass: this.noClass,
      nothing: this.nothing,
      officesUnheld: this.unheld.size,
      missing: this.missing,
      newestDay: this.newestDay,
    };
  }

  private rowOf({ isA, under }: ItemDraft): ClassRow | undefined {
    const row = this.tree.rowOf(isA);
    if (row !== undefined || under === undefined) return row;
    // A class of weapons is written about like a weapon; a class of anything else is a word.
    const above = this.tree.rowOf(under);
    return above?.type === 'thing' ? above : undefined;
  }

  /** Of several items with one code (a kingdom and its country) the better known one has it. */
  private addCode(item: ItemDraft): void {
    const code = claims(item, 'P297').find(({ to, end }) => to === undefined && end !== 'unknown')?.v;
    if (typeof code !== 'string' || !/^[A-Z]{2}$/u.test(code)) return;
    const owner = this.codeOwners.get(code);
    const isBetter =
      owner === undefined || owner.links < item.links || (owner.links === item.links && owner.q > item.q);
    if (isBetter) this.codeOwners.set(code, { q: item.q, links: item.links });
  }
}
