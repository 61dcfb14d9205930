import type { RecordDraft } from '../record.ts';
import type { ClassRow } from './classes.ts';
import { recordId, SOURCE, withoutUndefined, type Fields, type PackContext } from './context.ts';
import type { ItemDraft } from './item.ts';
import { agreementFields, eventFields } from './record-event.ts';
import { namesOf } from './record-names.ts';
import { officeFields } from './record-office.ts';
import { organisationFields } from './record-organisation.ts';
import { personFields } from './record-person.ts';
import { placeFields } from './record-place.ts';
import { thingFields, workFields } from './record-thing.ts';

/** From how many sitelinks an item is how prominent: 5, 4, 3, 2; fewer are 1. */
const PROMINENCE_AT = [150, 60, 20, 8] as const;

/** The record of an item, of the type and kind of its class. */
export function toRecord(item: ItemDraft, row: ClassRow, context: PackContext): RecordDraft {
  if (row.type === 'none') throw new RangeError(`Q${item.q} is nothing for a card`);
  const steps = PROMINENCE_AT.filter((links) => item.links >= links).length;
  const kind = row.kind;
  const fields = FIELDS_OF[row.type](item, context, kind ?? '');
  const country = fields.country ?? countryOf(item, context);
  return withoutUndefined<RecordDraft>({
    id: recordId(item.q),
    type: row.type,
    kind,
    ...namesOf(item, row.type),
    is: item.is ?? descriptionFrom(row),
    country,
    prominence: 1 + steps,
    wikidata: `Q${item.q}`,
    wikipedia: item.title === undefined ? 'none' : item.title === item.name ? undefined : item.title,
    ...fields,
    sources: [SOURCE],
    checked: context.checkedOn(item),
    layer: 'wikidata',
  });
}

const FIELDS_OF: Readonly<
  Record<RecordDraft['type'], (item: ItemDraft, context: PackContext, kind: string) => Fields>
> = {
  person: personFields,
  place: placeFields,
  organisation: organisationFields,
  event: eventFields,
  agreement: agreementFields,
  office: officeFields,
  thing: thingFields,
  work: workFields,
};

/** "News agency": better than nothing where an item has no English description. */
function descriptionFrom({ label }: ClassRow): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Code or record of the country an item belongs to (P17). */
function countryOf({ claims }: ItemDraft, context: PackContext): string | undefined {
  const current = (claims['P17'] ?? []).filter(({ to, end }) => to === undefined && end !== 'unknown');
  for (const { v } of current.length > 0 ? current : (claims['P17'] ?? []))
    if (typeof v === 'number') return context.codeOf(v) ?? context.ref(v, 'P17');
  return undefined;
}
