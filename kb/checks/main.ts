// npm run kb:check: everything that can be said of the records without leaving the project, and, where
// ../shared/reference lies beside it, whether they agree with the references.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { mergeRecords } from '../../lib/kb/compiler/merge.ts';
import { readCurated } from '../compile/curated.ts';
import { LAYER_SOURCES, makeLayers } from '../layers/index.ts';
import { referenceFaults } from './references.ts';
import { schemaFaults } from './schema.ts';
import { foreignNamesakes } from './seats.ts';
import { overlappingTerms } from './terms.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

const curated = readCurated(join(ROOT, 'kb/sources/curated'));
const sources = new Set([
  ...Object.keys(parse(readFileSync(join(ROOT, 'kb/sources/sources.yaml'), 'utf8')) as object),
  ...Object.keys(LAYER_SOURCES),
]);
const layers = makeLayers();
const { records, report } = mergeRecords([curated.map(({ record }) => record), layers]);
const faults = [
  ...curated.flatMap(({ record, file }) =>
    schemaFaults(record, sources).map((fault) => `${file}: ${record.id}: ${fault}`),
  ),
  ...layers.flatMap((record) =>
    schemaFaults(record, sources).map((fault) => `${record.layer}: ${record.id}: ${fault}`),
  ),
  ...report.duplicates.map((id) => `${id} stands twice`),
  ...foreignNamesakes(records).map((fault) => `seat: ${fault}`),
  ...overlappingTerms(records).map((fault) => `overlap: ${fault}`),
];
const references = referenceFaults(records);
for (const fault of [...faults, ...references.faults]) process.stdout.write(`${fault}\n`);
process.stdout.write(`${references.message}\n`);
process.stdout.write(
  `${records.length} records checked, ${faults.length + references.faults.length} faults\n`,
);
process.exitCode = faults.length + references.faults.length > 0 ? 1 : 0;
