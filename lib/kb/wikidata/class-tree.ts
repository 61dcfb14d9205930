import { CLASS_ROWS, type ClassRow } from './classes.ts';

/** Steps up from a class, and classes looked at on the way: Wikidata's tree has circles and wide tops. */
const MOST_STEPS = 12;
const MOST_CLASSES = 400;
/** A generic class counts as this much farther away than it is. */
const GENERIC_DISTANCE = 100;

interface Found {
  readonly row: ClassRow;
  readonly order: number;
  readonly distance: number;
}

/** Tells what an item is from its classes, by the table and by the subclass statements it is given. */
export class ClassTree {
  private readonly rows = new Map(CLASS_ROWS.map((row, order) => [row.class, { row, order }]));
  private readonly known = new Map<number, Found | undefined>();
  // Edges in columns: a full dump has millions.
  private parents = new Uint32Array(1 << 10);
  private next = new Int32Array(1 << 10);
  private readonly first = new Map<number, number>();
  private edges = 0;

  /** Adds the classes above a class. Once something was asked, nothing may be added. */
  add(of: number, under: readonly number[]): void {
    if (this.known.size > 0) throw new Error('classes are added before items are typed');
    // Said again (a class in two inputs): what was said last counts.
    this.first.delete(of);
    for (const parent of under) {
      if (this.edges === this.parents.length) this.grow();
      this.parents[this.edges] = parent;
      this.next[this.edges] = this.first.get(of) ?? -1;
      this.first.set(of, this.edges++);
    }
  }

  /** The row that describes an instance of these classes best; `undefined` when none is known. */
  rowOf(isA: readonly number[]): ClassRow | undefined {
    let best: Found | undefined;
    for (const number of isA) {
      const found = this.find(number);
      // A disambiguation page is nothing else, whatever else it is said to be.
      if (found?.row.type === 'none' && found.distance === 0) return found.row;
      if (found !== undefined && (best === undefined || isNearer(found, best))) best = found;
    }
    return best?.row;
  }

  private find(of: number): Found | undefined {
    if (this.known.has(of)) return this.known.get(of);
    const found = this.walk(of);
    this.known.set(of, found);
    return found;
  }

  private walk(of: number): Found | undefined {
    const seen = new Set([of]);
    let level = [of];
    let best: Found | undefined;
    for (let steps = 0; steps <= MOST_STEPS && level.length > 0 && seen.size < MOST_CLASSES; steps++) {
      for (const number of level) {
        const here = this.rows.get(number);
        if (here === undefined) continue;
        const found = { ...here, distance: steps + (here.row.generic ? GENERIC_DISTANCE : 0) };
        if (best === undefined || isNearer(found, best)) best = found;
      }
      if (best !== undefined && !best.row.generic) break;
      level = level.flatMap((number) => this.parentsOf(number)).filter((parent) => !seen.has(parent));
      for (const parent of level) seen.add(parent);
    }
    return best;
  }

  private parentsOf(of: number): number[] {
    const parents: number[] = [];
    for (let edge = this.first.get(of) ?? -1; edge >= 0; edge = this.next[edge]!)
      parents.push(this.parents[edge]!);
    return parents;
  }

  private grow(): void {
    const larger = <T extends Uint32Array | Int32Array>(column: T, empty: T): T => {
      empty.set(column);
      return empty;
    };
    const size = this.parents.length * 2;
    this.parents = larger(this.parents, new Uint32Array(size));
    this.next = larger(this.next, new Int32Array(size));
  }
}

function isNearer(a: Found, b: Found): boolean {
  return a.distance < b.distance || (a.distance === b.distance && a.order < b.order);
}
