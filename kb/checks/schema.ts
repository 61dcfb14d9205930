import { MAX_DESCRIPTION, type DraftTie, type RecordDraft } from '../../lib/kb/record.ts';
import { ENTITY_TYPES } from '../../lib/kb/pack/format.ts';
import { firstDayOf, lastDayOf, parseDate } from '../../lib/time/partial-date.ts';
import { FACT_LABELS, FIELDS, KINDS, WORDS_OF_THE_MOMENT } from './vocabulary.ts';

const DATE_FIELDS = [
  'born',
  'died',
  'founded',
  'dissolved',
  'date',
  'from',
  'to',
  'signed',
  'inForce',
  'ended',
  'first',
] as const;
const TIE_FIELDS = ['held', 'holders', 'party', 'worksFor', 'member', 'owner'] as const;
const LIST_FIELDS = [
  'aka',
  'acronym',
  'short',
  'akaKo',
  'shortKo',
  'demonym',
  'participants',
  'related',
  'gated',
] as const;

/** Everything wrong with the form of one record, in words; empty when it is well formed. */
export function schemaFaults(record: RecordDraft, sources: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const demand = (ok: boolean, fault: string) => {
    if (!ok) faults.push(fault);
  };
  demand(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(record.id), 'id is no slug');
  for (const field of Object.keys(record)) demand(FIELDS.has(field), `unknown field ${field}`);
  demand(ENTITY_TYPES.includes(record.type), `unknown type ${record.type}`);
  const kinds = KINDS[record.type];
  demand(
    !kinds || kinds.has(record.kind ?? ''),
    `kind ${record.kind ?? 'missing'} does not go with ${record.type}`,
  );
  demand(typeof record.name === 'string' && record.name.trim() !== '', 'name missing');
  faults.push(...descriptionFaults(record));
  demand(Array.isArray(record.sources) && record.sources.length > 0, 'no source');
  for (const source of record.sources ?? []) demand(sources.has(source), `unknown source ${source}`);
  demand(/^\d{4}-\d\d-\d\d$/u.test(record.checked ?? ''), 'checked is no day');
  demand(
    record.prominence === undefined || [1, 2, 3, 4, 5].includes(record.prominence),
    'prominence is not 1 to 5',
  );
  demand(record.wikidata === undefined || /^Q\d+$/u.test(record.wikidata), `wikidata ${record.wikidata}`);
  demand(!needsKorean(record) || Boolean(record.ko), 'Korean name missing');
  for (const field of LIST_FIELDS)
    demand(record[field] === undefined || Array.isArray(record[field]), `${field} is no list`);
  for (const field of DATE_FIELDS) {
    const date = record[field];
    demand(date === undefined || parseDate(date) !== undefined, `${field}: no date: ${date}`);
  }
  for (const field of TIE_FIELDS)
    for (const tie of record[field] ?? []) faults.push(...tieFaults(field, tie));
  for (const fact of record.facts ?? [])
    demand(FACT_LABELS.has(fact.label), `unknown fact label ${fact.label}`);
  if (record.at) {
    const [latitude, longitude] = record.at;
    demand(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, 'coordinates outside the world');
  }
  return faults;
}

function descriptionFaults({ is, layer }: RecordDraft): string[] {
  if (typeof is !== 'string' || is.trim() === '') return ['description missing'];
  const faults: string[] = [];
  if ([...is].length > MAX_DESCRIPTION) faults.push(`description has ${[...is].length} characters`);
  if (/[^.]\.$/u.test(is) && !/\b(?:U\.S|D\.C|Jr|Inc|Co|Ltd)\.$/u.test(is))
    faults.push('description ends with a full stop');
  if (layer === undefined && WORDS_OF_THE_MOMENT.test(is))
    faults.push(`description says "${WORDS_OF_THE_MOMENT.exec(is)![0]}"`);
  return faults;
}

/** Korean names are wanted for the Koreas, for countries and for offices. */
function needsKorean({ layer, country, type, kind }: RecordDraft): boolean {
  return (
    layer === undefined && (country === 'KR' || country === 'KP' || type === 'office' || kind === 'country')
  );
}

function tieFaults(field: string, { ref, from, to }: DraftTie): string[] {
  const faults = [from, to]
    .filter((date) => date !== undefined && parseDate(date) === undefined)
    .map((date) => `${field} ${ref}: no date: ${date}`);
  if (faults.length === 0 && from && to && firstDayOf(from) > lastDayOf(to))
    faults.push(`${field} ${ref}: ${from} is after ${to}`);
  return faults;
}
