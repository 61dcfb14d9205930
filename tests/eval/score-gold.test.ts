import { describe, expect, it } from 'vitest';
import { parseGold } from './read-gold.ts';
import { addTallies, figuresOf, scoreGold, type ShownCard } from './score-gold.ts';

const PACK = new Set(['kim-jong-un', 'seoul', 'south-korea', 'russia', 'w:Lehman_Brothers']);
const holds = (target: string) => PACK.has(target);

function gold(body: string) {
  return parseGold(`date: 2024-05-09\nlang: en\ntitle: x\n\n${body}`, 'a.txt');
}

/** Judges cards given as `[surface, entity]`; a third item adds to the card. */
function judge(body: string, ...shown: [text: string, entity: string, more?: Partial<ShownCard>][]) {
  const article = gold(body);
  const cards = shown.map(([text, entity, more]): ShownCard => {
    const start = article.text.indexOf(text);
    return { start, end: start + text.length, entity, ids: {}, ...more };
  });
  const { tally, faults } = scoreGold(article, cards, holds);
  return { ...tally, faults: faults.map(({ fault, text }) => `${fault}: ${text}`) };
}

const SEAT = { standsFor: 'south-korea' };

describe('scoreGold', () => {
  it.each([
    ['the right card', ['Kim', 'kim-jong-un'], { right: 1, wrong: 0, found: 1, held: 1 }, []],
    ['a card on part of the name', ['Ki', 'kim-jong-un'], { right: 1, wrong: 0, found: 1 }, []],
    [
      'another entity',
      ['Kim', 'kim-il-sung'],
      { right: 0, wrong: 1, found: 0 },
      ['wrong entity: Kim', 'missed: Kim'],
    ],
    ['a card beside it', ['Today', 'usa-today'], { wrong: 1 }, ['spurious: Today', 'missed: Kim']],
  ] as const)('%s', (_, card, counts, faults) => {
    const judged = judge('Today [Kim](kim-jong-un) spoke', [card[0], card[1]]);
    expect(judged).toMatchObject({ required: 1, ...counts });
    expect(judged.faults).toEqual(faults);
  });

  it('counts a missed name only where the pack holds it', () => {
    expect(judge('[Kim](kim-jong-un), [Roe](w:Jane_Roe)')).toMatchObject({
      required: 2,
      held: 1,
      found: 0,
      faults: ['missed: Kim'],
    });
  });

  it('wants no card on a name nobody knows, nor on one the pack does not hold', () => {
    const judged = judge('[Kim](-) and [Roe](w:Jane_Roe)', ['Kim', 'kim-jong-un'], ['Roe', 'roe-river']);
    expect(judged.faults).toEqual(['on an unknown name: Kim', 'on an unknown name: Roe']);
    expect(judged).toMatchObject({ wrong: 2, required: 1, held: 0 });
  });

  it('lets an optional name be, and judges a card on it', () => {
    expect(judge('[Kim](kim-jong-un?)')).toMatchObject({ required: 0, faults: [] });
    expect(judge('[Kim](kim-jong-un?)', ['Kim', 'kim-jong-un'])).toMatchObject({ right: 1, found: 0 });
    expect(judge('[Kim](kim-jong-un?)', ['Kim', 'kim-il-sung']).faults).toEqual(['wrong entity: Kim']);
  });

  it('takes any of several targets, and Wikipedia titles whatever their blanks', () => {
    const ids = { wikipedia: 'Lehman Brothers' };
    expect(judge('[Lehman](bank|w:Lehman_Brothers)', ['Lehman', 'x', { ids }])).toMatchObject({ found: 1 });
    expect(judge('[Lehman](w:Lehman_Brothers)', ['Lehman', 'x']).wrong).toBe(1);
  });

  it.each([
    ['[Seoul](seoul:met) said', { ...SEAT, reading: 'metonym' }, 1, 1],
    ['[Seoul](seoul:met) said', { ...SEAT, reading: 'literal' }, 1, 0],
    ['in [Seoul](seoul)', { ...SEAT, reading: 'literal' }, 1, 1],
    ['in [Seoul](seoul)', { ...SEAT, reading: 'metonym' }, 1, 0],
    ['in [Seoul](seoul)', {}, 0, 0],
    ['[Seoul](seoul:met)', {}, 1, 0],
    ['[Seoul](seoul)', { standsFor: 'seoul', reading: 'metonym' }, 0, 0],
  ] as const)('judges the reading: %s', (body, more, readings, rightReadings) => {
    expect(judge(body, ['Seoul', 'seoul', more])).toMatchObject({ readings, rightReadings, wrong: 0 });
  });
});

describe('figuresOf', () => {
  it('takes shares of the sums, not means of shares', () => {
    const some = {
      words: 400,
      right: 9,
      wrong: 1,
      required: 10,
      held: 9,
      found: 8,
      readings: 2,
      rightReadings: 1,
    };
    const none = {
      words: 600,
      right: 0,
      wrong: 1,
      required: 0,
      held: 0,
      found: 0,
      readings: 0,
      rightReadings: 0,
    };
    const figures = figuresOf(addTallies([some, none]));
    expect(figures.precision).toBeCloseTo(9 / 11);
    expect(figures).toMatchObject({ wrongPer1000Words: 2, coverage: 0.8, held: 0.9, readings: 0.5 });
    expect(figures.coverageOfHeld).toBeCloseTo(8 / 9);
  });

  it('finds nothing wrong with nothing', () => {
    expect(figuresOf(addTallies([]))).toMatchObject({
      precision: 1,
      coverageOfHeld: 1,
      wrongPer1000Words: 0,
    });
  });
});
