// npm run eval -- --fit: fits the linker's weights on one half of the development sets and tells what they do
// on the other. It prints; a person decides and writes lib/linker/weights.ts.

import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { WEIGHTS, type WeightName, type Weights } from '../../lib/linker/weights.ts';
import { predict } from './predict.ts';
import {
  NEWS_SETS,
  readGold,
  SETS,
  type EvalSet,
  type GoldRecord,
  type Scorer,
  type ScorerOptions,
} from './sets.ts';

const FIT_SETS: ReadonlySet<string> = new Set([...NEWS_SETS, 'wiki-fair-v2']);

/** A wrong card costs as much as this many right ones bring. */
const PRICE_OF_WRONG = 6;

/** Factors tried on each weight in turn. */
const FACTORS = [0.7, 0.85, 1.2, 1.4];
const PASSES = 2;

/** A change must gain this much to be taken: less is noise. */
const LEAST_GAIN = 3;

interface Half {
  readonly set: EvalSet;
  readonly gold: readonly GoldRecord[];
}

/** Coordinate search over all weights; every accepted step is told as it is found. */
export function fitWeights(
  kb: KnowledgeBase,
  score: Scorer,
  rules: ScorerOptions,
  tell: (line: string) => void,
): void {
  const sets = SETS.filter(({ name }) => FIT_SETS.has(name));
  const half = (parity: number): Half[] =>
    sets.map((set) => ({ set, gold: readGold(set.name).filter((_, i) => i % 2 === parity) }));
  const [seen, kept] = [half(0), half(1)];
  let weights: Weights = WEIGHTS;
  let best = worth(seen, weights, kb, score, rules);
  tell(
    `before: ${best.toFixed(0)} on the half that is fitted, ${worth(kept, weights, kb, score, rules).toFixed(0)} on the other`,
  );
  for (let pass = 0; pass < PASSES; pass++) {
    for (const name of Object.keys(WEIGHTS) as WeightName[]) {
      for (const factor of FACTORS) {
        const tried: Weights = { ...weights, [name]: weights[name] * factor };
        const value = worth(seen, tried, kb, score, rules);
        if (value < best + LEAST_GAIN) continue;
        tell(
          `${name}: ${weights[name].toFixed(2)} -> ${tried[name].toFixed(2)}, ${(value - best).toFixed(0)} better; other half ${worth(kept, tried, kb, score, rules).toFixed(0)}`,
        );
        [weights, best] = [tried, value];
      }
    }
  }
  tell(`after: ${best.toFixed(0)} and ${worth(kept, weights, kb, score, rules).toFixed(0)}`);
}

/** Right cards, less what the wrong ones cost. */
function worth(
  halves: readonly Half[],
  weights: Weights,
  kb: KnowledgeBase,
  score: Scorer,
  rules: ScorerOptions,
): number {
  let sum = 0;
  for (const { set, gold } of halves) {
    const predictions = new Map(
      gold.map((record) => {
        const { prediction } = predict(record, set, kb, 'sure', weights);
        return [prediction.id, prediction];
      }),
    );
    const { r } = score(gold, predictions, { ...rules, open: set.open ?? false });
    sum += r.tpLoose - PRICE_OF_WRONG * r.wrong;
  }
  return sum;
}
