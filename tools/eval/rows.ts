import type { Intervals } from './intervals.ts';
import type { Score } from './sets.ts';

/** The line above the table of `npm run eval`. */
export const HEADING =
  'set                system          F1   card P  cover  KB    in-KB  wrong/1000w (entity/NIL/spurious)  clean docs  ms/1000w';

/** One line of that table. `ms` per 1,000 words is given for our own lines only; NaN where nobody took it. */
export function rowOf(set: string, system: string, r: Score, ms?: number): string {
  const percent = (value: number) => (100 * value).toFixed(1).padStart(5);
  const ours = ms !== undefined;
  return [
    set.padEnd(18),
    system.padEnd(14),
    percent(r.strictF1),
    ` ${percent(r.cardP)}`,
    ` ${percent(r.coverage)}`,
    ours ? percent(r.kbShare) : '     ',
    ours ? ` ${percent(r.inKbCoverage)}` : '      ',
    ` ${r.wrongPer1000w.toFixed(2).padStart(6)} (${r.wrongEntity}/${r.onNil}/${r.spurious})`.padEnd(36),
    `${r.docsNoWrong}/${r.docs}`.padEnd(11),
    ours && !Number.isNaN(ms) ? ms.toFixed(2) : '',
  ].join(' ');
}

/** The line of 95 % intervals under it. */
export function intervalsRow({ cardP, coverage, wrongPer1000w }: Intervals): string {
  const span = ([low, high]: readonly [number, number], scale: number, digits: number) =>
    `${(scale * low).toFixed(digits)}–${(scale * high).toFixed(digits)}`;
  return `${' '.repeat(19)}95 %: card P ${span(cardP, 100, 1)}, coverage ${span(coverage, 100, 1)}, wrong/1000w ${span(wrongPer1000w, 1, 2)}`;
}
