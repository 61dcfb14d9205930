// npm run kb:wikidata: compiles Wikidata's JSON into a pack. docs/wikidata.md tells how.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { MAX_PACK_BYTES } from '../../lib/kb/pack/format.ts';
import type { Selection } from '../../lib/kb/wikidata/selection.ts';
import { FLAGS } from '../layers/flags.ts';
import { makeShapes } from '../pictures/shapes.ts';
import { readOptions, USAGE, UsageError, type Options } from './arguments.ts';
import { InputError } from './input.ts';
import { megabytes, Progress, say } from './progress.ts';
import { draftSummary, packSummary } from './report.ts';
import { OtherRunError, Spill } from './spill.ts';
import { runStageOne } from './stage-one.ts';
import { runStageTwo } from './stage-two.ts';

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) say(`${error.message}\n\n${USAGE}`);
  else if (error instanceof InputError || error instanceof OtherRunError) say(error.message);
  // The bounds of a pack: what was selected does not fit.
  else if (error instanceof RangeError)
    say(`${error.message}: a higher --min-sitelinks, or --ids, makes a smaller pack`);
  else throw error;
  process.exitCode = 1;
}

async function run(options: Options): Promise<void> {
  mkdirSync(dirname(resolve(options.out)), { recursive: true });
  mkdirSync(options.work, { recursive: true });
  const drafts = options.stage === 'pack' ? options.inputs : [await makeDrafts(options)];
  if (options.stage === 'drafts') await handOver(drafts[0]!, options.out);
  else {
    const { id, title, asOf, work, minSitelinks, stage } = options;
    const progress = new Progress();
    const result = await runStageTwo({
      drafts,
      work,
      id,
      title,
      flags: FLAGS,
      pictures: { shapes: makeShapes(), logos: {} },
      ...(asOf === undefined ? {} : { asOf }),
      // In one run the first stage has chosen already, by ids too.
      ...(stage === 'pack' && minSitelinks !== undefined ? { minSitelinks } : {}),
    });
    const { length } = result.pack.file;
    if (length > MAX_PACK_BYTES)
      throw new RangeError(`a pack of ${megabytes(length)} is too large to be opened`);
    writeFileSync(options.out, result.pack.file);
    say(`second stage: ${progress.seconds.toFixed(1)} s`);
    process.stdout.write(packSummary(result));
  }
  if (!options.keepWork) rmSync(options.work, { recursive: true, force: true });
  say(`peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
}

/** Copies the drafts to a file, or to standard output. */
async function handOver(drafts: string, out: string): Promise<void> {
  if (out !== '-') copyFileSync(drafts, out);
  else await pipeline(createReadStream(drafts), process.stdout, { end: false });
}

async function makeDrafts(options: Options): Promise<string> {
  const { inputs, skipBad, checkpointEvery } = options;
  const spill = new Spill(options.work, runOf(options), options.fresh);
  const progress = new Progress();
  try {
    const selection = selectionOf(options);
    const counts = await runStageOne({ inputs, selection, skipBad, checkpointEvery }, spill);
    say(`first stage: ${progress.seconds.toFixed(1)} s`);
    // With drafts on standard output, nothing else may stand there.
    (options.stage === 'drafts' ? process.stderr : process.stdout).write(draftSummary(counts));
  } finally {
    spill.close();
  }
  return spill.path;
}

function selectionOf({ idsFile, minSitelinks, offices }: Options): Selection {
  const ids = idsFile === undefined ? undefined : idsIn(idsFile);
  return {
    ...(ids === undefined ? {} : { ids }),
    ...(minSitelinks === undefined ? {} : { minSitelinks }),
    offices,
  };
}

function idsIn(path: string): Set<number> {
  const ids = readFileSync(path, 'utf8').match(/\bQ\d+\b/gu) ?? [];
  if (ids.length === 0) throw new UsageError(`${path} holds no ids`);
  return new Set(ids.map((id) => Number(id.slice(1))));
}

/** Everything that decides what the first stage gives: another run's checkpoint is of no use. */
function runOf({ inputs, idsFile, minSitelinks, offices, skipBad }: Options): string {
  const ids = idsFile === undefined ? '' : readFileSync(idsFile, 'utf8');
  const files = inputs.map((path) =>
    path === '-' ? path : `${resolve(path)} ${statSync(path, { throwIfNoEntry: false })?.size}`,
  );
  const what = JSON.stringify([files, ids, minSitelinks, offices, skipBad]);
  return createHash('sha256').update(what).digest('hex');
}
