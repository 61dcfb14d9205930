import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePacket, packetReader } from './packets.ts';

describe('Marionette packets', () => {
  test('the length counts bytes, not characters', () => {
    expect(encodePacket({ name: '김' }).toString()).toBe('14:{"name":"김"}');
  });

  test('any values survive any cutting of the stream', () => {
    const values = fc.array(fc.jsonValue(), { maxLength: 5 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (sent, size) => {
        const stream = Buffer.concat(sent.map(encodePacket));
        const read = packetReader();
        const got: unknown[] = [];
        for (let at = 0; at < stream.length; at += size) got.push(...read(stream.subarray(at, at + size)));
        expect(JSON.stringify(got)).toBe(JSON.stringify(sent));
      }),
      { numRuns: 100 },
    );
  });

  test('a stream without lengths is an error, not an endless wait', () => {
    expect(() => packetReader()(Buffer.from('HTTP/1.1 400 Bad Request\r\nHost: x'))).toThrow(
      'without a length',
    );
  });
});
