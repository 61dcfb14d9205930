import { writeFileSync } from 'node:fs';

/** One line of the report. A bar is the most (`most`) or the least (`least`) that passes. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly most?: number;
  readonly least?: number;
  readonly note?: string;
}

/** Whether a figure stands the bar it is held to; a figure without a bar always does. */
export function passes({ value, most, least }: Row): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}

/** The report as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const bar = row.most !== undefined ? `≤ ${row.most}` : row.least !== undefined ? `≥ ${row.least}` : '–';
    const verdict = bar === '–' ? '' : passes(row) ? 'pass' : '**over**';
    return `| ${row.what} | ${digits(row.value)}${row.unit === '' ? '' : ` ${row.unit}`} | ${bar} | ${verdict} | ${row.note ?? ''} |`;
  });
  return ['| figure | measured | bar | | note |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** Writes the report where the documentation keeps it. */
export function writeReport(rows: readonly Row[], where: string): void {
  const text = `# Speed of the linker and the name index

Written by \`npm run bench -- --write\` (tests/bench): names and documents made at run time, seeded; loops interleaved in
one process, medians of per-round ratios. "tok" is our own tokeniser alone, "link" the whole linker with the base pack. Machine: ${where}. Absolute times move with
the load; trust the ratios. What the figures mean and what was tried: [ADR 2](adr/0002-name-index.md).

${table(rows)}
`;
  writeFileSync(new URL('../../docs/bench.md', import.meta.url), text);
}

function digits(value: number): string {
  return Math.abs(value) >= 100
    ? value.toFixed(0)
    : Math.abs(value) >= 10
      ? value.toFixed(1)
      : value.toFixed(2);
}
