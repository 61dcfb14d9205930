/** One bearer of a name, as `Bearers` keeps it. */
export interface Bearer {
  readonly entity: number;
  /** What the caller gave, 8 bits. */
  readonly flags: number;
  readonly prominence: number;
}

const COLUMNS = 3;

/** Who bears which name, in columns: a million entities bear some millions of names. Names are counted from 0. */
export class Bearers {
  private count = 0;
  // entity | flags and prominence << 8 | the bearer after this one of the same name, + 1
  private rows = new Uint32Array(COLUMNS << 14);
  // first and last bearer of a name, + 1
  private ends = new Uint32Array(2 << 14);

  add(name: number, { entity, flags, prominence }: Bearer): void {
    const row = this.count++;
    if ((row + 1) * COLUMNS > this.rows.length) this.rows = doubled(this.rows);
    if ((name + 1) * 2 > this.ends.length) this.ends = doubled(this.ends);
    this.rows[row * COLUMNS] = entity;
    this.rows[row * COLUMNS + 1] = flags | (prominence << 8);
    const last = this.ends[name * 2 + 1]!;
    if (last === 0) this.ends[name * 2] = row + 1;
    else this.rows[(last - 1) * COLUMNS + 2] = row + 1;
    this.ends[name * 2 + 1] = row + 1;
  }

  /** The bearers of a name in the order they were added. */
  of(name: number): Bearer[] {
    const list: Bearer[] = [];
    for (let next = this.ends[name * 2]!; next !== 0; next = this.rows[(next - 1) * COLUMNS + 2]!) {
      const packed = this.rows[(next - 1) * COLUMNS + 1]!;
      list.push({
        entity: this.rows[(next - 1) * COLUMNS]!,
        flags: packed & 0xff,
        prominence: packed >>> 8,
      });
    }
    return list;
  }
}

function doubled(rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}
