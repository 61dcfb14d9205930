import type { EntityIndex, Term } from '../types.ts';
import { EVER, LAST_CONFIRMED, NEVER_ENDS, TERM, TERM_COLUMNS } from './format.ts';

/** Who held which office and when, read in place: rows by office, and an index of them by person. */
export class TermTable {
  private readonly columns: Int32Array;
  private readonly held: Uint32Array;
  private readonly string: (offset: number) => string;

  /** The sections `terms` and `held`; `string` reads the string table. */
  constructor(terms: Uint8Array, held: Uint8Array, string: (offset: number) => string) {
    this.columns = new Int32Array(terms.buffer, terms.byteOffset, terms.byteLength >>> 2);
    this.held = new Uint32Array(held.buffer, held.byteOffset, held.byteLength >>> 2);
    this.string = string;
  }

  /** Offices somebody held, and roles somewhere, in no order of time. */
  ofPerson(person: EntityIndex): Term[] {
    const { held } = this;
    const terms: Term[] = [];
    const personAt = (place: number) => this.cell(held[place]!, TERM.person);
    for (let at = firstAtLeast(held.length, personAt, person); at < held.length; at++) {
      if (personAt(at) !== person) break;
      terms.push(this.term(held[at]!));
    }
    return terms;
  }

  /** Everybody who held an office, by first day. */
  ofOffice(office: EntityIndex): Term[] {
    const rows = this.columns.length / TERM_COLUMNS;
    const terms: Term[] = [];
    const officeAt = (row: number) => this.cell(row, TERM.office);
    for (let row = firstAtLeast(rows, officeAt, office); row < rows; row++) {
      if (officeAt(row) !== office) break;
      terms.push(this.term(row));
    }
    return terms;
  }

  private term(row: number): Term {
    const as = this.cell(row, TERM.as) >>> 0;
    const role = this.string(as & ~LAST_CONFIRMED);
    return {
      person: this.cell(row, TERM.person),
      office: this.cell(row, TERM.office),
      ...(role ? { as: role } : {}),
      firstDay: toDay(this.cell(row, TERM.firstDay)),
      endDay: toDay(this.cell(row, TERM.endDay)),
      endKnown: (as & LAST_CONFIRMED) === 0,
    };
  }

  private cell(row: number, column: number): number {
    return this.columns[row * TERM_COLUMNS + column]!;
  }
}

/** First of `count` places in ascending order whose value is at least the wanted one; `count` when none is. */
function firstAtLeast(count: number, valueAt: (place: number) => number, wanted: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toDay(value: number): number {
  if (value === EVER) return -Infinity;
  return value === NEVER_ENDS ? Infinity : value;
}
