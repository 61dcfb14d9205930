import type { DraftFact } from '../record.ts';
import { dateOf, listField, newestCount, pointIn, refOf, refsOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import { countFact, type Fields, type PackContext } from './context.ts';

const MOST_PARTICIPANTS = 12;

/** When and where an event was, who took part, how many died. */
export function eventFields(item: ItemDraft, context: PackContext): Fields {
  const [from, to] = [dateOf(item, 'P580'), dateOf(item, 'P582')];
  const date = from === undefined && to === undefined ? dateOf(item, 'P585') : undefined;
  const deaths = newestCount(item, 'P1120');
  const facts: DraftFact[] = deaths === undefined ? [] : [countFact('deaths', deaths.amount)];
  const partOf = refOf(item, context, 'P361');
  const at = pointIn(item, 'P625');
  return {
    ...(date === undefined ? {} : { date }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(at === undefined ? {} : { at }),
    ...placeOf(item, context),
    ...(partOf === undefined ? {} : { partOf }),
    ...listField('participants', refsOf(item, context, 'P710', MOST_PARTICIPANTS)),
    ...listField('facts', facts),
  };
}

/** When a treaty was signed, took force and ended, and who signed it. */
export function agreementFields(item: ItemDraft, context: PackContext): Fields {
  const signed = dateOf(item, 'P585', 'P571');
  const inForce = dateOf(item, 'P7588', 'P580');
  const ended = dateOf(item, 'P582', 'P576');
  const signatories = refsOf(item, context, 'P1891', MOST_PARTICIPANTS);
  const others = refsOf(item, context, 'P710', MOST_PARTICIPANTS);
  return {
    ...(signed === undefined ? {} : { signed }),
    ...(inForce === undefined ? {} : { inForce }),
    ...(ended === undefined ? {} : { ended }),
    ...placeOf(item, context),
    ...listField('participants', signatories.length > 0 ? signatories : others),
  };
}

function placeOf(item: ItemDraft, context: PackContext): Fields {
  const place = refOf(item, context, 'P276', 'P131');
  return place === undefined ? {} : { place };
}
