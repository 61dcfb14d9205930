import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { intervalsOf, type Intervals } from './intervals.ts';
import { kbKeys, predict, type Prediction, type Shown } from './predict.ts';
import {
  readGold,
  readLines,
  RIVALS,
  SHARED_EVAL,
  type EvalSet,
  type GoldRecord,
  type Score,
  type Scorer,
  type ScorerError,
} from './sets.ts';

/** How a set is judged, and on which documents. */
export interface JudgeOptions {
  readonly rules: 'strict' | 'tolerant';
  readonly shown: Shown;
  /** Every second document only: the even ones (0) or the odd ones (1). */
  readonly half?: number | undefined;
}

/** What the shared scorer says of one set. */
export interface JudgedSet {
  readonly r: Score;
  readonly errs: readonly ScorerError[];
  readonly gold: readonly GoldRecord[];
  readonly predictions: ReadonlyMap<string, Prediction>;
  /** Wall-clock time of linking. */
  readonly msPer1000Words: number;
  intervals(): Intervals;
  /** The published systems on the same documents, where their predictions lie beside the sets. */
  rivals(): { name: string; r: Score }[];
}

/** Links the documents of a set and scores them. */
export function judgeSet(
  set: EvalSet,
  kb: KnowledgeBase,
  { score, equiv }: { score: Scorer; equiv: unknown },
  { rules, shown, half }: JudgeOptions,
): JudgedSet {
  const gold = readGold(set.name).filter((_, i) => half === undefined || i % 2 === half);
  const predicted = gold.map((record) => predict(record, set, kb, shown));
  const predictions = new Map(predicted.map(({ prediction }) => [prediction.id, prediction]));
  const tolerant = rules === 'tolerant';
  const judging = { ...rulesOf(rules, equiv), open: set.open ?? false };
  const ms = predicted.reduce((sum, each) => sum + each.ms, 0);
  const words = gold.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
  return {
    ...score(gold, predictions, { ...judging, kb: kbKeys(kb) }),
    gold,
    predictions,
    msPer1000Words: (1000 * ms) / words,
    intervals: () =>
      intervalsOf(
        gold.map((record) => score([record], predictions, judging).r),
        tolerant,
      ),
    rivals: () =>
      RIVALS.map((name) => ({ name, file: join(SHARED_EVAL, 'rivals', `${set.name}__${name}.jsonl`) }))
        .filter(({ file }) => existsSync(file))
        .map(({ name, file }) => {
          const lines = readLines(file) as { id: string }[];
          return { name, r: score(gold, new Map(lines.map((line) => [String(line.id), line])), judging).r };
        }),
  };
}

/** The exhaustive sets among those judged, scored as one; `undefined` when fewer than two were. */
export function judgeTogether(
  judged: readonly (readonly [EvalSet, JudgedSet])[],
  kb: KnowledgeBase,
  { score, equiv }: { score: Scorer; equiv: unknown },
  rules: JudgeOptions['rules'],
): Score | undefined {
  const exhaustive = judged.filter(([{ open }]) => !open);
  if (exhaustive.length < 2) return undefined;
  const idIn = (set: EvalSet, id: string) => `${set.name}/${id}`;
  const gold = exhaustive.flatMap(([set, each]) =>
    each.gold.map((record) => ({ ...record, id: idIn(set, String(record.id)) })),
  );
  const predictions = new Map(
    exhaustive.flatMap(([set, each]) =>
      [...each.predictions].map(([id, prediction]) => [idIn(set, id), prediction] as const),
    ),
  );
  return score(gold, predictions, { ...rulesOf(rules, equiv), open: false, kb: kbKeys(kb) }).r;
}

function rulesOf(rules: JudgeOptions['rules'], equiv: unknown): { equiv?: unknown; nestedOk?: boolean } {
  return rules === 'tolerant' ? { equiv, nestedOk: true } : {};
}
