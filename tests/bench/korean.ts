import { existsSync, readFileSync } from 'node:fs';
import { buildNameIndex } from '../../lib/kb/name-index/build.ts';
import { NameIndex } from '../../lib/kb/name-index/name-index.ts';
import { entriesOf } from './names.ts';

const KONNE = new URL('../../../shared/eval/konne-dev-wikitree/dev.jsonl', import.meta.url);

interface Sentence {
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; text: string; type: string; kind: string }[];
}

/** What finding Korean names with all of them known gives, or `undefined` where the set is not at hand. */
export interface KoreanRecall {
  /** Share of names of two syllables or more whose exact span is among the hits. */
  readonly found: number;
  /** Hits to a name. */
  readonly hits: number;
}

/** Recall of person, place and organisation names on konne (development set; not part of this project). */
export function koreanRecall(others: readonly string[]): KoreanRecall | undefined {
  if (!existsSync(KONNE)) return undefined;
  const sentences = readFileSync(KONNE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sentence);
  const wanted = sentences.map(({ mentions }) =>
    mentions.filter(
      ({ kind, text, type }) => kind === 'named' && text.length >= 2 && /^(PS|LC|OG)/.test(type),
    ),
  );
  const names = new Set([...wanted.flat().map(({ text }) => text), ...others]);
  const index = NameIndex.open(buildNameIndex(entriesOf([...names])).sections);
  let found = 0;
  let hits = 0;
  sentences.forEach(({ text }, k) => {
    const spans = new Set(index.scan(text).map(({ start, end }) => `${start} ${end}`));
    hits += spans.size;
    for (const { start, end } of wanted[k] ?? []) if (spans.has(`${start} ${end}`)) found++;
  });
  const all = wanted.flat().length;
  return { found: found / all, hits: hits / all };
}
