import { readdirSync, readFileSync } from 'node:fs';
import type { RecordDraft } from '../../lib/kb/record.ts';
import { draftLine, noCounts, type DraftCounts } from '../../lib/kb/wikidata/draft-line.ts';
import type { ClassDraft, ItemDraft } from '../../lib/kb/wikidata/item.ts';
import { Pool } from '../../lib/kb/wikidata/pool.ts';
import { toRecord } from '../../lib/kb/wikidata/record.ts';
import type { Selection } from '../../lib/kb/wikidata/selection.ts';

/** Folder of the hand-written entities. */
const FOLDER = new URL('../../tests/fixtures/wikidata/', import.meta.url);

/** The hand-written entities in the order of their files' names, as JSON on one line each. */
export function fixtureLines(): string[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => JSON.stringify(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
}

/** Both stages but the compiler, in memory: the records of some lines by id, and what was counted. */
export function recordsOf(
  lines: readonly string[],
  { selection = {}, everythingKnown = false }: { selection?: Selection; everythingKnown?: boolean } = {},
): { records: Map<string, RecordDraft>; pool: Pool; counts: DraftCounts } {
  const counts = noCounts();
  const drafts = lines
    .flatMap((line) => draftLine(new TextEncoder().encode(line), selection, counts).split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ItemDraft | ClassDraft);
  const pool = new Pool(new Map([[884, 'KR']]));
  for (const draft of drafts) if ('class' in draft) pool.addClass(draft);
  const items = new Map<number, ItemDraft>();
  for (const draft of drafts) {
    if ('class' in draft) continue;
    pool.add(draft);
    items.set(draft.q, draft);
  }
  const kept = pool.close();
  const known = pool.context();
  const context = everythingKnown ? { ...known, ref: (q: number) => `q${q}` } : known;
  const records = kept.map((q) => toRecord(items.get(q)!, pool.rowFor(q)!, context));
  return { records: new Map(records.map((record) => [record.id, record])), pool, counts };
}
