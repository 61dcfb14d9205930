import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../knowledge.ts';
import type { Score } from './sets.ts';

/** Where `npm run eval -- --record` writes: one line a set and day, tab-separated. */
export const HISTORY = join(ROOT, 'docs/eval-history.tsv');

const COLUMNS =
  'date commit set documents rules shown F1 card-precision coverage kb-share in-kb-coverage wrong-per-1000-words wrong-entity on-nil spurious';

/** How a set was judged. */
export interface Judged {
  readonly set: string;
  /** Which documents: all, or every second one (`half 0`, `half 1`). */
  readonly part: string;
  readonly rules: 'strict' | 'tolerant';
  readonly shown: string;
  readonly r: Score;
}

/** Appends lines to the history; makes the file, with its heading, where there is none. */
export function record(judged: readonly Judged[], file = HISTORY, now = new Date()): void {
  mkdirSync(dirname(file), { recursive: true });
  const heading = existsSync(file) ? '' : `${COLUMNS.replaceAll(' ', '\t')}\n`;
  const commit = commitNow();
  appendFileSync(file, heading + judged.map((each) => `${lineOf(each, commit, now)}\n`).join(''));
}

function lineOf({ set, part, rules, shown, r }: Judged, commit: string, now: Date): string {
  const share = (value: number) => value.toFixed(4);
  return [
    now.toISOString().slice(0, 10),
    commit,
    set,
    `${r.docs} (${part})`,
    rules,
    shown,
    ...[r.strictF1, r.cardP, r.coverage, r.kbShare, r.inKbCoverage].map(share),
    r.wrongPer1000w.toFixed(2),
    ...[r.wrongEntity, r.onNil, r.spurious].map(String),
  ].join('\t');
}

/** Short hash of the commit that was measured, with a `+` where files differ from it; `-` outside git. */
function commitNow(): string {
  const args = ['describe', '--always', '--exclude=*', '--dirty=+'];
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return (status === 0 && stdout.trim()) || '-';
}
