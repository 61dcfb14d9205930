import type { DraftCounts } from '../../lib/kb/wikidata/draft-line.ts';
import { grouped, megabytes } from './progress.ts';
import type { StageTwoResult } from './stage-two.ts';

/** What the first stage found, as lines of text. */
export function draftSummary(counts: DraftCounts): string {
  const { lines, parsed, selected, offices, classes, notItems, noName, badLines } = counts;
  return [
    `${grouped(lines)} lines, ${grouped(parsed)} parsed: ${grouped(selected)} selected, ` +
      `${grouped(offices)} offices, ${grouped(classes)} classes`,
    `left out: ${grouped(noName)} without an English name, ${grouped(notItems)} no items, ${grouped(badLines)} bad lines`,
    '',
  ].join('\n');
}

const MOST_MISSING = 8;

/** What became of it, as lines of text. */
export function packSummary({ pack, report, entities }: StageTwoResult): string {
  const types = Object.entries(report.byType).map(([type, count]) => `${grouped(count)} ${type}`);
  const missing = [...report.missing]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_MISSING)
    .map(([property, count]) => `${property} ${grouped(count)}`);
  const perEntity = entities === 0 ? 0 : Math.round(pack.file.length / entities);
  return [
    `${grouped(entities)} entities (${types.join(', ')})`,
    `left out: ${grouped(report.noClass)} of no known class, ${grouped(report.nothing)} that are no subject of a card, ` +
      `${grouped(report.officesUnheld)} offices nobody here held`,
    `references to entities that are not in the pack: ${missing.join(', ') || 'none'}`,
    `${grouped(pack.surfaces)} names, ${grouped(pack.terms)} terms, ${grouped(pack.relations)} relations, ` +
      `${megabytes(pack.file.length)}, ${perEntity} bytes an entity`,
    '',
  ].join('\n');
}
