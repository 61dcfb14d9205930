import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { RecordDraft } from '../../lib/kb/record.ts';
import { KNOWN_IDS } from './known-ids.ts';

const REFERENCE = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/reference');

/** What the shared references say against the records; skipped, with a message, where they are absent. */
export function referenceFaults(records: readonly RecordDraft[]): { faults: string[]; message: string } {
  const index = join(REFERENCE, 'qid-index.tsv.gz');
  if (!existsSync(index)) return { faults: [], message: 'skipped: the shared references are not here' };
  const labels = readLabels(index);
  const faults: string[] = [];
  let confirmed = 0;
  let unconfirmed = 0;
  for (const record of records) {
    if (!record.wikidata || record.layer) continue;
    const known = labels.get(record.wikidata);
    if (known === undefined) {
      if (!KNOWN_IDS.has(record.wikidata)) faults.push(`${record.id}: ${record.wikidata} is in no reference`);
      unconfirmed++;
    } else if (!known.some((label) => isOneOf(label, record))) {
      if (!KNOWN_IDS.has(record.wikidata))
        faults.push(`${record.id}: ${record.wikidata} is ${known.slice(0, 3).join(' | ')}`);
      unconfirmed++;
    } else confirmed++;
  }
  return {
    faults,
    message: `Wikidata ids of curated records: ${confirmed} confirmed by label, ${unconfirmed} by hand`,
  };
}

function readLabels(file: string): Map<string, string[]> {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1);
  return new Map(
    lines.filter(Boolean).map((line) => {
      const [id, labels] = line.split('\t');
      return [id!, labels!.split(' | ')];
    }),
  );
}

/** Does a label agree with any name of the record? Case, accents and punctuation do not count. */
function isOneOf(label: string, record: RecordDraft): boolean {
  const names = [
    record.name,
    record.wikipedia,
    record.ko,
    ...(record.aka ?? []),
    ...(record.acronym ?? []),
    ...(record.former ?? []).map(({ name }) => name),
    ...Object.values(record.native ?? {}),
  ];
  return names.some((name) => name !== undefined && plain(name) === plain(label));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)|^the\s/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
