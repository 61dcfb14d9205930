import type { RecordDraft } from '../record.ts';

/** What merging did, for the report. */
export interface MergeReport {
  /** Records of a layer that a curated record completed or replaced: [kept id, absorbed id]. */
  readonly absorbed: readonly (readonly [string, string])[];
  /** Two curated records with one id: an error of the sources. */
  readonly duplicates: readonly string[];
}

/**
 * One record per entity. Earlier lists win: curated records come first and their fields replace those
 * of a layer; names that only the layer knows are kept as further aliases. Records are the same when
 * they share an id, a Wikidata id, or name, type and country. `aliasIds` maps absorbed ids to kept ones.
 */
export function mergeRecords(lists: readonly (readonly RecordDraft[])[]): {
  records: RecordDraft[];
  aliasIds: Map<string, string>;
  report: MergeReport;
} {
  const records = new Map<string, RecordDraft>();
  const byWikidata = new Map<string, string>();
  const byName = new Map<string, string>();
  const aliasIds = new Map<string, string>();
  const absorbed: [string, string][] = [];
  const duplicates: string[] = [];

  for (const [rank, list] of lists.entries()) {
    for (const record of list) {
      const kept = records.has(record.id)
        ? record.id
        : ((record.wikidata && byWikidata.get(record.wikidata)) ??
          (rank > 0 ? byName.get(nameKey(record)) : undefined));
      const base = kept === undefined ? undefined : records.get(kept);
      if (kept !== undefined && base && rank === 0 && kept === record.id) duplicates.push(record.id);
      if (kept !== undefined && base) {
        records.set(kept, complete(base, record));
        if (kept !== record.id) aliasIds.set(record.id, kept);
        absorbed.push([kept, record.id]);
      } else records.set(record.id, record);
      const id = kept ?? record.id;
      if (record.wikidata && !byWikidata.has(record.wikidata)) byWikidata.set(record.wikidata, id);
      if (!byName.has(nameKey(record))) byName.set(nameKey(record), id);
    }
  }
  return { records: [...records.values()], aliasIds, report: { absorbed, duplicates } };
}

function nameKey(record: RecordDraft): string {
  return `${record.type}|${record.country ?? ''}|${record.in ?? ''}|${record.kind ?? ''}|${record.name.toLowerCase()}`;
}

/** `base` wins; the list fields are united, the other record's name becomes an alias. */
function complete(base: RecordDraft, other: RecordDraft): RecordDraft {
  const united = (key: 'aka' | 'acronym' | 'akaKo' | 'shortKo' | 'demonym' | 'short' | 'gated') =>
    [...new Set([...(base[key] ?? []), ...(other[key] ?? [])])].filter((name) => name !== base.name);
  const aka = united('aka');
  if (other.name !== base.name && !aka.includes(other.name)) aka.push(other.name);
  // A curated record knows its own names and dates: of a layer only facts that cannot contradict it pass.
  const rest = base.layer === undefined && other.layer !== undefined ? factsOfLayer(other) : other;
  return {
    ...rest,
    ...base,
    aka,
    acronym: united('acronym'),
    akaKo: united('akaKo'),
    shortKo: united('shortKo'),
    demonym: united('demonym'),
    short:
      base.layer === undefined ? (base.short ?? []) : united('short').filter((name) => !aka.includes(name)),
    gated: base.layer === undefined ? (base.gated ?? []) : united('gated'),
  };
}

/** Ids, flag, capital, coordinates and Korean name: what a layer may add to a curated record. */
function factsOfLayer({ id, type, name, is, sources, checked, ...record }: RecordDraft): RecordDraft {
  const { ko, wikidata, geonames, flag, capital, code, at, country, kind, prominence } = record;
  const title = record.wikipedia === 'none' ? undefined : record.wikipedia;
  return stripped({
    id,
    type,
    name,
    is,
    sources,
    checked,
    ko,
    wikidata,
    geonames,
    flag,
    capital,
    code,
    at,
    country,
    kind,
    prominence,
    wikipedia: title,
    in: record.in,
  });
}

/** The same record without its undefined fields. */
function stripped(record: { [K in keyof RecordDraft]: RecordDraft[K] | undefined }): RecordDraft {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as RecordDraft;
}
