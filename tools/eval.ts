// npm run eval: the linker on the development sets, with the published systems beside it.
//   --set a,b  --half 0|1  --strict  --likely     which documents, by which rules, which cards
//   --errors  --intervals  --record              wrong cards, 95 % intervals, a line in docs/eval-history.tsv
//   --spans konne-dev-wikitree                    a set that marks names and types but no entities
//   --readings                                    places, or who acts in their name
//   --gold  --ablate  --fit                      our own articles; what each step is worth; the weights

import { parseArgs } from 'node:util';
import { goldReport, runGold } from '../tests/eval/run-gold.ts';
import { ablationTable } from './eval/ablate.ts';
import { errorLines } from './eval/errors.ts';
import { fitWeights } from './eval/fit.ts';
import { record } from './eval/history.ts';
import { judgeSet, judgeTogether, type JudgedSet } from './eval/judge.ts';
import { kbKeys } from './eval/predict.ts';
import { readingsReport } from './eval/readings.ts';
import { intervalsRow, HEADING, rowOf } from './eval/rows.ts';
import { hasSharedSets, loadScorer, readGold, SETS, type EvalSet } from './eval/sets.ts';
import { judgeSpans, spansReport } from './eval/spans.ts';
import { openPack } from './knowledge.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    half: { type: 'string' },
    strict: { type: 'boolean', default: false },
    likely: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    intervals: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    spans: { type: 'string' },
    readings: { type: 'boolean', default: false },
    gold: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    fit: { type: 'boolean', default: false },
  },
});

const print = (line: string) => process.stdout.write(`${line}\n`);

if (values.half !== undefined && !/^[01]$/u.test(values.half)) {
  process.stderr.write('--half wants 0 or 1\n');
  process.exitCode = 2;
} else if (values.gold) print(goldReport(runGold(openPack().kb)));
else if (!hasSharedSets()) print('skipped: the shared development sets are not here (../shared/eval)');
else if (values.readings) readingsReport(openPack().kb).forEach(print);
else if (values.spans) printSpans(values.spans);
else if (values.ablate || values.fit) await study();
else await evaluate();

async function evaluate(): Promise<void> {
  const scorer = await loadScorer();
  const { kb } = openPack();
  const shown = values.likely ? 'sure+likely' : 'sure';
  const rules = values.strict ? 'strict' : 'tolerant';
  const part = values.half === undefined ? 'all' : `half ${values.half}`;
  print(`${rules}, ${shown}, ${part}\n${HEADING}`);
  const wanted = values.set?.split(',');
  const all: [EvalSet, JudgedSet][] = [];
  for (const set of SETS.filter(({ name }) => wanted?.includes(name) ?? true)) {
    const half = values.half === undefined ? undefined : Number(values.half);
    const judged = judgeSet(set, kb, scorer, { rules, shown, half });
    all.push([set, judged]);
    print(rowOf(set.name, 'Backgrounder', judged.r, judged.msPer1000Words));
    if (values.intervals) print(intervalsRow(judged.intervals()));
    if (values.record) record([{ set: set.name, part, rules, shown, r: judged.r }]);
    if (values.errors) errorLines(judged.errs, judged.gold, judged.predictions).forEach(print);
    else for (const { name, r } of judged.rivals()) print(rowOf('', name, r));
  }
  const together = judgeTogether(all, kb, scorer, rules);
  if (together) print(rowOf('exhaustive sets', 'Backgrounder', together, NaN));
}

/** How a set without entities is matched, span by span. */
function printSpans(set: string): void {
  const count = judgeSpans(readGold(set), openPack().kb, values.likely ? 'sure+likely' : 'sure');
  spansReport(set, count).forEach(print);
  if (values.errors) count.errors.forEach(print);
}

/** What the linker's steps and weights are worth, on sets and by rules of its own choice. */
async function study(): Promise<void> {
  const { score, equiv } = await loadScorer();
  const { kb } = openPack();
  const rules = { equiv, nestedOk: true, kb: kbKeys(kb) };
  if (values.ablate) ablationTable(kb, score, rules).forEach(print);
  if (values.fit) fitWeights(kb, score, rules, print);
}
