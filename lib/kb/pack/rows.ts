import type { EntityIndex } from '../types.ts';
import {
  COLUMNS,
  ENTITY_TYPES,
  HEAD,
  MAX_BLOCK_BITS,
  MAX_COUNTRIES,
  PackError,
  SHAPE,
  SHAPE_BYTES,
  TIE_KIND_BITS,
} from './format.ts';

/** What `column` gives for a column that the entity does not have. */
export const ABSENT = -1;

const TIE_KIND = (1 << TIE_KIND_BITS) - 1;
const COLUMN_BITS = (1 << COLUMNS) - 1;

/** Heads and rows of all entities, read in place: numbers only, what they mean is the knowledge base's business. */
export class Rows {
  private readonly heads: Uint32Array;
  private readonly bases: Uint32Array;
  private readonly offsets: Uint16Array;
  private readonly rows: Uint8Array;
  private readonly blockBits: number;
  private readonly nameWidth: number;
  private readonly tieWidth: number;
  private readonly widths: Uint8Array;
  /** Bytes that a set of columns takes. */
  private readonly sizes = new Uint8Array(1 << COLUMNS);
  /** Type number of each kind number. */
  private readonly types = new Uint8Array(256);

  /** `section` gives a section's bytes by its name. Throws PackError where their sizes do not fit `entities`. */
  constructor(section: (name: string) => Uint8Array, entities: number) {
    const shape = section('shape');
    this.heads = numbers(section('heads'));
    this.bases = numbers(section('rows/base'));
    const at = section('rows/at');
    this.offsets = new Uint16Array(at.buffer, at.byteOffset, at.byteLength >>> 1);
    this.rows = section('rows');
    demand(shape.length === SHAPE_BYTES, 'shape');
    this.blockBits = shape[SHAPE.blockBits]!;
    this.nameWidth = shape[SHAPE.name]!;
    this.tieWidth = shape[SHAPE.tie]!;
    this.widths = shape.subarray(SHAPE.columns, SHAPE.columns + COLUMNS);
    demand(
      [this.nameWidth, this.tieWidth, ...this.widths].every((width) => width > 0 && width <= 4),
      'shape',
    );
    demand(this.blockBits <= MAX_BLOCK_BITS, 'shape');
    demand(this.heads.length === entities, 'heads');
    demand(this.bases.length === (entities >>> this.blockBits) + 1, 'rows/base');
    demand(this.offsets.length === entities + 1, 'rows/at');
    demand(this.start(entities) === this.rows.length, 'rows');
    for (let set = 1; set < this.sizes.length; set++)
      this.sizes[set] = this.sizes[set & (set - 1)]! + this.widths[31 - Math.clz32(set & -set)]!;
    for (let kind = 0, type = 0; kind < this.types.length; kind++) {
      while (type + 1 < ENTITY_TYPES.length && kind >= shape[SHAPE.types + type + 1]!) type++;
      this.types[kind] = type;
    }
  }

  /** Number of the type, in ENTITY_TYPES. */
  type(entity: EntityIndex): number {
    return this.types[this.kind(entity)]!;
  }

  /** Number of the kind, in `PackMeta.kinds`. */
  kind(entity: EntityIndex): number {
    return (this.heads[entity]! >>> HEAD.kind) & 0xff;
  }

  prominence(entity: EntityIndex): number {
    return (this.heads[entity]! >>> HEAD.prominence) & 7;
  }

  /** Whether the Wikipedia title is the name. */
  isTitled(entity: EntityIndex): boolean {
    return ((this.heads[entity]! >>> HEAD.title) & 1) === 1;
  }

  /** Country number; 0 for none. */
  country(entity: EntityIndex): number {
    return (this.heads[entity]! >>> HEAD.country) & MAX_COUNTRIES;
  }

  /** Where the name's text is held. */
  name(entity: EntityIndex): number {
    return numberAt(this.rows, this.start(entity), this.nameWidth);
  }

  /** A column of COLUMN; `ABSENT` for an entity that does not have it. */
  column(entity: EntityIndex, column: number): number {
    const set = this.columns(entity);
    if ((set & (1 << column)) === 0) return ABSENT;
    const before = this.sizes[set & ((1 << column) - 1)]!;
    return numberAt(this.rows, this.start(entity) + this.nameWidth + before, this.widths[column]!);
  }

  /** The entity's ties in order, with the number of their kind. */
  eachTie(entity: EntityIndex, visit: (other: EntityIndex, kind: number) => void): void {
    const { rows, tieWidth } = this;
    const end = this.end(entity);
    for (let at = this.firstTie(entity); at < end; at += tieWidth) {
      const tie = numberAt(rows, at, tieWidth);
      visit(tie >>> TIE_KIND_BITS, tie & TIE_KIND);
    }
  }

  /** Kind of the tie from one entity to another, by bisection; `ABSENT` when there is none. */
  tieKind(from: EntityIndex, to: EntityIndex): number {
    const { rows, tieWidth } = this;
    const first = this.firstTie(from);
    const end = this.end(from);
    if (first >= end) return ABSENT;
    let low = 0;
    let high = (((end - first) / tieWidth) | 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const tie = numberAt(rows, first + middle * tieWidth, tieWidth);
      const target = tie >>> TIE_KIND_BITS;
      if (target === to) return tie & TIE_KIND;
      if (target < to) low = middle + 1;
      else high = middle - 1;
    }
    return ABSENT;
  }

  private columns(entity: EntityIndex): number {
    return (this.heads[entity]! >>> HEAD.columns) & COLUMN_BITS;
  }

  private start(entity: EntityIndex): number {
    return this.bases[entity >>> this.blockBits]! + this.offsets[entity]!;
  }

  /** Where the row ends; never behind the section, whatever damaged bytes say. */
  private end(entity: EntityIndex): number {
    return Math.min(this.start(entity + 1), this.rows.length);
  }

  private firstTie(entity: EntityIndex): number {
    return this.start(entity) + this.nameWidth + this.sizes[this.columns(entity)]!;
  }
}

/** The number of `width` bytes at an offset; 0 behind the end. */
function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = bytes[at]! | (bytes[at + 1]! << 8);
  if (width < 3) return width === 2 ? value : value & 0xff;
  value |= bytes[at + 2]! << 16;
  return width === 3 ? value : (value | (bytes[at + 3]! << 24)) >>> 0;
}

function numbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
}

function demand(holds: boolean, section: string): asserts holds {
  if (!holds) throw new PackError(`section ${section} does not have the form the pack says`);
}
