import { expect, it } from 'vitest';
import { ClassTree } from './class-tree.ts';
import { CLASS_ROWS } from './classes.ts';
import { parseEntities } from './entity.ts';
import { cutAtWord, englishName } from './names.ts';
import { spanOf } from './claims.ts';
import { partialDateOf } from './wikidata-time.ts';

it.each([
  ['+2012-05-07T00:00:00Z', 11, '2012-05-07'],
  ['+00000002012-05-07T00:00:00Z', 11, '2012-05-07'],
  ['+1995-01-01T00:00:00Z', 9, '1995'],
  ['+1986-00-00T00:00:00Z', 9, '1986'],
  ['+2011-11-01T00:00:00Z', 10, '2011-11'],
  ['+2011-00-00T00:00:00Z', 11, '2011'],
  ['+2012-05-07T00:00:00Z', 14, '2012-05-07'],
  ['+0044-03-15T00:00:00Z', 11, '0044-03-15'],
  ['+1950-00-00T00:00:00Z', 8, undefined],
  ['+1900-00-00T00:00:00Z', 7, undefined],
  ['-0044-03-15T00:00:00Z', 11, undefined],
  ['+2011-02-30T00:00:00Z', 11, undefined],
  ['+12011-02-03T00:00:00Z', 11, undefined],
])('time %s at precision %i is %s', (time, precision, date) => {
  expect(partialDateOf({ time, precision })).toBe(date);
});

it.each([
  ['short', 10, 'short'],
  ['Full stop.', 90, 'Full stop'],
  ['Based in the U.S.', 90, 'Based in the U.S.'],
  ['politician of the land who', 20, 'politician'],
  ['president (2000–2008, 2012–present)', 25, 'president'],
  ['exactly ten', 11, 'exactly ten'],
  ['Überlängenwort', 5, 'Überl'],
])('%s cut at %i is %s', (text, most, cut) => {
  expect(cutAtWord(text, most)).toBe(cut);
  expect([...cutAtWord(text, most)].length).toBeLessThanOrEqual(most);
});

it('falls back from en to mul to the English variants', () => {
  const of = (...languages: string[]) =>
    englishName({ labels: Object.fromEntries(languages.map((language) => [language, { value: language }])) });
  expect(of('en', 'mul', 'en-gb')).toBe('en');
  expect(of('en-ca', 'mul', 'en-gb')).toBe('mul');
  expect(of('en-ca', 'en-us', 'en-gb')).toBe('en-gb');
  expect(of('de', 'ko')).toBeUndefined();
});

it.each([
  [{ from: '2000', to: '2004' }, false, { from: '2000', to: '2004' }],
  [{ from: '2000' }, false, { from: '2000' }],
  [{ from: '2000' }, true, { from: '2000', to: '2000~' }],
  [{ from: '2000', end: 'none' }, true, { from: '2000' }],
  [{ from: '2000', end: 'unknown' }, false, { from: '2000', to: '2000~' }],
  [{ from: '2005', to: '2004' }, false, undefined],
  [{}, false, undefined],
  [{ best: true }, false, {}],
  [{ end: 'unknown' }, false, undefined],
] as const)('span of %j, over: %s', (claim, over, span) => {
  expect(spanOf({ v: 1, ...claim }, over)).toEqual(span);
});

it('reads an entity, a batch, a list; refuses the rest', () => {
  const entity = { id: 'Q1' };
  expect(parseEntities('{"id":"Q1"}').entities).toEqual([entity]);
  expect(parseEntities('{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2","missing":""}}}')).toEqual({
    entities: [entity],
    skipped: 1,
  });
  expect(parseEntities('[{"id":"Q1"},{"id":"P31"},{"id":"L7"}]')).toEqual({ entities: [entity], skipped: 2 });
  for (const text of ['{"id":', '3', 'null', '{"x":1}']) expect(() => parseEntities(text)).toThrow();
});

it('walks up to the nearest class, and past generic ones', () => {
  const tree = new ClassTree();
  tree.add(901, [902]);
  tree.add(902, [7278, 901]);
  tree.add(903, [43229, 902]);
  expect(tree.rowOf([901])?.kind).toBe('party');
  expect(tree.rowOf([43229, 903])?.kind).toBe('party');
  expect(tree.rowOf([43229])?.kind).toBe('other');
  expect(tree.rowOf([5, 4167410])?.type).toBe('none');
  expect(tree.rowOf([904])).toBeUndefined();
});

it('names each class once', () => {
  const numbers = CLASS_ROWS.map(({ class: number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every(Number.isInteger)).toBe(true);
});
