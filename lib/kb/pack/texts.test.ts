import { describe, expect, it } from 'vitest';
import type { NameIndex } from '../name-index/name-index.ts';
import { Texts } from './texts.ts';

const NAMES = { textOf: (at: number) => `name ${at}` } as NameIndex;
const textsOf = (strings: string) => new Texts(new TextEncoder().encode(strings), NAMES);

describe('Texts', () => {
  it('reads to the next zero, the same each time', () => {
    const texts = textsOf('\0Seoul\0서울\0');
    expect([texts.string(1), texts.string(7), texts.string(1)]).toEqual(['Seoul', '서울', 'Seoul']);
  });

  it('has the empty string at 0', () => {
    expect(textsOf('abc\0').string(0)).toBe('');
  });

  it('asks the name index for names', () => {
    const texts = textsOf('\0Seoul\0');
    expect([texts.at(1 << 1), texts.at((1 << 1) | 1)]).toEqual(['name 1', 'Seoul']);
  });

  it('stays right when more is asked for than it keeps', () => {
    const names = Array.from({ length: 10_000 }, (_, k) => `name ${k}`);
    const offsets: number[] = [];
    let bytes = '\0';
    for (const name of names) {
      offsets.push(bytes.length);
      bytes += `${name}\0`;
    }
    const texts = textsOf(bytes);
    for (let round = 0; round < 2; round++)
      expect(offsets.map((offset) => texts.string(offset))).toEqual(names);
  });
});
