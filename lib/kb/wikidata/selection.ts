import { itemNumber, objectOf, type RawEntity } from './entity.ts';
import { ByteFinder } from './find-bytes.ts';
import { POSITION_CLASSES } from './classes.ts';
import { entityNumbers } from './statements.ts';

/** Which entities a pack shall hold. Without `ids` and `minSitelinks`: all. With both: those that fit either. */
export interface Selection {
  readonly ids?: ReadonlySet<number>;
  readonly minSitelinks?: number;
  /** Also positions (offices), of which only those that a selected person held are kept in the end. */
  readonly offices?: boolean;
}

/** Why an entity is taken: chosen itself, or kept for those that refer to it. */
export type Choice = 'selected' | 'office' | undefined;

const ID = new ByteFinder('"id":"Q');
const CLAIMS = new ByteFinder('"claims"');
const SITELINKS = new ByteFinder('"sitelinks":');
const SITE = new ByteFinder('"site"');
const SUBCLASS = new ByteFinder('"P279"');
const BATCH = new ByteFinder('"entities"');
/** A batch names itself within so many bytes. */
const BATCH_HEAD = 64;

/**
 * Could this line hold anything that is wanted: a selected entity, an office, the parents of a class? Looks
 * at bytes only. A wrong "yes" costs a parse; there is no wrong "no".
 */
export function mayBeWanted(line: Uint8Array, { ids, minSitelinks, offices }: Selection): boolean {
  if (ids === undefined && minSitelinks === undefined) return true;
  if (BATCH.indexIn(line, 0, BATCH_HEAD) >= 0) return true;
  if (ids !== undefined && mayBeListed(line, ids)) return true;
  if (minSitelinks !== undefined && mayHaveSitelinks(line, minSitelinks)) return true;
  return SUBCLASS.indexIn(line) >= 0 || (offices === true && mayBeOffice(line));
}

function mayBeListed(line: Uint8Array, ids: ReadonlySet<number>): boolean {
  const at = ID.indexIn(line);
  // Ids of values look the same: before the claims it is the entity's own.
  if (at < 0 || CLAIMS.indexIn(line, 0, at) >= 0) return true;
  let number = 0;
  for (let digit = at + 7; line[digit]! >= 0x30 && line[digit]! <= 0x39; digit++)
    number = number * 10 + line[digit]! - 0x30;
  return ids.has(number);
}

function mayHaveSitelinks(line: Uint8Array, count: number): boolean {
  const claims = CLAIMS.indexIn(line);
  const after = SITELINKS.indexIn(line, Math.max(claims, 0));
  // Links may stand before the claims: then all of the line is looked through.
  return SITE.occurs(line, count, Math.max(after, 0));
}

const POSITIONS = POSITION_CLASSES.map((number) => new ByteFinder(String(number)));

function mayBeOffice(line: Uint8Array): boolean {
  return POSITIONS.some((finder) => finder.indexIn(line) >= 0);
}

/** Whether an entity is taken, once its line is parsed. */
export function choose(entity: RawEntity, { ids, minSitelinks, offices }: Selection): Choice {
  const number = itemNumber(entity);
  if (number === undefined) return undefined;
  if (ids === undefined && minSitelinks === undefined) return 'selected';
  if (ids?.has(number)) return 'selected';
  if (minSitelinks !== undefined && Object.keys(objectOf(entity.sitelinks)).length >= minSitelinks)
    return 'selected';
  const isPosition = entityNumbers(entity, 'P31').some((of) => POSITION_CLASSES.includes(of));
  return offices === true && isPosition ? 'office' : undefined;
}
