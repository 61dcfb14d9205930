// Wikidata's own JSON, as far as it is read here. Every field may be missing, and an empty object may
// stand as an empty array: old dumps, and PHP, write it so.

/** A text with its language. */
export interface RawText {
  readonly language?: string;
  readonly value?: string;
}

/** One value, or the statement that there is none or an unknown one. */
export interface RawSnak {
  readonly snaktype?: string;
  readonly datavalue?: { readonly type?: string; readonly value?: unknown };
}

export interface RawStatement {
  readonly mainsnak?: RawSnak;
  readonly rank?: string;
  readonly qualifiers?: Readonly<Record<string, readonly RawSnak[]>>;
}

export interface RawEntity {
  readonly type?: string;
  readonly id?: string;
  readonly modified?: string;
  /** Present, and empty, for ids that wbgetentities did not find. */
  readonly missing?: unknown;
  readonly labels?: Readonly<Record<string, RawText>>;
  readonly descriptions?: Readonly<Record<string, RawText>>;
  readonly aliases?: Readonly<Record<string, readonly RawText[]>>;
  readonly claims?: Readonly<Record<string, readonly RawStatement[]>>;
  readonly sitelinks?: Readonly<Record<string, { readonly title?: string }>>;
}

/** What a line of a dump, or a whole file of another form, holds. */
export interface ParsedLine {
  readonly entities: readonly RawEntity[];
  /** Ids that the service did not find, and things that are no items (properties, lexemes). */
  readonly skipped: number;
}

/**
 * The items of one piece of JSON text: an entity, `{ "entities": { … } }` of EntityData and wbgetentities,
 * or a list of entities. Throws SyntaxError for what is no JSON, TypeError for JSON that is none of these.
 */
export function parseEntities(text: string): ParsedLine {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('no entity');
  const all = entitiesIn(value as Record<string, unknown>);
  const entities = all.filter((entity) => itemNumber(entity) !== undefined && entity.missing === undefined);
  return { entities, skipped: all.length - entities.length };
}

function entitiesIn(value: Record<string, unknown>): readonly RawEntity[] {
  if (Array.isArray(value)) return value as RawEntity[];
  const batch = value['entities'];
  if (typeof batch === 'object' && batch !== null) return Object.values(batch) as RawEntity[];
  if (typeof value['id'] === 'string') return [value as RawEntity];
  throw new TypeError('neither an entity nor a batch of entities');
}

/** The number of an item's id, 56226 for Q56226; `undefined` for properties and lexemes. */
export function itemNumber({ id }: RawEntity): number | undefined {
  return typeof id === 'string' && /^Q\d{1,10}$/u.test(id) ? Number(id.slice(1)) : undefined;
}

/** The field as an object, whatever empty form it has. */
export function objectOf<T>(field: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> {
  return field === undefined || field === null || Array.isArray(field) ? {} : field;
}
