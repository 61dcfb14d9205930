import { describe, expect, it } from 'vitest';
import { isSentenceStart } from './sentence.ts';

describe('isSentenceStart', () => {
  it.each<[string, string, boolean]>([
    ['May came.', 'May', true],
    ['He left. May came.', 'May', true],
    ['He left! May came?', 'May', true],
    ['Really… May came.', 'May', true],
    ['He met May again.', 'May', false],
    ['“He left.” The end', 'The', true],
    ['(He left.) The end', 'The', true],
    ['with Gen. Park', 'Park', false],
    ['in the U.S. Army', 'Army', false],
    ['by J. Park', 'Park', false],
    ['plans etc. Then', 'Then', true],
    ['he said, "Will you', 'Will', true],
    ['he said: “Will you', 'Will', true],
    ['the "Apple" brand', 'Apple', false],
    ['the ‘Apple’ brand', 'Apple', false],
    ['North-South', 'South', false],
    ['first line\nSecond', 'Second', true],
    ['• Apple', 'Apple', true],
    ['SEOUL, May 9 (Yonhap) -- The', 'The', true],
    ['SEOUL — The', 'The', true],
    ['the man — May', 'May', false],
    ['Kim, May', 'May', false],
    ['The end', 'end', false],
  ])('%s: %s', (text, word, expected) => {
    expect(isSentenceStart(text, text.lastIndexOf(word))).toBe(expected);
  });
});
