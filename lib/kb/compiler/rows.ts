import { COLUMNS, HEAD, MAX_BLOCK_BITS, SHAPE, SHAPE_BYTES } from '../pack/format.ts';
import type { Heads } from './heads.ts';
import type { Ties } from './relations.ts';

const FARTHEST = 0xffff;

/** The sections `shape`, `rows/base`, `rows/at` and `rows`. */
export interface PackedRows {
  readonly shape: Uint8Array;
  readonly bases: Uint32Array;
  readonly offsets: Uint16Array;
  readonly rows: Uint8Array;
}

/** Cuts the numbers of heads and ties to the width of the largest of their kind, row after row. */
export function packRows({ words, values, types }: Heads, ties: Ties): PackedRows {
  const entities = words.length;
  const shape = new Uint8Array(SHAPE_BYTES);
  shape.set(types, SHAPE.types);
  const largest = new Float64Array(COLUMNS);
  let largestName = 0;
  forEachRow(words, values, (_, name, columns) => {
    largestName = Math.max(largestName, name);
    for (const [column, value] of columns) largest[column] = Math.max(largest[column]!, value);
  });
  const nameWidth = (shape[SHAPE.name] = widthOf(largestName));
  const tieWidth = (shape[SHAPE.tie] = widthOf(ties.values.reduce((a, b) => Math.max(a, b), 0)));
  const widths = Array.from(largest, widthOf);
  shape.set(widths, SHAPE.columns);

  const starts = new Uint32Array(entities + 1);
  forEachRow(words, values, (entity, _, columns) => {
    const own = columns.reduce((sum, [column]) => sum + widths[column]!, nameWidth);
    const ownTies = ties.starts[entity + 1]! - ties.starts[entity]!;
    starts[entity + 1] = starts[entity]! + own + ownTies * tieWidth;
  });
  const rows = new Uint8Array(starts[entities]!);
  forEachRow(words, values, (entity, name, columns) => {
    let at = starts[entity]!;
    const put = (value: number, width: number) => {
      for (let byte = 0; byte < width; byte++) rows[at++] = value >>> (8 * byte);
    };
    put(name, nameWidth);
    for (const [column, value] of columns) put(value, widths[column]!);
    for (let tie = ties.starts[entity]!; tie < ties.starts[entity + 1]!; tie++)
      put(ties.values[tie]!, tieWidth);
  });
  shape[SHAPE.blockBits] = blockBitsOf(starts);
  return { shape, rows, ...offsetsOf(starts, shape[SHAPE.blockBits]!) };
}

/** The most rows to a base, as a power of two, that lets every row begin within reach of it. */
function blockBitsOf(starts: Uint32Array): number {
  for (let bits = MAX_BLOCK_BITS; bits > 0; bits--) {
    const base = (row: number) => starts[(row >>> bits) << bits]!;
    if (starts.every((start, row) => start - base(row) <= FARTHEST)) return bits;
  }
  return 0;
}

function offsetsOf(starts: Uint32Array, blockBits: number): { bases: Uint32Array; offsets: Uint16Array } {
  const bases = new Uint32Array(((starts.length - 1) >>> blockBits) + 1);
  for (let block = 0; block < bases.length; block++) bases[block] = starts[block << blockBits]!;
  const offsets = Uint16Array.from(starts, (start, row) => start - bases[row >>> blockBits]!);
  return { bases, offsets };
}

function forEachRow(
  words: Uint32Array,
  values: readonly number[],
  visit: (entity: number, name: number, columns: [column: number, value: number][]) => void,
): void {
  let at = 0;
  for (let entity = 0; entity < words.length; entity++) {
    const name = values[at++]!;
    const columns: [number, number][] = [];
    for (let column = 0; column < COLUMNS; column++)
      if ((words[entity]! >>> (HEAD.columns + column)) & 1) columns.push([column, values[at++]!]);
    visit(entity, name, columns);
  }
}

/** Bytes that hold a number below 2³². */
function widthOf(value: number): number {
  return value < 0x100 ? 1 : value < 0x1_0000 ? 2 : value < 0x100_0000 ? 3 : 4;
}
