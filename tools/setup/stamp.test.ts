import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isFresh, markFresh, type Product } from './stamp.ts';

let home: string;
let product: Product;
const at = (...parts: readonly string[]): string => join(home, ...parts);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(at('src', 'deep'), { recursive: true });
  writeFileSync(at('src', 'a.ts'), 'a');
  writeFileSync(at('src', 'deep', 'b.ts'), 'b');
  writeFileSync(at('out.bin'), 'made');
  product = { name: 'thing', sources: [at('src'), at('nowhere')], outputs: [at('out.bin')] };
  markFresh(product, at('stamps'), fingerprint(product.sources));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const cases = [
  ['nothing changed', () => undefined, true],
  ['only the time of a source changed', () => utimesSync(at('src', 'a.ts'), 2e9, 2e9), true],
  ['a test changed', () => writeFileSync(at('src', 'a.test.ts'), 'x'), true],
  ['a source changed', () => writeFileSync(at('src', 'deep', 'b.ts'), 'B'), false],
  ['a source was added', () => writeFileSync(at('src', 'c.ts'), ''), false],
  ['a source was removed', () => rmSync(at('src', 'a.ts')), false],
  ['the output is gone', () => rmSync(at('out.bin')), false],
  ['the stamp is gone', () => rmSync(at('stamps'), { recursive: true }), false],
] as const;

test.each(cases)('%s', (_name, change, fresh) => {
  change();
  expect(isFresh(product, at('stamps'))).toBe(fresh);
});
