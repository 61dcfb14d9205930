import { describe, expect, it } from 'vitest';
import { Strings } from './strings.ts';

describe('Strings', () => {
  it('reads to the next zero, the same each time', () => {
    const strings = new Strings(new TextEncoder().encode('\0Seoul\0서울\0'));
    expect([strings.at(1), strings.at(7), strings.at(1)]).toEqual(['Seoul', '서울', 'Seoul']);
  });

  it('has the empty string at 0', () => {
    expect(new Strings(new TextEncoder().encode('abc\0')).at(0)).toBe('');
  });

  it('stays right when more is asked for than it keeps', () => {
    const names = Array.from({ length: 10_000 }, (_, k) => `name ${k}`);
    const offsets: number[] = [];
    let bytes = '\0';
    for (const name of names) {
      offsets.push(bytes.length);
      bytes += `${name}\0`;
    }
    const strings = new Strings(new TextEncoder().encode(bytes));
    for (let round = 0; round < 2; round++)
      expect(offsets.map((offset) => strings.at(offset))).toEqual(names);
  });
});
