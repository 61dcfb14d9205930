import type { CompileResult } from '../../lib/kb/compiler/compile.ts';
import type { MergeReport } from '../../lib/kb/compiler/merge.ts';
import type { RecordDraft } from '../../lib/kb/record.ts';
import type { CuratedRecord } from './curated.ts';

export interface ReportInput {
  readonly curated: readonly CuratedRecord[];
  readonly records: readonly RecordDraft[];
  readonly merge: MergeReport;
  readonly result: CompileResult;
}

/** The report of a compilation: docs/knowledge.md, and the few lines printed on the terminal. */
export function writeReport({ curated, records, merge, result }: ReportInput): {
  markdown: string;
  summary: string;
} {
  const names = result.surfaces;
  const indexBytes = Object.entries(result.sizes)
    .filter(([name]) => name.startsWith('names/'))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  const dangling = new Map<string, string[]>();
  for (const { record, reference } of result.dangling)
    dangling.set(reference, [...new Set([...(dangling.get(reference) ?? []), record])]);

  const markdown = `# What the base pack knows

Made by \`npm run kb\`; do not edit. ${records.length} entities, ${names} names, ${result.terms} terms of office,
${result.relations} relations, ${mb(result.file.length)} MB.

## Entities by type

${table(['type', 'entities', 'with Korean name', 'with Wikidata id', 'with Wikipedia title'], byType(records))}
## Curated records by domain

${table(['domain', 'records', 'newest check'], byDomain(curated))}
## Records by source

A record that names several sources counts for each.

${table(['source', 'records'], count(records.flatMap((record) => record.sources)))}
## Layers

${table(['layer', 'records'], count(records.map((record) => record.layer ?? 'curated')))}
${merge.absorbed.length} records of a layer were absorbed by a curated one or by an earlier layer.

## Staleness

Open-ended or last-confirmed terms, by the year they were last confirmed. A card says so.

${table(['last confirmed', 'terms'], staleness(records))}
## Sizes

${table(['section', 'bytes'], Object.entries(result.sizes))}
${(indexBytes / names).toFixed(1)} bytes a name in the name index.

## References that nothing answers

${dangling.size} ids are named by a record but have no record; the facts that name them are left out.

${[...dangling]
  .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  .slice(0, 60)
  .map(([reference, by]) => `- \`${reference}\` (${by.length}): ${by.slice(0, 3).join(', ')}`)
  .join('\n')}
`;
  const summary = `base pack: ${records.length} entities (${curated.length} curated), ${names} names, ${result.terms} terms, ${mb(result.file.length)} MB; ${dangling.size} references unanswered\n`;
  return { markdown, summary };
}

function byType(records: readonly RecordDraft[]): (string | number)[][] {
  const types = [...new Set(records.map((record) => record.type))].sort();
  return types.map((type) => {
    const own = records.filter((record) => record.type === type);
    return [
      type,
      own.length,
      own.filter((record) => record.ko).length,
      own.filter((record) => record.wikidata).length,
      own.filter((record) => record.wikipedia !== 'none' && (record.wikipedia || !record.layer)).length,
    ];
  });
}

function byDomain(curated: readonly CuratedRecord[]): (string | number)[][] {
  const domains = [...new Set(curated.map(({ domain }) => domain))].sort();
  return domains.map((domain) => {
    const own = curated.filter((record) => record.domain === domain);
    return [
      domain,
      own.length,
      own
        .map(({ record }) => record.checked)
        .sort()
        .at(-1) ?? '',
    ];
  });
}

function staleness(records: readonly RecordDraft[]): (string | number)[][] {
  const ties = records.flatMap((record) =>
    [...(record.held ?? []), ...(record.holders ?? []), ...(record.worksFor ?? [])].map(({ to }) =>
      to === undefined ? `holds on ${record.checked.slice(0, 7)}` : to.endsWith('~') ? to.slice(0, 4) : '',
    ),
  );
  return count(ties.filter(Boolean)).sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

function count(values: readonly string[]): (string | number)[][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(2);
}
