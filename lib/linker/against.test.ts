import { expect, it } from 'vitest';
import { AGAINST, inPlainWords } from './against.ts';
import { WEIGHTS } from './weights.ts';

it('has words for everything that speaks against a reading', () => {
  const silent = Object.entries(WEIGHTS).filter(
    ([cue, weight]) => weight < 0 && !Object.hasOwn(AGAINST, cue),
  );
  expect(silent).toEqual([]);
});

it('says what was seen behind them', () => {
  expect(inPlainWords({ cue: 'pieceOfLongerName', weight: -8, detail: 'Michael' })).toBe(
    'a piece of a longer name: Michael',
  );
  expect(inPlainWords({ cue: 'notYetThere', weight: -8 })).toBe('not there yet when this was written');
});
