import { claims, listField, newestCount, pointIn, refOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import { countFact, type Fields, type PackContext } from './context.ts';

/** Where a place lies, its capital, its people. */
export function placeFields(item: ItemDraft, context: PackContext, kind: string): Fields {
  const code = kind === 'country' || kind === 'region' ? context.ownCode(item.q) : undefined;
  const isArea = kind === 'country' || kind === 'region';
  const capital = isArea ? refOf(item, context, 'P36') : undefined;
  const within = kind === 'country' ? undefined : refOf(item, context, 'P131');
  const at = pointIn(item, 'P625');
  const geonames = claims(item, 'P1566')[0]?.v;
  const people = newestCount(item, 'P1082');
  return {
    ...(code === undefined ? {} : { code, country: code, flag: code.toLowerCase() }),
    ...(capital === undefined ? {} : { capital }),
    ...(within === undefined ? {} : { in: within }),
    ...(at === undefined ? {} : { at }),
    ...(typeof geonames === 'string' && /^\d{1,9}$/u.test(geonames) ? { geonames: Number(geonames) } : {}),
    ...listField('facts', people === undefined ? [] : [countFact('population', people.amount, people.at)]),
  };
}
