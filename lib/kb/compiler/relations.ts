import { RELATIONS, TIE_KIND_BITS, type RelationKind } from '../pack/format.ts';
import type { RecordDraft } from '../record.ts';
import type { EntityIndex } from '../types.ts';
import type { RecordList } from './record-list.ts';
import type { noteDangling } from './resolve.ts';
import type { TermRow } from './terms.ts';

/**
 * The ties between entities, each pair once with its strongest kind; sorted by pair. Packed into one number
 * each: lower entity 24 bits, higher entity 24 bits, kind 4 bits, 1 bit: stated by the higher one.
 */
export interface Relations {
  readonly length: number;
  readonly packed: Float64Array;
}

const PAIR = 2 ** (TIE_KIND_BITS + 1);
const ENTITY = 2 ** 24;

/** Every tie that a record states, each pair once, the strongest kind kept; for coherence, so direction does not matter. */
export function collectRelations(
  records: RecordList,
  terms: readonly TermRow[],
  ref: ReturnType<typeof noteDangling>['ref'],
): Relations {
  if (RELATIONS.length > 2 ** TIE_KIND_BITS) throw new RangeError('too many kinds of relation');
  let stated = new Float64Array(1 << 16);
  let count = 0;
  const add = (from: EntityIndex, to: EntityIndex | undefined, kind: RelationKind) => {
    if (to === undefined || to === from) return;
    if (count === stated.length) {
      const larger = new Float64Array(count * 2);
      larger.set(stated);
      stated = larger;
    }
    const pair = Math.min(from, to) * ENTITY + Math.max(from, to);
    stated[count++] = pair * PAIR + RELATIONS.indexOf(kind) * 2 + (from < to ? 0 : 1);
  };
  for (const { person, office } of terms) add(person, office, 'holds');
  for (const [index, record] of records.entries()) {
    for (const { field, reference, kind } of statedRelations(record)) {
      if (field === 'owner' && !/^[a-z0-9-]+$|^[A-Z]{2}$/u.test(reference)) continue;
      add(index, ref(record, field, reference), kind);
    }
  }
  // Sorted, the strongest kind of a pair comes first, and of one kind what the lower entity stated.
  const packed = stated.subarray(0, count).sort();
  let length = 0;
  for (let at = 0; at < count; at++) {
    const tie = packed[at]!;
    if (length === 0 || Math.floor(tie / PAIR) !== Math.floor(packed[length - 1]! / PAIR))
      packed[length++] = tie;
  }
  return { length, packed: packed.subarray(0, length) };
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

/** The ties of all entities, row by row, as the pack holds them. */
export interface Ties {
  /** Where the ties of each entity begin in `values`, and behind the last, where they end. */
  readonly starts: Uint32Array;
  /** entity << 4 | kind, each row sorted. */
  readonly values: Uint32Array;
}

/** Rows by entity, both directions but for `located-in`, each row sorted by entity. Not for `country`: heads hold it. */
export function tiesOf(relations: Relations, entities: number): Ties {
  const starts = new Uint32Array(entities + 1);
  for (const { from } of directed(relations)) starts[from + 1]!++;
  for (let entity = 0; entity < entities; entity++) starts[entity + 1]! += starts[entity]!;
  const values = new Uint32Array(starts[entities]!);
  // Pairs come in order, so a row fills from its lowest entity up.
  const filled = starts.slice(0, entities);
  for (const { from, to, kind } of directed(relations))
    values[filled[from]!++] = (to << TIE_KIND_BITS) | kind;
  return { starts, values };
}

function* directed({ packed }: Relations): Generator<{ from: number; to: number; kind: number }> {
  const locatedIn = RELATIONS.indexOf('located-in');
  const country = RELATIONS.indexOf('country');
  for (const tie of packed) {
    const pair = Math.floor(tie / PAIR);
    const [lower, higher] = [Math.floor(pair / ENTITY), pair % ENTITY];
    const kind = Math.floor((tie % PAIR) / 2);
    if (kind === country) continue;
    // A region does not need to list its cities: look-ups ask both sides.
    if (kind !== locatedIn || tie % 2 === 0) yield { from: lower, to: higher, kind };
    if (kind !== locatedIn || tie % 2 === 1) yield { from: higher, to: lower, kind };
  }
}
