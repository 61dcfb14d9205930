import { describe, expect, it } from 'vitest';
import { isNameLike, titleOf, wordAfter, wordBefore } from './surroundings.ts';

/** The span is what stands between the brackets. */
function check(marked: string, expected: { before?: [string, string]; after?: [string, string] }) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  expect(before && [before.word, before.gap]).toEqual(expected.before);
  expect(after && [after.word, after.gap]).toEqual(expected.after);
}

describe('the words beside a span', () => {
  it.each<[string, { before?: [string, string]; after?: [string, string] }]>([
    ['[Seoul]', {}],
    ['in [Seoul] today', { before: ['in', ' '], after: ['today', ' '] }],
    ['“[Seoul],” he', { after: ['he', ',” '] }],
    ["North's [Kim] said", { before: ["North's", ' '], after: ['said', ' '] }],
    ["[Seoul]'s Unification Ministry", { after: ['Unification', "'s "] }],
    ['[Seoul]’ streets', { after: ['streets', '’ '] }],
    ['U.S.-[South Korea] drills', { before: ['U.S', '.-'], after: ['drills', ' '] }],
    ['vice-president [Harris]', { before: ['vice-president', ' '] }],
  ])('%s', check);
});

describe('name-like words', () => {
  it.each([
    ['Michael', true],
    ['President', false],
    ['Monday', false],
    ['In', false],
    ["North's", false],
    ['word', false],
  ])('%s', (word, expected) => expect(isNameLike(word)).toBe(expected));

  it('reads titles without their dots', () => {
    expect(titleOf('Gen.')).toBe('gen');
    expect(titleOf('President')).toBe('president');
    expect(titleOf('Seoul')).toBeUndefined();
  });
});
