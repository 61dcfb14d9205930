// npm run kb: compiles all sources of knowledge into the base pack, public/base.pack.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { parse } from 'yaml';
import { compilePack } from '../../lib/kb/compiler/compile.ts';
import { formatDate } from '../../lib/time/partial-date.ts';
import { mergeRecords } from '../../lib/kb/compiler/merge.ts';
import { FLAGS } from '../layers/flags.ts';
import { makeLogos } from '../pictures/logos.ts';
import { makeShapes } from '../pictures/shapes.ts';
import { cityIdAliases, LAYER_SOURCES, makeLayers } from '../layers/index.ts';
import { loadCommonWords } from './common-words.ts';
import { isKoreanCommonWord } from './korean-common-words.ts';
import { readCurated } from './curated.ts';
import { writeReport } from './report.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const PACK_FILE = join(ROOT, 'public/base.pack');
const REPORT_FILE = join(ROOT, 'docs/knowledge.md');

/** An entry of kb/sources/sources.yaml, or of the layers' own list. */
interface SourceEntry {
  readonly title: string;
  readonly short?: string;
  readonly 'as-of'?: string;
  readonly asOf?: string;
}

const deflate = promisify(deflateRaw);

const curated = readCurated(join(ROOT, 'kb/sources/curated'));
const layers = makeLayers();
const merged = mergeRecords([curated.map(({ record }) => record), layers]);

const sources: Record<string, SourceEntry> = {
  ...LAYER_SOURCES,
  ...(parse(readFileSync(join(ROOT, 'kb/sources/sources.yaml'), 'utf8')) as Record<string, SourceEntry>),
};
const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
const knowledgeDay =
  curated
    .map(({ record }) => record.checked)
    .sort()
    .at(-1) ?? '';

const isEnglishWord = loadCommonWords();
const result = await compilePack(
  {
    meta: {
      id: 'base',
      title: 'Backgrounder base pack',
      version,
      knowledgeDay,
      licence: 'MIT and the notices of kb/LICENSES.md',
      sources: Object.fromEntries(Object.entries(sources).map(([id, source]) => [id, sourceLine(source)])),
    },
    records: merged.records,
    aliasIds: new Map([...cityIdAliases(layers), ...merged.aliasIds]),
    flags: FLAGS,
    pictures: { shapes: makeShapes(), logos: makeLogos(merged.records) },
    // Packages write brands in capitals (ONLY, GAP); what we write so ourselves is an acronym.
    isCommonWord: (name, { prominence = 3, country, type, kind, layer }) =>
      (/^[\p{Lu}\p{Ll}\p{M}]+(?:['’]s)?[?!]?$/u.test(name) &&
        isEnglishWord(
          (layer ? name.toLowerCase() : name).replace(/(?:['’]s)?[?!]?$/u, ''),
          prominence >= 4,
        )) ||
      isKoreanCommonWord(name, { prominence, country, type, kind }),
  },
  {
    sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
    deflate: (bytes) => deflate(bytes, { level: 9 }),
  },
);
mkdirSync(dirname(PACK_FILE), { recursive: true });
writeFileSync(PACK_FILE, result.file);
const report = writeReport({ curated, records: merged.records, merge: merged.report, result });
writeFileSync(REPORT_FILE, report.markdown);
process.stdout.write(report.summary);

/** A source as a card names it: what it is, without the package or repository, and its month. */
function sourceLine({ title, short, ...source }: SourceEntry): string {
  const asOf = source['as-of'] ?? source.asOf;
  const name = short ?? title.replace(/\s*\(.*\)$/u, '');
  return asOf && short === undefined ? `${name} (${formatDate(String(asOf).slice(0, 7), 'en')})` : name;
}
