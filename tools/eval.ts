// npm run eval: the linker on the development sets, with the published systems beside it.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorLines } from './eval/errors.ts';
import { kbKeys, predict, type Shown } from './eval/predict.ts';
import {
  hasSharedSets,
  loadScorer,
  readGold,
  readLines,
  RIVALS,
  SETS,
  SHARED_EVAL,
  type Score,
} from './eval/sets.ts';
import { openPack } from './knowledge.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    errors: { type: 'boolean' },
    likely: { type: 'boolean' },
    strict: { type: 'boolean' },
    half: { type: 'string' },
  },
});

if (!hasSharedSets()) {
  process.stdout.write('skipped: the shared development sets are not here (../shared/eval)\n');
} else {
  const { score, equiv } = await loadScorer();
  const { kb } = openPack();
  const keys = kbKeys(kb);
  const shown: Shown = values.likely ? 'sure+likely' : 'sure';
  const rules = values.strict ? {} : { equiv, nestedOk: true };
  process.stdout.write(`${values.strict ? 'strict' : 'tolerant'}, ${shown}\n${heading()}\n`);
  for (const set of SETS.filter(({ name }) => !values.set || values.set.split(',').includes(name))) {
    const gold = readGold(set.name).filter((_, i) => !values.half || i % 2 === Number(values.half));
    const predicted = gold.map((record) => predict(record, set, kb, shown));
    const predictions = new Map(predicted.map(({ prediction }) => [prediction.id, prediction]));
    const options = { ...rules, kb: keys, open: set.open ?? false };
    const { r, errs } = score(gold, predictions, options);
    const ms = predicted.reduce((sum, each) => sum + each.ms, 0);
    const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
    process.stdout.write(`${rowOf(set.name, 'Backgrounder', r, (ms * 1000) / words)}\n`);
    if (values.errors) process.stdout.write(`${errorLines(errs, gold, predictions).join('\n')}\n`);
    if (values.errors) continue;
    for (const rival of RIVALS) {
      const file = join(SHARED_EVAL, 'rivals', `${set.name}__${rival}.jsonl`);
      if (!existsSync(file)) continue;
      const theirs = new Map(
        (readLines(file) as { id: string }[]).map((record) => [String(record.id), record]),
      );
      process.stdout.write(
        `${rowOf('', rival, score(gold, theirs, { ...rules, open: set.open ?? false }).r)}\n`,
      );
    }
  }
}

function heading(): string {
  return 'set                system          F1   card P  cover  KB    in-KB  wrong/1000w (entity/NIL/spurious)  clean docs  ms/1000w';
}

function rowOf(set: string, system: string, r: Score, ms?: number): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
  const ours = ms !== undefined;
  return [
    set.padEnd(18),
    system.padEnd(14),
    percent(r.strictF1),
    ` ${percent(r.cardP)}`,
    ` ${percent(r.coverage)}`,
    ours ? percent(r.kbShare) : '     ',
    ours ? ` ${percent(r.inKbCoverage)}` : '      ',
    ` ${r.wrongPer1000w.toFixed(2).padStart(6)} (${r.wrongEntity}/${r.onNil}/${r.spurious})`.padEnd(36),
    `${r.docsNoWrong}/${r.docs}`.padEnd(11),
    ours ? ms.toFixed(2) : '',
  ].join(' ');
}
