// Reads the hand-written tables of kb/layers/tables: one record a line, columns parted by `|`, lists by `;`.

import { readFileSync } from 'node:fs';

/** One line of a table by column name; a column that is empty is the empty string. */
export type Row<C extends string> = Readonly<Record<C, string>>;

/**
 * Reads `tables/<name>.txt`. Lines that are empty or begin with `#` are skipped. Throws when a line has not
 * exactly the given columns, so that a lost separator cannot shift a row in silence.
 */
export function readTable<C extends string>(name: string, columns: readonly C[]): Row<C>[] {
  const text = readFileSync(new URL(`./tables/${name}.txt`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => toRow(name, columns, line));
}

/** The items of a list cell, trimmed, without empty ones. */
export function list(cell: string): string[] {
  return cell
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The object without those keys whose value is `undefined`, an empty string or an empty array. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined | '' }): T {
  const kept = Object.entries(value).filter(
    ([, item]) => item !== undefined && item !== '' && !(Array.isArray(item) && item.length === 0),
  );
  return Object.fromEntries(kept) as T;
}

function toRow<C extends string>(name: string, columns: readonly C[], line: string): Row<C> {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== columns.length) {
    throw new Error(`${name}.txt: ${cells.length} columns instead of ${columns.length}: ${line}`);
  }
  const row: Partial<Record<C, string>> = {};
  columns.forEach((column, i) => (row[column] = cells[i] ?? ''));
  return row as Row<C>;
}
