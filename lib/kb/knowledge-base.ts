import { SECTION } from './name-index/format.ts';
import { NameIndex } from './name-index/name-index.ts';
import {
  COLUMN,
  ENTITY_TYPES,
  PackError,
  RELATIONS,
  type PackMeta,
  type RelationKind,
} from './pack/format.ts';
import { readHeader, sectionBytes, type PackHeader } from './pack/reader.ts';
import { ABSENT, Rows } from './pack/rows.ts';
import { TermTable } from './pack/terms.ts';
import { Texts } from './pack/texts.ts';
import { Recent } from '../std/recent.ts';
import { slug } from './record.ts';
import type {
  Coordinates,
  EntityHead,
  EntityId,
  EntityIndex,
  EntityType,
  ExternalIds,
  Term,
} from './types.ts';

/** Ids looked at that begin with a word: places and bodies may come before people. */
const MOST_NAMESAKES = 24;
/** Entities kept in mind: those of several long articles. */
const MOST_RECENT = 4096;

/**
 * The hot part of one pack, read in place: names, heads, terms and relations of every entity, without
 * a card's details. Opening wraps the bytes and parses nothing; texts are decoded when asked for.
 */
export class KnowledgeBase {
  readonly header: PackHeader;
  readonly names: NameIndex;
  private readonly rows: Rows;
  private readonly countries: Uint32Array;
  private readonly texts: Texts;
  private readonly terms: TermTable;
  private readonly metaBytes: Uint8Array;
  private metaRead: PackMeta | undefined;
  /** Ids asked for so far: making one from a name takes a microsecond, and the same few are asked for. */
  private readonly ids = new Map<EntityIndex, EntityId>();
  /** The same for identifiers elsewhere and for offices: an article asks several times for those of whom it names. */
  private readonly externalIds = new Recent<EntityIndex, ExternalIds>(MOST_RECENT, (entity) =>
    this.readExternalIds(entity),
  );
  private readonly offices = new Recent<EntityIndex, readonly Term[]>(MOST_RECENT, (person) =>
    this.terms.ofPerson(person),
  );

  private constructor(bytes: Uint8Array, header: PackHeader) {
    const section = (name: string) => sectionBytes(bytes, header, name);
    this.header = header;
    this.names = openNames(section);
    this.rows = new Rows(section, header.entities);
    const countries = section('countries');
    this.countries = new Uint32Array(countries.buffer, countries.byteOffset, countries.byteLength >>> 2);
    this.texts = new Texts(section('strings'), this.names);
    this.terms = new TermTable(section('terms'), section('held'), (offset) => this.texts.string(offset));
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
    return ENTITY_TYPES[this.rows.type(entity)]!;
  }

  kindOf(entity: EntityIndex): string {
    return this.meta.kinds[this.rows.kind(entity)]!;
  }

  /** 1 (rare) to 5 (known to everyone). */
  prominenceOf(entity: EntityIndex): number {
    return this.rows.prominence(entity);
  }

  countryOf(entity: EntityIndex): EntityIndex | undefined {
    const number = this.rows.country(entity);
    return number === 0 ? undefined : this.countries[number - 1];
  }

  /** Place: the body or country it can stand for. Office: what it heads. */
  standsFor(entity: EntityIndex): EntityIndex | undefined {
    const other = this.rows.column(entity, COLUMN.standsFor);
    return other === ABSENT ? undefined : other;
  }

  idOf(entity: EntityIndex): EntityId {
    let id = this.ids.get(entity);
    if (id === undefined) {
      const own = this.text(entity, COLUMN.id) ?? '';
      id = (own === '' || own.startsWith('-') ? slug(this.nameOf(entity)) + own : own) as EntityId;
      this.ids.set(entity, id);
    }
    return id;
  }

  nameOf(entity: EntityIndex): string {
    return this.texts.at(this.rows.name(entity));
  }

  koreanNameOf(entity: EntityIndex): string | undefined {
    return this.text(entity, COLUMN.korean);
  }

  /** Office: its bare title word ("president"). Country: its code ("KR"). */
  wordOf(entity: EntityIndex): string | undefined {
    return this.text(entity, COLUMN.word);
  }

  /** The role line of whoever holds an office. */
  roleLineOf(office: EntityIndex): string {
    return this.text(office, COLUMN.line) ?? this.nameOf(office);
  }

