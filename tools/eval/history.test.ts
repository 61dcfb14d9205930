import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { record, type Judged } from './history.ts';
import type { Score } from './sets.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'eval-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const JUDGED: Judged = {
  set: 'korea-hand',
  part: 'all',
  rules: 'tolerant',
  shown: 'sure',
  r: {
    docs: 4,
    strictF1: 0.97,
    cardP: 1,
    wrongPer1000w: 2.285,
    wrongEntity: 1,
    onNil: 0,
    spurious: 4,
  } as Score,
};
const FIGURES = { coverage: 0.9, kbShare: 0.98765, inKbCoverage: 0.95 };

it('appends under one heading, as many cells a line as the heading has', () => {
  const file = join(folder, 'docs/history.tsv');
  const judged = { ...JUDGED, r: { ...JUDGED.r, ...FIGURES } };
  record([judged], file, new Date('2026-11-24T10:00:00Z'));
  record([judged, { ...judged, set: 'kore50' }], file, new Date('2026-11-25T10:00:00Z'));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => line.split('\t')[0])).toEqual([
    'date',
    '2026-11-24',
    '2026-11-25',
    '2026-11-25',
  ]);
  const [heading, cells] = lines.map((line) => line.split('\t')) as [string[], string[]];
  expect(cells).toHaveLength(heading.length);
  expect(cells[heading.indexOf('commit')]).toMatch(/^(?:[0-9a-f]{7,}\+?|-)$/u);
  expect(cells[heading.indexOf('documents')]).toBe('4 (all)');
  expect(cells[heading.indexOf('kb-share')]).toBe('0.9877');
  expect(cells.at(-1)).toBe('4');
});
