import { describe, expect, it } from 'vitest';
import { classifyTail } from './name-tail.ts';
import { PARTICLES, stemsOf } from './particles.ts';

describe('classifyTail', () => {
  it.each([
    ['', 'none'],
    ['는', 'particle'],
    ['에서도', 'particle'],
    ['으로부터', 'particle'],
    ['씨가', 'particle'],
    ['측에', 'particle'],
    ['정부', 'head-noun'],
    ['시민들은', 'head-noun'],
    ['인들이', 'head-noun'],
    ['관계자는', 'head-noun'],
    ['마다', 'particle'],
    ['은행', 'other'],
    ['경찰서에서', 'other'],
    ['국제공항', 'other'],
    ['는\u00ad', 'particle'],
    ['\u200b', 'none'],
  ])('%s: %s', (rest, expected) => {
    expect(classifyTail(rest)).toBe(expected);
  });
});

describe('stemsOf', () => {
  it('cuts every listed particle, longest stem first', () => {
    expect(stemsOf('서울에서는')).toEqual([
      { stem: '서울에서', particle: '는' },
      { stem: '서울', particle: '에서는' },
    ]);
    expect(stemsOf('는')).toEqual([]);
    expect(PARTICLES.size).toBeGreaterThan(200);
  });
});