  /** First day it was there, as a day number; -Infinity where unknown. */
  firstDayOf(entity: EntityIndex): number {
    return unfolded(this.rows.column(entity, COLUMN.firstDay), -Infinity);
  }

  lastDayOf(entity: EntityIndex): number {
    return unfolded(this.rows.column(entity, COLUMN.lastDay), Infinity);
  }

  externalIdsOf(entity: EntityIndex): ExternalIds {
    return this.externalIds.get(entity);
  }

  private readExternalIds(entity: EntityIndex): ExternalIds {
    const wikidata = this.rows.column(entity, COLUMN.wikidata);
    const geonames = this.rows.column(entity, COLUMN.geonames);
    const wikipedia = this.wikipediaOf(entity);
    const ids: { -readonly [Key in keyof ExternalIds]: ExternalIds[Key] } = {};
    if (wikidata !== ABSENT) ids.wikidata = `Q${wikidata}`;
    if (wikipedia) ids.wikipedia = wikipedia;
    if (geonames !== ABSENT) ids.geonames = geonames;
    return ids;
  }

  coordinatesOf(entity: EntityIndex): Coordinates | undefined {
    const packed = this.rows.column(entity, COLUMN.coordinates);
    if (packed === ABSENT) return undefined;
    return [((packed >>> 16) - 9000) / 100, ((packed & 0xffff) - 18000) / 100];
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
    const at = this.firstFrom(id);
    return at < this.size && this.idOf(at) === id ? at : undefined;
  }

  /** Is a word the first name of somebody on record? Told from ids, which begin with it. */
  isGivenName(word: string): boolean {
    const prefix = `${slug(word)}-`;
    let at = this.firstFrom(prefix);
    for (let left = MOST_NAMESAKES; left > 0 && at < this.size; left--, at++) {
      if (!this.idOf(at).startsWith(prefix)) return false;
      if (this.typeOf(at) === 'person') return true;
    }
    return false;
  }

  /** Position of the first id that does not come before `id`. */
  private firstFrom(id: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.idOf(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What an entity is tied to, with the kind of tie; not its country, nor what lies in it. */
  relationsOf(entity: EntityIndex): { entity: EntityIndex; kind: RelationKind }[] {
    const relations: { entity: EntityIndex; kind: RelationKind }[] = [];
    this.eachRelation(entity, (other, kind) => relations.push({ entity: other, kind }));
    return relations;
  }

  /** The same one by one, for who asks about many entities. */
  eachRelation(entity: EntityIndex, visit: (other: EntityIndex, kind: RelationKind) => void): void {
    this.rows.eachTie(entity, (other, kind) => visit(other, RELATIONS[kind]!));
  }

  /** How two entities are tied, if a record says so. */
  relationBetween(a: EntityIndex, b: EntityIndex): RelationKind | undefined {
    let kind = this.rows.tieKind(a, b);
    if (kind === ABSENT) kind = this.rows.tieKind(b, a);
    return kind === ABSENT ? undefined : RELATIONS[kind];
  }

  /** Offices somebody held, and roles somewhere, in no order of time. */
  termsOf(person: EntityIndex): readonly Term[] {
    return this.offices.get(person);
  }

  /** Everybody who held an office, by first day. */
  holdersOf(office: EntityIndex): Term[] {
    return this.terms.ofOffice(office);
  }

  private wikipediaOf(entity: EntityIndex): string | undefined {
    const own = this.rows.isTitled(entity) ? '|' : this.text(entity, COLUMN.wikipedia);
    if (!own?.startsWith('|')) return own;
    return this.nameOf(entity).replaceAll(' ', '_') + own.slice(1);
  }

  /** A column that holds a text; `undefined` for an entity that does not have it. */
  private text(entity: EntityIndex, column: number): string | undefined {
    const held = this.rows.column(entity, column);
    return held === ABSENT ? undefined : this.texts.at(held);
  }
}

/** The name index; what it finds wrong is wrong with the pack. */
function openNames(section: (name: string) => Uint8Array): NameIndex {
  const sections = new Map(Object.values(SECTION).map((name) => [name, section(name)]));
  try {
    return NameIndex.open(sections);
  } catch (error) {
    throw new PackError(error instanceof Error ? error.message : String(error));
  }
}

/** A folded day number as the day it is. */
function unfolded(folded: number, absent: number): number {
  if (folded === ABSENT) return absent;
  return folded & 1 ? -(folded >>> 1) - 1 : folded >>> 1;
}
