import { beforeAll, describe, expect, it } from 'vitest';
import { smallKnowledge } from '../../../tests/fixtures/small-kb.ts';
import type { KnowledgeBase } from '../knowledge-base.ts';
import type { ColdDetails } from '../types.ts';
import { fromBlock, toBlock, type DetailsBlock } from './details-block.ts';

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await smallKnowledge());
});
const at = (id: string) => kb.indexOf(id)!;
const plain = { description: 'Somebody', sources: ['general'], checked: '2026-11-01' };
const written = (details: ColdDetails, id: string): DetailsBlock =>
  JSON.parse(JSON.stringify(toBlock([details], at(id), kb))) as DetailsBlock;

describe('a block', () => {
  it.each<[string, string, Partial<ColdDetails>]>([
    ['plain', 'atlanta', {}],
    [
      'with names',
      'kim-jong-un',
      { hanja: '金正恩', native: { ru: 'Ким' }, former: [{ name: 'X', to: '1990' }] },
    ],
    ['born then', 'vladimir-putin', { facts: [{ property: 'born', text: '1952-10-07' }] }],
    ['born that year', 'vladimir-putin', { facts: [{ property: 'born', text: '1952' }] }],
    ['born another year', 'vladimir-putin', { facts: [{ property: 'born', text: '1953' }] }],
    ['died then', 'george-washington', { facts: [{ property: 'died', text: '1799-12' }] }],
    ['a short text', 'vladimir-putin', { facts: [{ property: 'rank', text: '1' }] }],
    [
      'tied, for a time',
      'kim-yo-jong',
      {
        facts: [
          {
            property: 'x',
            get entity() {
              return at('kim-jong-un');
            },
            from: '1990',
            to: '1991',
            as: 'y',
          },
        ],
      },
    ],
    [
      'not tied',
      'kim-yo-jong',
      {
        facts: [
          {
            property: 'x',
            get entity() {
              return at('atlanta');
            },
            as: 'y',
          },
        ],
      },
    ],
    ['its country', 'atlanta', { description: 'City in the United States, $& of Georgia' }],
    [
      'where it lies',
      'atlanta',
      {
        description: 'City in Georgia, United States; not Georgia',
        facts: [
          {
            property: 'in',
            get entity() {
              return at('georgia-u-s-state');
            },
          },
        ],
      },
    ],
  ])('%s: reads as it was written', (_, id, details) => {
    const whole = { ...plain, ...details };
    expect(fromBlock(written(whole, id), 0, at(id), kb)).toEqual(whole);
  });

  it('does not repeat what the hot part says', () => {
    const facts = [
      { property: 'in', entity: at('georgia-u-s-state') },
      { property: 'born', text: '1952-10' },
    ];
    const block = written({ ...plain, description: 'City in Georgia, United States', facts }, 'atlanta');
    expect(block.descriptions).toEqual(['City in {in}, {country}']);
    expect(block.facts[0]![0]![1]).toBe(0);
    const born = written({ ...plain, facts: facts.slice(1) }, 'vladimir-putin');
    expect(born.facts).toEqual([[['born', '{first 7}']]]);
  });

  it('refuses texts that look like its signs', () => {
    expect(() => written({ ...plain, description: 'A {country}' }, 'atlanta')).toThrow(RangeError);
    const facts = [{ property: 'x', text: '{last 4}' }];
    expect(() => written({ ...plain, facts }, 'atlanta')).toThrow(RangeError);
  });

  it('ends where it ends', () => expect(fromBlock(written(plain, 'atlanta'), 1, 1, kb)).toBeUndefined());
});
