import { itemNumber, objectOf, type RawEntity } from './entity.ts';
import { aliasesIn, descriptionOf, englishName, koreanName } from './names.ts';
import { claimsOf, entityNumbers, type Claim } from './statements.ts';

/**
 * An item cut down to what cards are made of, still in Wikidata's terms: one line of the NDJSON between the
 * two stages. Which record it becomes is known only when all classes have been read.
 */
export interface ItemDraft {
  /** 56226 for Q56226. */
  readonly q: number;
  /** Sitelinks. */
  readonly links: number;
  /** Day it was last edited, ISO; old dumps do not say. */
  readonly day?: string;
  /** Kept only for a selected person who held it. */
  readonly office?: true;
  readonly name: string;
  readonly ko?: string;
  readonly aka?: readonly string[];
  readonly akaKo?: readonly string[];
  readonly is?: string;
  /** Title of the English Wikipedia article. */
  readonly title?: string;
  /** P31, by number; best rank first. */
  readonly isA: readonly number[];
  /** P279, where it has any. */
  readonly under?: readonly number[];
  readonly claims: Readonly<Record<string, readonly Claim[]>>;
}

/** A class and the classes above it: the other kind of line between the stages. */
export interface ClassDraft {
  readonly class: number;
  readonly under: readonly number[];
}

/** Aliases of an item that are kept, in each language. */
const MOST_ALIASES = 8;
const MOST_KOREAN_ALIASES = 4;

/** Properties that become facts, and the most statements of each. */
const PROPERTIES = [
  ...most('names', 'P1813:4 P1448:4 P1449:2 P1705:2 P1559:2 P1549:8'),
  ...most('persons', 'P39:60 P106:4 P27:4 P102:8 P569:2 P570:2 P108:12 P54:40'),
  ...most('families', 'P22:1 P25:1 P26:6'),
  ...most('places', 'P17:3 P131:2 P36:3 P625:1 P1082:12 P297:3 P1566:1 P35:20 P6:20 P1906:2 P1313:2'),
  ...most('organisations', 'P571:2 P576:2 P159:2 P749:2 P361:2 P127:4 P463:24 P414:2 P249:2 P1128:4 P118:2'),
  ...most('their people', 'P488:12 P1037:12 P169:12 P3975:12 P286:12'),
  ...most('offices', 'P1001:2 P2389:1 P1308:40'),
  ...most('events and agreements', 'P585:2 P580:2 P582:2 P276:2 P710:24 P1120:2 P1891:24 P7588:1'),
  ...most('things and works', 'P176:2 P137:2 P729:1 P606:1 P577:4 P2073:1 P50:2 P57:2 P170:2 P175:2'),
];

function most(_of: string, list: string): (readonly [property: string, most: number])[] {
  return list.split(' ').map((entry) => {
    const [property, count] = entry.split(':');
    return [property!, Number(count)];
  });
}

/** Cuts an item down; `undefined` where it is none or has no English name. */
export function draftItem(entity: RawEntity, office = false): ItemDraft | undefined {
  const q = itemNumber(entity);
  const name = englishName(entity);
  if (q === undefined || name === undefined) return undefined;
  const sitelinks = objectOf(entity.sitelinks);
  const claims: Record<string, Claim[]> = {};
  for (const [property, count] of PROPERTIES) {
    const list = claimsOf(entity, property, count);
    if (list.length > 0) claims[property] = list;
  }
  const day = /^\d{4}-\d\d-\d\d/u.exec(entity.modified ?? '')?.[0];
  const [ko, is, title] = [koreanName(entity), descriptionOf(entity), sitelinks['enwiki']?.title];
  const aka = aliasesIn(entity, ['en', 'mul'], MOST_ALIASES);
  const akaKo = aliasesIn(entity, ['ko'], MOST_KOREAN_ALIASES);
  const under = entityNumbers(entity, 'P279');
  return {
    q,
    links: Object.keys(sitelinks).length,
    ...(day === undefined ? {} : { day }),
    ...(office ? { office: true as const } : {}),
    name,
    ...(ko === undefined ? {} : { ko }),
    ...(aka.length === 0 ? {} : { aka }),
    ...(akaKo.length === 0 ? {} : { akaKo }),
    ...(is === undefined ? {} : { is }),
    ...(title === undefined ? {} : { title }),
    isA: entityNumbers(entity, 'P31'),
    ...(under.length === 0 ? {} : { under }),
    claims,
  };
}

/** The classes above an item, where it is a class. */
export function draftClass(entity: RawEntity): ClassDraft | undefined {
  const number = itemNumber(entity);
  const under = entityNumbers(entity, 'P279');
  return number === undefined || under.length === 0 ? undefined : { class: number, under };
}
