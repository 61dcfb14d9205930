import type { DraftSpan, RecordDraft } from '../record.ts';
import type { ColdDetails, Fact } from '../types.ts';
import type { noteDangling } from './resolve.ts';

/** The cold part of a record: what a card shows that the hot part does not know. References are entity indexes. */
export function coldDetailsOf(record: RecordDraft, ref: ReturnType<typeof noteDangling>['ref']): ColdDetails {
  return {
    ...given('hanja', record.hanja),
    ...given('native', record.native),
    ...given('former', record.former),
    description: record.is,
    ...given('facts', nonEmpty(factsOf(record, ref))),
    sources: record.sources,
    checked: record.checked,
  };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** Title of the English article with underscores; `undefined` when there is none. The name, unless the record says otherwise. */
export function wikipediaTitle({ wikipedia, name }: RecordDraft): string | undefined {
  return wikipedia === 'none' ? undefined : (wikipedia ?? name).replaceAll(' ', '_');
}

/** Facts in the order a card prefers them. Terms of office are not here: the pack holds them apart. */
function factsOf(record: RecordDraft, ref: ReturnType<typeof noteDangling>['ref']): Fact[] {
  const facts: Fact[] = [];
  const text = (property: string, value: string | undefined, span: DraftSpan = {}) => {
    if (value !== undefined) facts.push({ property, text: value, ...dates(span) });
  };
  const entity = (property: string, reference: string | undefined, span: DraftSpan = {}, as?: string) => {
    const index = ref(record, property, reference);
    if (index !== undefined) facts.push({ property, entity: index, ...dates(span), ...given('as', as) });
  };
  text('date', record.date);
  if (record.from || record.to) text('period', `${record.from ?? ''}/${record.to ?? ''}`);
  text('born', record.born);
  text('died', record.died);
  entity('capital', record.capital);
  entity('in', record.in);
  entity('place', record.place);
  entity('of', record.of);
  for (const tie of record.party ?? []) entity('party', tie.ref, tie);
  for (const tie of record.worksFor ?? []) entity('works-for', tie.ref, tie, tie.as);
  text('signed', record.signed);
  text('in-force', record.inForce);
  text('ended', record.ended);
  text('founded', record.founded);
  text('dissolved', record.dissolved);
  entity('parent', record.parent);
  entity('acts-for', record.actsFor);
  entity('seat', record.seat);
  for (const tie of record.owner ?? []) {
    if (/^[a-z0-9-]+$|^[A-Z]{2}$/u.test(tie.ref)) entity('owner', tie.ref, tie);
    else text('owner', tie.ref, tie);
  }
  entity('maker', record.maker);
  entity('operator', record.operator);
  text('first', record.first);
  entity('by', record.by);
  entity('part-of', record.partOf);
  for (const reference of record.participants ?? []) entity('participant', reference);
  for (const { relation, ref: reference } of record.family ?? []) entity(`family.${relation}`, reference);
  for (const tie of record.member ?? []) entity('member', tie.ref, tie);
  entity('stands-for', record.standsFor);
  for (const fact of record.facts ?? []) text(fact.label, fact.value, fact);
  return facts;
}

function dates({ from, to }: DraftSpan): DraftSpan {
  return { ...given('from', from), ...given('to', to) };
}

/** `{ key: value }`, or nothing when there is no value: absent and undefined differ in JSON-shaped types. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
