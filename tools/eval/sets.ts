import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../knowledge.ts';

/** Folder of the shared development sets; absent on most machines. */
export const SHARED_EVAL = join(ROOT, '../shared/eval');

/** One annotated text, as the scorer reads it. */
export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly evalSpan?: readonly [number, number];
  readonly mentions: readonly GoldMention[];
}

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  readonly wikidata?: string;
  readonly wikipedia?: string;
  readonly reading?: string;
  readonly toponym?: string;
  readonly optional?: boolean;
  /** Type of a name in the sets that say no entity. */
  readonly type?: string;
}

/** A development set and how it is judged. */
export interface EvalSet {
  readonly name: string;
  /** The gold is not exhaustive: what overlaps nothing is not judged. */
  readonly open?: boolean;
  /** Only places are annotated. */
  readonly placesOnly?: boolean;
}

export const SETS: readonly EvalSet[] = [
  { name: 'news-fair-v2' },
  { name: 'aida-testc' },
  { name: 'gum-news', open: true },
  { name: 'gum-interview', open: true },
  { name: 'korea-hand' },
  { name: 'kore50' },
  { name: 'msnbc-updated', open: true },
  { name: 'reuters-128', open: true },
  { name: 'wiki-fair-v2' },
  { name: 'tr-news', open: true, placesOnly: true },
  { name: 'geowebnews', open: true, placesOnly: true },
  { name: 'rss-500', open: true },
  { name: 'oke-2016-train', open: true },
  { name: 'lgl', open: true, placesOnly: true },
  { name: 'geovirus', open: true, placesOnly: true },
];

/** Sets in news language whose annotation is good enough to judge a change of the linker by. */
export const NEWS_SETS: readonly string[] = [
  'news-fair-v2',
  'aida-testc',
  'gum-news',
  'gum-interview',
  'korea-hand',
  'msnbc-updated',
];

/** Published systems whose predictions lie beside the sets. */
export const RIVALS = [
  'refined__aida_',
  'spel__large_',
  'wat',
  'rel__2014_',
  'genre__yago_',
  'ambiverse',
  'dbpedia_spotlight',
  'baseline',
] as const;

export function hasSharedSets(): boolean {
  return existsSync(join(SHARED_EVAL, 'score.mjs'));
}

export function readGold(set: string): GoldRecord[] {
  return readLines(join(SHARED_EVAL, set, 'dev.jsonl')) as GoldRecord[];
}

export function readLines(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}

/** What the scorer counts; see ../shared/eval/README.md. */
export interface Score {
  readonly docs: number;
  readonly words: number;
  /** Cards; those on what is not judged, right ones on names that need not be found, pieces of longer names. */
  readonly pred: number;
  readonly unknown: number;
  readonly predNeutralOk: number;
  readonly nested: number;
  /** Names that must be found. */
  readonly gold: number;
  readonly wrong: number;
  /** Required names that got the right card. */
  readonly tpLoose: number;
  readonly looseKb: number;
  readonly goldKb: number;
  readonly wrongEntity: number;
  readonly onNil: number;
  readonly spurious: number;
  readonly strictF1: number;
  readonly cardP: number;
  readonly coverage: number;
  readonly kbShare: number;
  readonly inKbCoverage: number;
  readonly inKbRecall: number;
  readonly wrongPer1000w: number;
  readonly docsNoWrong: number;
}

export interface ScorerError {
  readonly id: string;
  readonly e: string;
  readonly text: string;
  readonly pred?: string;
  readonly gold?: string;
  readonly label?: string;
}

export interface ScorerOptions {
  readonly kb?: ReadonlySet<string>;
  readonly open?: boolean;
  readonly equiv?: unknown;
  readonly nestedOk?: boolean;
}

export type Scorer = (
  gold: readonly GoldRecord[],
  predictions: ReadonlyMap<string, unknown>,
  options: ScorerOptions,
) => { r: Score; errs: ScorerError[] };

/** The shared scorer and its table of equivalent ids. */
export async function loadScorer(): Promise<{ score: Scorer; equiv: unknown }> {
  const { score } = (await import(pathToFileURL(join(SHARED_EVAL, 'score.mjs')).href)) as { score: Scorer };
  const equiv: unknown = JSON.parse(readFileSync(join(SHARED_EVAL, 'equiv.json'), 'utf8'));
  return { score, equiv };
}
