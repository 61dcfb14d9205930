import { refOf } from './claims.ts';
import type { ItemDraft } from './item.ts';
import type { Fields, PackContext } from './context.ts';

/** Words that stand before a name, or with a country, for whoever holds the office. */
const WORDS =
  /^(?:vice president|president|deputy prime minister|prime minister|chancellor|premier|king|queen|emperor|monarch|pope|governor|mayor|secretary-general|director-general|speaker)(?= of\b|$)/iu;

/** What an office heads, and the bare word for its holder. */
export function officeFields(item: ItemDraft, context: PackContext): Fields {
  const country = context.countryOfOffice(item.q);
  const of =
    (country === undefined ? undefined : context.ref(country, 'P1906')) ??
    refOf(item, context, 'P2389', 'P1001', 'P17');
  const code = country === undefined ? undefined : context.codeOf(country);
  const word = WORDS.exec(item.name)?.[0].toLowerCase();
  return {
    ...(of === undefined ? {} : { of }),
    ...(code === undefined ? {} : { country: code }),
    ...(word === undefined ? {} : { word }),
    ...(/^(?:member|senator)\b/iu.test(item.name) ? { seats: 'many' as const } : {}),
  };
}
