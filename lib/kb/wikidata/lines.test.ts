import { describe, expect, it } from 'vitest';
import { ByteFinder } from './find-bytes.ts';
import { contentOf, LineSplitter } from './lines.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (view: Uint8Array) => new TextDecoder().decode(view);

describe('LineSplitter', () => {
  const input = '[\n{"id":"Q1"},\n\n{"id":"é"}\n]';
  const lines = ['[', '{"id":"Q1"},', '', '{"id":"é"}', ']'];

  it.each([1, 2, 3, 7, 100])('gives the same lines from chunks of %i bytes', (size) => {
    const all = bytes(input);
    const splitter = new LineSplitter();
    const found: { text: string; number: number; end: number }[] = [];
    const take = ({ bytes: view, number, end }: { bytes: Uint8Array; number: number; end: number }) =>
      found.push({ text: text(view), number, end });
    for (let at = 0; at < all.length; at += size)
      for (const line of splitter.push(all.slice(at, at + size))) take(line);
    for (const line of splitter.finish()) take(line);
    expect(found.map((line) => line.text)).toEqual(lines);
    expect(found.map((line) => line.number)).toEqual([1, 2, 3, 4, 5]);
    expect(found.at(-2)!.end).toBe(all.length - 1);
    expect(found.at(-1)!.end).toBe(all.length);
  });

  it('goes on counting from where it is told to', () => {
    const [line] = [...new LineSplitter(10, 500).push(bytes('ab\n'))];
    expect([line!.number, line!.end]).toEqual([11, 503]);
  });
});

it.each([
  ['{"a":1},\r', '{"a":1}'],
  [' [ ', ''],
  [']', ''],
  ['', ''],
  ['[{"a":1}]', '[{"a":1}]'],
])('content of %j is %j', (line, content) => {
  expect(text(contentOf(bytes(line)))).toBe(content);
});

describe('ByteFinder', () => {
  it('finds what indexOf finds, at random', () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round++) {
      const hay = Array.from({ length: next(60) }, () => 'ab":P'[next(5)]).join('');
      const needle = Array.from({ length: 1 + next(4) }, () => 'ab":P'[next(5)]).join('');
      const from = next(10);
      expect(new ByteFinder(needle).indexIn(bytes(hay), from)).toBe(hay.indexOf(needle, from));
      const count = hay.split(needle).length - 1;
      expect(new ByteFinder(needle).occurs(bytes(hay), count)).toBe(true);
      expect(new ByteFinder(needle).occurs(bytes(hay), count + 1)).toBe(false);
    }
  });

  it('stays inside the end it is given', () => {
    expect(new ByteFinder('bc').indexIn(bytes('abc'), 0, 2)).toBe(-1);
  });
});
