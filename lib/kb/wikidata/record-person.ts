import type { DraftRelative, DraftTie } from '../record.ts';
import { claims, dateOf, listField, refsOf, spanOf, tiesOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import { GENERIC_OFFICES, personKind } from './occupations.ts';
import type { Fields, PackContext } from './context.ts';

const MOST_RELATED = 8;
const RELATIVES = { P22: 'father', P25: 'mother', P26: 'spouse' };
const MOST_OF_A_KIND = 4;

/** Terms, parties, employers, family and life of a person. */
export function personFields(item: ItemDraft, context: PackContext): Fields {
  const died = dateOf(item, 'P570');
  const { held, worksFor, undated } = terms(item, context, died !== undefined);
  const numbers = claims(item, 'P106').flatMap(({ v }) => (typeof v === 'number' ? [v] : []));
  const country = citizenship(item, context);
  const born = dateOf(item, 'P569');
  return {
    kind: personKind(numbers),
    ...(country === undefined ? {} : { country }),
    ...(born === undefined ? {} : { born }),
    ...(died === undefined ? {} : { died }),
    ...listField('held', held),
    ...listField('party', tiesOf(item, context, 'P102')),
    ...listField('worksFor', [
      ...worksFor,
      ...tiesOf(item, context, 'P108'),
      // A role without any date would be one held always: the team alone says enough.
      ...tiesOf(item, context, 'P54').map((tie) => (tie.from || tie.to ? { ...tie, as: 'player' } : tie)),
    ]),
    ...listField('member', tiesOf(item, context, 'P463')),
    ...listField('family', family(item, context)),
    ...listField('related', undated.slice(0, MOST_RELATED)),
  };
}

/**
 * Offices held (P39), and what other items say of the person where the person does not. A term that has no
 * dates and is not said to hold today is no term: its office is only related.
 */
function terms(
  item: ItemDraft,
  context: PackContext,
  isDead: boolean,
): { held: DraftTie[]; worksFor: DraftTie[]; undated: string[] } {
  const held: DraftTie[] = [];
  const worksFor: DraftTie[] = [];
  const undated = new Set<string>();
  for (const claim of claims(item, 'P39')) {
    if (typeof claim.v !== 'number') continue;
    const body = claim.q?.['P2389'] ?? claim.q?.['P642'];
    const word = GENERIC_OFFICES.get(claim.v);
    // "Chairperson" alone is nothing: of what, says the qualifier.
    if (word !== undefined && body === undefined) continue;
    const as = body === undefined ? undefined : (word ?? context.officeName(claim.v));
    const ref = as === undefined ? context.ref(claim.v, 'P39') : context.ref(body!, 'P2389');
    if (ref === undefined) continue;
    const span = spanOf(claim, isDead);
    if (span === undefined) undated.add(ref);
    else if (as === undefined) held.push({ ref, ...span });
    else worksFor.push({ ref, ...span, as });
  }
  for (const { of, as, ...span } of context.crossTies(item.q)) {
    const ref = context.ref(of, as === undefined ? 'P1308' : 'P488');
    const list = as === undefined ? held : worksFor;
    if (ref === undefined || list.some((tie) => tie.ref === ref && tie.as === as)) continue;
    list.push({
      ref,
      ...(isDead && span.to === undefined ? { ...span, to: `${span.from}~` } : span),
      ...(as ? { as } : {}),
    });
  }
  // An office with terms needs no word about the undated one.
  for (const { ref } of [...held, ...worksFor]) undated.delete(ref);
  return { held, worksFor, undated: [...undated] };
}

function citizenship(item: ItemDraft, context: PackContext): string | undefined {
  const all = claims(item, 'P27');
  const current = all.filter(({ to, end }) => to === undefined && end !== 'unknown');
  for (const { v } of current.length > 0 ? current : all) {
    if (typeof v !== 'number') continue;
    const country = context.codeOf(v) ?? context.ref(v, 'P27');
    if (country !== undefined) return country;
  }
  return undefined;
}

function family(item: ItemDraft, context: PackContext): DraftRelative[] {
  const relatives: DraftRelative[] = [];
  // Of children and siblings the item does not say which they are.
  for (const [property, relation] of Object.entries(RELATIVES))
    for (const ref of refsOf(item, context, property, MOST_OF_A_KIND)) relatives.push({ relation, ref });
  return relatives;
}
