import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import type { DraftFact, DraftFormerName, DraftTie, RecordDraft } from '../../lib/kb/record.ts';

/** A curated record and where it stands. */
export interface CuratedRecord {
  readonly record: RecordDraft;
  /** Path below kb/sources/curated, and the domain: its first folder. */
  readonly file: string;
  readonly domain: string;
}

/** A curated file that cannot be read as records: says which file and why. */
export class CuratedError extends Error {
  override readonly name = 'CuratedError';
}

/** Reads every curated file under a folder, in path order. Throws CuratedError on the first bad one. */
export function readCurated(folder: string): CuratedRecord[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((path) => {
      const file = relative(folder, path);
      return parseCurated(readFileSync(path, 'utf8'), file).map((record) => ({
        record,
        file,
        domain: file.split(/[\\/]/u)[0]!,
      }));
    });
}

/** Parses one curated file; `file` names it in errors. The format is kb/FORMAT.md. */
export function parseCurated(text: string, file: string): RecordDraft[] {
  let document: { defaults?: Fields; records?: Record<string, Fields> };
  try {
    document = parse(text, { schema: 'core' });
  } catch (error) {
    throw new CuratedError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return Object.entries(document?.records ?? {}).map(([id, fields]) => {
    try {
      return toDraft(id, { ...document.defaults, ...fields });
    } catch (error) {
      throw new CuratedError(`${file}: ${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

type Fields = Readonly<Record<string, unknown>>;

const TIES = new Set(['held', 'holders', 'party', 'works-for', 'member', 'owner']);
const DATES = new Set([
  'born',
  'died',
  'founded',
  'dissolved',
  'date',
  'from',
  'to',
  'signed',
  'in-force',
  'ended',
  'first',
  'checked',
]);

function toDraft(id: string, fields: Fields): RecordDraft {
  const draft: Record<string, unknown> = { id };
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue;
    const name = key.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
    if (TIES.has(key)) draft[name] = rows(key, value).map(toTie);
    else if (key === 'former') draft[name] = rows(key, value).map(toFormer);
    else if (key === 'facts') draft[name] = rows(key, value).map(toFact);
    else if (key === 'family') draft[name] = rows(key, value).map(([relation, ref]) => ({ relation, ref }));
    else if (DATES.has(key)) draft[name] = String(value);
    else draft[name] = value;
  }
  return draft as unknown as RecordDraft;
}

function rows(key: string, value: unknown): unknown[][] {
  if (!Array.isArray(value) || !value.every(Array.isArray))
    throw new TypeError(`${key} must be a list of rows`);
  return value as unknown[][];
}

function toTie([ref, from, to, as]: unknown[]): DraftTie {
  if (typeof ref !== 'string') throw new TypeError(`a row begins with ${String(ref)}, not with an id`);
  return { ref, ...span(from, to), ...(as ? { as: String(as) } : {}) };
}

function toFormer([name, from, to]: unknown[]): DraftFormerName {
  return { name: String(name), ...span(from, to) };
}

function toFact([label, value, from, to]: unknown[]): DraftFact {
  return { label: String(label), value: String(value), ...span(from, to) };
}

function span(from: unknown, to: unknown): { from?: string; to?: string } {
  return { ...(from ? { from: String(from) } : {}), ...(to ? { to: String(to) } : {}) };
}
