import type { RecordDraft } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import type { RecordList } from './record-list.ts';

/** Finds the entity a reference means; `undefined` for one that nothing bears. */
export type Resolve = (reference: string) => EntityIndex | undefined;

/** A reference that no record answers: where it stands and what it says. */
export interface Dangling {
  readonly record: string;
  readonly field: string;
  readonly reference: string;
}

/**
 * References are record ids, or codes in capitals (`KR`, `EU`) that some record declares as its `code`.
 * Entity indexes are positions in `records`.
 */
export function makeResolver(records: RecordList, aliasIds: ReadonlyMap<string, string>): Resolve {
  const byId = new Map<string, EntityIndex>();
  const byCode = new Map<string, EntityIndex>();
  for (const [index, record] of records.entries()) {
    byId.set(record.id, index);
    if (record.code) byCode.set(record.code, index);
  }
  for (const [code, index] of byCode) byId.set(code, index);
  return (reference) => byId.get(reference) ?? byId.get(aliasIds.get(reference) ?? '');
}

/** Runs `resolve` and remembers every reference that failed, so that the report can list them. */
export function noteDangling(resolve: Resolve): {
  ref: (record: RecordDraft, field: string, reference: string | undefined) => EntityIndex | undefined;
  dangling: Dangling[];
} {
  const dangling: Dangling[] = [];
  return {
    dangling,
    ref(record, field, reference) {
      if (reference === undefined) return undefined;
      const index = resolve(reference);
      if (index === undefined) dangling.push({ record: record.id, field, reference });
      return index;
    },
  };
}
