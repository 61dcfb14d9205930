import { SECTION } from './name-index/format.ts';
import { NameIndex } from './name-index/name-index.ts';
import {
  ENTITY_TYPES,
  EVER,
  EXTRA,
  HEAD,
  HEAD_COLUMNS,
  ID_IS_SLUG,
  LAST_CONFIRMED,
  NEVER_ENDS,
  RELATIONS,
  TERM,
  TERM_COLUMNS,
  TITLE_IS_NAME,
  type PackMeta,
  type RelationKind,
} from './pack/format.ts';
import { Strings } from './pack/strings.ts';
import { readHeader, sectionBytes, type PackHeader } from './pack/reader.ts';
import { slug } from './record.ts';
import type { EntityHead, EntityId, EntityIndex, EntityType, ExternalIds, Term } from './types.ts';

/**
 * The hot part of one pack, read in place: names, heads, terms and relations of every entity, without
 * a card's details. Opening wraps the bytes and parses nothing; strings are decoded when asked for.
 */
export class KnowledgeBase {
  readonly header: PackHeader;
  readonly names: NameIndex;
  private readonly heads: Uint32Array;
  private readonly extras: Uint32Array;
  private readonly strings: Strings;
  private readonly termColumns: Int32Array;
  private readonly held: Uint32Array;
  private readonly rel: Uint32Array;
  private readonly metaBytes: Uint8Array;
  private metaRead: PackMeta | undefined;
  /** Ids asked for so far: making one from a name takes a microsecond, and the same few are asked for. */
  private readonly ids = new Map<EntityIndex, EntityId>();

  private constructor(bytes: Uint8Array, header: PackHeader) {
    const section = (name: string) => sectionBytes(bytes, header, name);
    this.header = header;
    this.names = NameIndex.open(new Map(Object.values(SECTION).map((name) => [name, section(name)])));
    this.heads = words(section('heads'));
    this.extras = words(section('extras'));
    this.strings = new Strings(section('strings'));
    const terms = section('terms');
    this.termColumns = new Int32Array(terms.buffer, terms.byteOffset, terms.byteLength / 4);
    this.held = words(section('held'));
    this.rel = words(section('rel'));
    this.metaBytes = section('meta');
  }

  /** Opens a pack from its hot bytes (or all of them). Throws PackError for anything that is no pack. */
  static open(bytes: Uint8Array): KnowledgeBase {
    return new KnowledgeBase(bytes, readHeader(bytes));
  }

  get size(): number {
    return this.header.entities;
  }

  get meta(): PackMeta {
    this.metaRead ??= JSON.parse(new TextDecoder().decode(this.metaBytes)) as PackMeta;
    return this.metaRead;
  }

  typeOf(entity: EntityIndex): EntityType {
    return ENTITY_TYPES[this.column(entity, HEAD.class) & 0xff]!;
  }

  kindOf(entity: EntityIndex): string {
    return this.meta.kinds[(this.column(entity, HEAD.class) >> 8) & 0xff]!;
  }

  /** 1 (rare) to 5 (known to everyone). */
  prominenceOf(entity: EntityIndex): number {
    return (this.column(entity, HEAD.class) >> 16) & 0xff;
  }

  countryOf(entity: EntityIndex): EntityIndex | undefined {
    return plusOne(this.column(entity, HEAD.country));
  }

  /** Place: the body or country it can stand for. Office: what it heads. */
  standsFor(entity: EntityIndex): EntityIndex | undefined {
    return plusOne(this.extra(entity, EXTRA.standsFor));
  }

  idOf(entity: EntityIndex): EntityId {
    let id = this.ids.get(entity);
    if (id === undefined) {
      const isSlug = (this.column(entity, HEAD.class) & ID_IS_SLUG) !== 0;
      id = (isSlug ? slug(this.nameOf(entity)) : this.strings.at(this.column(entity, HEAD.id))) as EntityId;
      this.ids.set(entity, id);
    }
    return id;
  }

  nameOf(entity: EntityIndex): string {
    return this.strings.at(this.column(entity, HEAD.name));
  }

  koreanNameOf(entity: EntityIndex): string | undefined {
    return this.strings.at(this.extra(entity, EXTRA.korean)) || undefined;
  }

  /** Office: its bare title word ("president"). Country: its code ("KR"). */
  wordOf(entity: EntityIndex): string | undefined {
    return this.strings.at(this.extra(entity, EXTRA.word)) || undefined;
  }

  /** The role line of whoever holds an office. */
  roleLineOf(office: EntityIndex): string {
    return this.strings.at(this.extra(office, EXTRA.line)) || this.nameOf(office);
  }

  /** First day it was there, as a day number; -Infinity where unknown. */
  firstDayOf(entity: EntityIndex): number {
    return toDay(this.extra(entity, EXTRA.firstDay, EVER) | 0);
  }

  lastDayOf(entity: EntityIndex): number {
    return toDay(this.extra(entity, EXTRA.lastDay, NEVER_ENDS) | 0);
  }

