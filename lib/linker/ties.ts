import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { RelationKind } from '../kb/pack/format.ts';
import type { EntityIndex } from '../kb/types.ts';
import { sortFew } from '../std/sort-few.ts';

/** How close a tie makes two names of one article, 0..1. */
const TIE: Readonly<Record<RelationKind, number>> = {
  holds: 1,
  capital: 0.8,
  party: 0.8,
  parent: 1,
  'located-in': 0.7,
  'works-for': 0.9,
  participant: 0.7,
  'part-of': 0.8,
  family: 1,
  maker: 0.7,
  related: 0.7,
  member: 0.3,
  country: 0.4,
};

/** A tie to an anchor by the records. */
export interface Tie {
  readonly anchor: EntityIndex;
  /** 0..1 */
  readonly closeness: number;
}

/** One list for the many that are tied to nobody. */
const NO_TIES: readonly Tie[] = [];

/** How an article's names are tied to its anchors. */
export class Ties {
  private readonly kb: KnowledgeBase;
  /** The anchors, by the order in which they are named. */
  private readonly order: ReadonlyMap<EntityIndex, number>;
  private readonly inside: ReadonlyMap<EntityIndex, readonly Tie[]>;
  private readonly known = new Map<EntityIndex, readonly Tie[]>();
  /** The ties found so far of the entity in hand; made when the first is found. */
  private found: Tie[] | undefined;
  // One function for all entities: most have no tie, and a closure for each would be all that is allocated for them.
  private readonly noteRelation = (anchor: EntityIndex, kind: RelationKind): void => {
    if (this.order.has(anchor)) (this.found ??= []).push({ anchor, closeness: TIE[kind] });
  };

  constructor(anchors: ReadonlySet<EntityIndex>, kb: KnowledgeBase) {
    this.kb = kb;
    this.order = new Map([...anchors].map((anchor, place) => [anchor, place]));
    this.inside = gatherInside(anchors, kb);
  }

  /** The ties of an entity to the anchors, one to each, the closest first, of equals the anchor named first. */
  of(entity: EntityIndex): readonly Tie[] {
    let ties = this.known.get(entity);
    if (!ties) this.known.set(entity, (ties = this.findTies(entity)));
    return ties;
  }

  private findTies(entity: EntityIndex): readonly Tie[] {
    const { kb, order } = this;
    this.found = undefined;
    kb.eachRelation(entity, this.noteRelation);
    for (const tie of this.inside.get(entity) ?? NO_TIES) this.noteOther(entity, tie);
    const country = kb.countryOf(entity);
    if (country !== undefined && order.has(country))
      this.noteOther(entity, { anchor: country, closeness: TIE.country });
    if (!this.found) return NO_TIES;
    return sortFew<Tie>(
      this.found,
      (a, b) => b.closeness - a.closeness || order.get(a.anchor)! - order.get(b.anchor)!,
    );
  }

  /** Keeps a tie that the entity's own record does not tell of. */
  private noteOther(entity: EntityIndex, tie: Tie): void {
    if (tie.anchor === entity) return;
    const found = (this.found ??= []);
    if (!found.some(({ anchor }) => anchor === tie.anchor)) found.push(tie);
  }
}

/** Anchors by what they lie in: that is on record with them only, where all other ties are with both ends. */
function gatherInside(anchors: Iterable<EntityIndex>, kb: KnowledgeBase): Map<EntityIndex, Tie[]> {
  const inside = new Map<EntityIndex, Tie[]>();
  const note = (place: EntityIndex, tie: Tie) => {
    const ties = inside.get(place);
    if (ties) ties.push(tie);
    else inside.set(place, [tie]);
  };
  for (const anchor of anchors) {
    kb.eachRelation(anchor, (place, kind) => {
      if (kind === 'located-in') note(place, { anchor, closeness: TIE[kind] });
    });
    const country = kb.countryOf(anchor);
    if (country !== undefined) note(country, { anchor, closeness: TIE.country });
  }
  return inside;
}
