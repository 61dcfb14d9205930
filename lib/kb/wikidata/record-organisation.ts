import type { DraftFact } from '../record.ts';
import { claims, dateOf, listField, newestCount, pointIn, refOf, tiesOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import { countFact, type Fields, type PackContext } from './context.ts';

/** Kinds that act for a country's government. */
const GOVERNMENT = new Set([
  'government',
  'ministry',
  'agency',
  'intelligence',
  'police',
  'military',
  'central-bank',
]);

/** Founding, seat, parent, owners, memberships, tickers of a body. */
export function organisationFields(item: ItemDraft, context: PackContext, kind: string): Fields {
  const founded = dateOf(item, 'P571');
  const dissolved = dateOf(item, 'P576');
  const seat = refOf(item, context, 'P159');
  const parent = refOf(item, context, 'P749', 'P361');
  const government = GOVERNMENT.has(kind) ? refOf(item, context, 'P1001', 'P17') : undefined;
  const at = pointIn(item, 'P625');
  return {
    ...(founded === undefined ? {} : { founded }),
    ...(dissolved === undefined ? {} : { dissolved }),
    ...(seat === undefined ? {} : { seat }),
    ...(parent === undefined ? {} : { parent }),
    ...(government === undefined ? {} : { actsFor: government }),
    ...(at === undefined ? {} : { at }),
    ...listField('owner', tiesOf(item, context, 'P127')),
    ...listField('member', [...tiesOf(item, context, 'P463'), ...tiesOf(item, context, 'P118')]),
    ...listField('facts', facts(item, context)),
  };
}

function facts(item: ItemDraft, context: PackContext): DraftFact[] {
  const list: DraftFact[] = [];
  const employees = newestCount(item, 'P1128');
  if (employees) list.push(countFact('employees', employees.amount, employees.at));
  for (const value of tickers(item, context)) list.push({ label: 'other', value });
  return list;
}

/** "KRX: 005930": the ticker stands as a qualifier of the exchange, or alone. */
function tickers(item: ItemDraft, context: PackContext): string[] {
  const listed = claims(item, 'P414').flatMap(({ v, ticker, to }) => {
    if (ticker === undefined || to !== undefined) return [];
    const exchange = typeof v === 'number' ? context.officeName(v) : undefined;
    return [exchange === undefined ? `Ticker ${ticker}` : `${exchange}: ${ticker}`];
  });
  const alone = claims(item, 'P249').flatMap(({ v }) => (typeof v === 'string' ? [`Ticker ${v}`] : []));
  return listed.length > 0 ? listed : alone;
}