  externalIdsOf(entity: EntityIndex): ExternalIds {
    const wikidata = this.extra(entity, EXTRA.wikidata);
    const geonames = this.column(entity, HEAD.geonames);
    const isName = (this.column(entity, HEAD.class) & TITLE_IS_NAME) !== 0;
    const wikipedia = isName
      ? this.nameOf(entity).replaceAll(' ', '_')
      : this.strings.at(this.extra(entity, EXTRA.wikipedia));
    const ids: { -readonly [Key in keyof ExternalIds]: ExternalIds[Key] } = {};
    if (wikidata) ids.wikidata = `Q${wikidata}`;
    if (wikipedia) ids.wikipedia = wikipedia;
    if (geonames) ids.geonames = geonames;
    return ids;
  }

  headOf(entity: EntityIndex): EntityHead {
    const korean = this.koreanNameOf(entity);
    const country = this.countryOf(entity);
    return {
      index: entity,
      id: this.idOf(entity),
      type: this.typeOf(entity),
      kind: this.kindOf(entity),
      name: this.nameOf(entity),
      ...(korean === undefined ? {} : { korean }),
      ...(country === undefined ? {} : { country }),
      prominence: this.prominenceOf(entity),
      firstDay: this.firstDayOf(entity),
      lastDay: this.lastDayOf(entity),
    };
  }

  /** Position of an id, by bisection; `undefined` when the pack has no such entity. */
  indexOf(id: string): EntityIndex | undefined {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = this.idOf(middle);
      if (at === id) return middle;
      if (at < id) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** What an entity is tied to, with the kind of tie; not its country, nor what lies in it. */
  relationsOf(entity: EntityIndex): { entity: EntityIndex; kind: RelationKind }[] {
    const relations: { entity: EntityIndex; kind: RelationKind }[] = [];
    this.eachRelation(entity, (other, kind) => relations.push({ entity: other, kind }));
    return relations;
  }

  /** The same one by one, for who asks about many entities. */
  eachRelation(entity: EntityIndex, visit: (other: EntityIndex, kind: RelationKind) => void): void {
    const end = this.relationStart(entity + 1);
    for (let i = this.relationStart(entity); i < end; i++)
      visit(this.rel[i]! & 0xff_ffff, RELATIONS[this.rel[i]! >>> 24]!);
  }

  /** How two entities are tied, if a record says so. */
  relationBetween(a: EntityIndex, b: EntityIndex): RelationKind | undefined {
    return this.tieFrom(a, b) ?? this.tieFrom(b, a);
  }

  /** Offices somebody held, and roles somewhere, in no order of time. */
  termsOf(person: EntityIndex): Term[] {
    const terms: Term[] = [];
    for (let at = firstAtLeast(this.held, 2, 0, person); this.held[at * 2] === person; at++)
      terms.push(this.term(this.held[at * 2 + 1]!));
    return terms;
  }

  /** Everybody who held an office, by first day. */
  holdersOf(office: EntityIndex): Term[] {
    const terms: Term[] = [];
    const columns = this.termColumns;
    for (
      let row = firstAtLeast(columns, TERM_COLUMNS, TERM.office, office);
      columns[row * TERM_COLUMNS + TERM.office] === office;
      row++
    )
      terms.push(this.term(row));
    return terms;
  }

  private term(row: number): Term {
    const at = row * TERM_COLUMNS;
    const as = this.termColumns[at + TERM.as]! >>> 0;
    const role = this.strings.at(as & ~LAST_CONFIRMED);
    return {
      person: this.termColumns[at + TERM.person]!,
      office: this.termColumns[at + TERM.office]!,
      ...(role ? { as: role } : {}),
      firstDay: toDay(this.termColumns[at + TERM.firstDay]!),
      endDay: toDay(this.termColumns[at + TERM.endDay]!),
      endKnown: (as & LAST_CONFIRMED) === 0,
    };
  }

  private tieFrom(a: EntityIndex, b: EntityIndex): RelationKind | undefined {
    let low = this.relationStart(a);
    let high = this.relationStart(a + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const target = this.rel[middle]! & 0xff_ffff;
      if (target === b) return RELATIONS[this.rel[middle]! >>> 24]!;
      if (target < b) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  private relationStart(entity: EntityIndex): number {
    return this.size + 1 + this.rel[entity]!;
  }

  private column(entity: EntityIndex, column: number): number {
    return this.heads[entity * HEAD_COLUMNS + column]!;
  }

  /** A column of `extras`; `absent` for an entity that does not have it. */
  private extra(entity: EntityIndex, column: number, absent = 0): number {
    const at = this.column(entity, HEAD.extra) - 1;
    if (at < 0) return absent;
    const mask = this.extras[at]!;
    if ((mask & (1 << column)) === 0) return absent;
    return this.extras[at + 1 + countBits(mask & ((1 << column) - 1))]!;
  }
}

/** First row whose column is at least a value, in rows sorted by it; the number of rows when none is. */
function firstAtLeast(rows: Int32Array | Uint32Array, width: number, column: number, value: number): number {
  let low = 0;
  let high = rows.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle * width + column]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bits set in a small mask. */
function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

function plusOne(value: number): EntityIndex | undefined {
  return value === 0 ? undefined : value - 1;
}

function toDay(value: number): number {
  if (value === EVER) return -Infinity;
  return value === NEVER_ENDS ? Infinity : value;
}
