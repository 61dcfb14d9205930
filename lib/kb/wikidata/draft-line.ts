import { parseEntities } from './entity.ts';
import { draftClass, draftItem } from './item.ts';
import { choose, mayBeWanted, type Selection } from './selection.ts';

/** What the first stage has seen, for the progress line and the report. */
export interface DraftCounts {
  /** Lines looked at, and those that had to be parsed. */
  lines: number;
  parsed: number;
  selected: number;
  offices: number;
  classes: number;
  /** Entities that were not found or are no items, and selected ones without an English name. */
  notItems: number;
  noName: number;
  badLines: number;
}

export function noCounts(): DraftCounts {
  return { lines: 0, parsed: 0, selected: 0, offices: 0, classes: 0, notItems: 0, noName: 0, badLines: 0 };
}

/** The mark by which a line of the NDJSON between the stages is known as a class. */
export const CLASS_LINE = '{"class":';

const decoder = new TextDecoder();

/**
 * The first stage for one line: the NDJSON lines (drafts of items, classes) that it gives, none for most.
 * `content` is the line without its comma. Throws SyntaxError or TypeError for a line that holds no entity.
 */
export function draftLine(content: Uint8Array, selection: Selection, counts: DraftCounts): string {
  counts.lines++;
  if (!mayBeWanted(content, selection)) return '';
  counts.parsed++;
  return draftText(decoder.decode(content), selection, counts);
}

/** The same for a piece of JSON text that holds any number of entities. */
export function draftText(text: string, selection: Selection, counts: DraftCounts): string {
  const { entities, skipped } = parseEntities(text);
  counts.notItems += skipped;
  let lines = '';
  for (const entity of entities) {
    const above = draftClass(entity);
    if (above !== undefined) {
      counts.classes++;
      lines += `${JSON.stringify(above)}\n`;
    }
    const choice = choose(entity, selection);
    if (choice === undefined) continue;
    const draft = draftItem(entity, choice === 'office');
    if (draft === undefined) counts.noName++;
    else {
      lines += `${JSON.stringify(draft)}\n`;
      if (choice === 'office') counts.offices++;
      else counts.selected++;
    }
  }
  return lines;
}
