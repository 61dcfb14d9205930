import { RELATIONS, type RelationKind } from '../pack/format.ts';
import type { RecordDraft } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import type { noteDangling } from './resolve.ts';
import type { TermRow } from './terms.ts';

/** A tie between two entities, for coherence; direction does not matter. */
export interface Relation {
  readonly from: EntityIndex;
  readonly to: EntityIndex;
  readonly kind: RelationKind;
}

/** Every tie that a record states, each once, the strongest kind of a pair kept. */
export function collectRelations(
  records: readonly RecordDraft[],
  terms: readonly TermRow[],
  ref: ReturnType<typeof noteDangling>['ref'],
): Relation[] {
  const strongest = new Map<number, Relation>();
  const width = records.length;
  const add = (from: EntityIndex, to: EntityIndex | undefined, kind: RelationKind) => {
    if (to === undefined || to === from) return;
    const key = Math.min(from, to) * width + Math.max(from, to);
    const known = strongest.get(key);
    if (!known || RELATIONS.indexOf(kind) < RELATIONS.indexOf(known.kind))
      strongest.set(key, { from, to, kind });
  };
  for (const { person, office } of terms) add(person, office, 'holds');
  for (const [index, record] of records.entries()) {
    for (const { field, reference, kind } of statedRelations(record)) {
      if (field === 'owner' && !/^[a-z0-9-]+$|^[A-Z]{2}$/u.test(reference)) continue;
      add(index, ref(record, field, reference), kind);
    }
  }
  return [...strongest.values()];
}

interface Stated {
  readonly field: string;
  readonly reference: string;
  readonly kind: RelationKind;
}

function statedRelations(record: RecordDraft): Stated[] {
  const one = (field: string, reference: string | undefined, kind: RelationKind): Stated[] =>
    reference === undefined ? [] : [{ field, reference, kind }];
  const many = (field: string, ties: readonly { ref: string }[] | undefined, kind: RelationKind) =>
    (ties ?? []).flatMap(({ ref }) => one(field, ref, kind));
  const list = (field: string, references: readonly string[] | undefined, kind: RelationKind) =>
    (references ?? []).flatMap((reference) => one(field, reference, kind));
  return [
    ...one('capital', record.capital, 'capital'),
    ...many('party', record.party, 'party'),
    ...one('of', record.of, 'parent'),
    ...one('parent', record.parent, 'parent'),
    ...one('in', record.in, 'located-in'),
    ...one('seat', record.seat, 'located-in'),
    ...one('place', record.place, 'located-in'),
    ...many('works-for', record.worksFor, 'works-for'),
    ...list('participants', record.participants, 'participant'),
    ...one('part-of', record.partOf, 'part-of'),
    ...many('family', record.family, 'family'),
    ...one('maker', record.maker, 'maker'),
    ...one('operator', record.operator, 'maker'),
    ...one('by', record.by, 'maker'),
    ...list('related', record.related, 'related'),
    ...one('stands-for', record.standsFor, 'related'),
    ...one('acts-for', record.actsFor, 'parent'),
    ...many('owner', record.owner, 'parent'),
    ...many('member', record.member, 'member'),
    ...one('country', record.country, 'country'),
  ];
}

/** The `rel` section: rows by entity, both directions but for `located-in`, each row sorted by entity. Not for `country`: heads hold it. */
export function packRelations(relations: readonly Relation[], entities: number): Uint32Array {
  const rows: number[][] = Array.from({ length: entities }, () => []);
  for (const { from, to, kind } of relations) {
    if (kind === 'country') continue;
    const isOneWay = kind === 'located-in';
    const code = RELATIONS.indexOf(kind) * 0x100_0000;
    rows[from]!.push(code + to);
    // A region does not need to list its cities: look-ups ask both sides.
    if (!isOneWay) rows[to]!.push(code + from);
  }
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const packed = new Uint32Array(entities + 1 + total);
  let at = entities + 1;
  for (const [entity, row] of rows.entries()) {
    packed[entity] = at - entities - 1;
    row.sort((a, b) => (a & 0xff_ffff) - (b & 0xff_ffff));
    packed.set(row, at);
    at += row.length;
  }
  packed[entities] = total;
  return packed;
}
