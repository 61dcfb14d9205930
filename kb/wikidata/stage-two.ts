import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { compilePack, type CompileResult } from '../../lib/kb/compiler/compile.ts';
import type { RecordList } from '../../lib/kb/compiler/record-list.ts';
import type { RecordDraft } from '../../lib/kb/record.ts';
import type { Pictures } from '../../lib/kb/types.ts';
import { CLASS_LINE } from '../../lib/kb/wikidata/draft-line.ts';
import type { ClassDraft, ItemDraft } from '../../lib/kb/wikidata/item.ts';
import { Pool, type PoolReport } from '../../lib/kb/wikidata/pool.ts';
import { SOURCE } from '../../lib/kb/wikidata/context.ts';
import { toRecord } from '../../lib/kb/wikidata/record.ts';
import { loadCommonWords } from '../compile/common-words.ts';
import { isKoreanCommonWord } from '../compile/korean-common-words.ts';
import { countryCodes } from './country-codes.ts';
import { linesOf, PieceReader } from './draft-file.ts';
import { grouped, Progress, say } from './progress.ts';

export interface StageTwo {
  readonly drafts: readonly string[];
  /** Folder for the file of records. */
  readonly work: string;
  readonly asOf?: string;
  /** Leaves out drafts with fewer sitelinks, offices apart: a smaller pack from drafts already made. */
  readonly minSitelinks?: number;
  readonly id: string;
  readonly title: string;
  /** Country code in lower case -> SVG source. */
  readonly flags: Readonly<Record<string, string>>;
  /** Outlines of countries for maps; left out, cards have none. */
  readonly pictures?: Pictures;
}

export interface StageTwoResult {
  readonly pack: CompileResult;
  readonly report: PoolReport;
  readonly entities: number;
}

const deflate = promisify(deflateRaw);
const BUFFER = 1 << 20;

/** Types the drafts, ties them to each other and compiles them. Holds some hundred bytes an item, not the items. */
export async function runStageTwo(stage: StageTwo): Promise<StageTwoResult> {
  const path = join(stage.work, 'records.ndjson');
  const { entities, report, knowledgeDay } = writeRecords(stage, path);
  say(`compiling ${grouped(entities)} records`);
  const pack = await compile(stage, recordList(path, entities), knowledgeDay);
  return { pack, report, entities };
}

/** Makes the records of all drafts, in the order of their ids, as NDJSON. */
function writeRecords(
  { drafts, asOf, minSitelinks = 0 }: StageTwo,
  path: string,
): { entities: number; report: PoolReport; knowledgeDay: string } {
  const pool = new Pool(countryCodes(), asOf);
  const progress = new Progress();
  for (const draft of drafts)
    for (const { bytes } of linesOf(draft)) if (isClass(bytes)) pool.addClass(parse<ClassDraft>(bytes));
  const places = new Map<number, number>();
  const spans = new Spans();
  for (const [file, draft] of drafts.entries()) {
    for (const { bytes, end } of linesOf(draft)) {
      if (bytes.length === 0 || isClass(bytes)) continue;
      const item = parse<ItemDraft>(bytes);
      if (item.links < minSitelinks && !item.office) continue;
      pool.add(item);
      places.set(item.q, spans.add(file, end - bytes.length - 1, bytes.length));
      progress.tick((rate) => `typing: ${grouped(places.size)} items (${rate(places.size)})`);
    }
  }
  const kept = pool.close();
  const context = pool.context();
  const knowledgeDay = pool.knowledgeDay();
  const reader = new PieceReader(drafts);
  const out = openSync(path, 'w');
  let pending = '';
  for (const [done, q] of kept.entries()) {
    const [file, offset, length] = spans.at(places.get(q)!);
    const item = JSON.parse(reader.read(file, offset, length)) as ItemDraft;
    pending += `${JSON.stringify(toRecord(item, pool.rowFor(q)!, context))}\n`;
    if (pending.length > BUFFER) {
      writeSync(out, pending);
      pending = '';
    }
    progress.tick(() => `records: ${grouped(done)} of ${grouped(kept.length)}`);
  }
  writeSync(out, pending);
  closeSync(out);
  reader.close();
  return { entities: kept.length, report: pool.report(), knowledgeDay };
}

function compile(stage: StageTwo, records: RecordList, knowledgeDay: string): Promise<CompileResult> {
  const isEnglishWord = loadCommonWords();
  return compilePack(
    {
      meta: {
        id: stage.id,
        title: stage.title,
        version: knowledgeDay,
        knowledgeDay,
        licence: 'CC0',
        sources: { [SOURCE]: 'Wikidata' },
      },
      records,
      aliasIds: new Map(),
      flags: stage.flags,
      ...(stage.pictures ? { pictures: stage.pictures } : {}),
      isCommonWord: (name, { prominence = 3, country, type, kind }) =>
        (/^[\p{Lu}\p{Ll}\p{M}]+$/u.test(name) && isEnglishWord(name)) ||
        isKoreanCommonWord(name, { prominence, country, type, kind }),
    },
    {
      sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
      deflate: (bytes) => deflate(bytes, { level: 9 }),
    },
  );
}

/** Records that are read from their file each time they are asked for. */
function recordList(path: string, length: number): RecordList {
  return {
    length,
    *entries() {
      let index = 0;
      for (const { bytes } of linesOf(path)) yield [index++, parse<RecordDraft>(bytes)];
    },
  };
}

const CLASS_BYTES = Buffer.from(CLASS_LINE);

function isClass(bytes: Uint8Array): boolean {
  return CLASS_BYTES.every((byte, at) => bytes[at] === byte);
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as T;
}

/** Where drafts lie, in columns. */
class Spans {
  private columns = new Float64Array(3 << 12);
  private count = 0;

  add(file: number, offset: number, length: number): number {
    if ((this.count + 1) * 3 > this.columns.length) {
      const larger = new Float64Array(this.columns.length * 2);
      larger.set(this.columns);
      this.columns = larger;
    }
    this.columns.set([file, offset, length], this.count * 3);
    return this.count++;
  }

  at(row: number): [file: number, offset: number, length: number] {
    const [file, offset, length] = this.columns.subarray(row * 3, row * 3 + 3);
    return [file!, offset!, length!];
  }
}
