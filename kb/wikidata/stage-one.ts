import { contentOf, LineSplitter } from '../../lib/kb/wikidata/lines.ts';
import { draftLine, draftText, type DraftCounts } from '../../lib/kb/wikidata/draft-line.ts';
import type { Selection } from '../../lib/kb/wikidata/selection.ts';
import { InputError, openInput } from './input.ts';
import { grouped, megabytes, Progress, say } from './progress.ts';
import type { Spill } from './spill.ts';

export interface StageOne {
  readonly inputs: readonly string[];
  readonly selection: Selection;
  readonly skipBad: boolean;
  readonly checkpointEvery: number;
}

/** A file that is one JSON document over many lines is read whole, up to so many bytes. */
const LARGEST_DOCUMENT = 1 << 29;

/**
 * Reads all inputs and spills what is selected as NDJSON, from the place where an earlier run was stopped.
 * Throws InputError, with input and line, for a line that is no entity unless bad lines are skipped.
 */
export async function runStageOne(stage: StageOne, spill: Spill): Promise<DraftCounts> {
  const counts: DraftCounts = { ...spill.checkpoint.counts };
  if (spill.checkpoint.done) return counts;
  const progress = new Progress();
  const { input: first, line, offset } = spill.checkpoint;
  if (line > 0) say(`going on from line ${grouped(line)} of ${stage.inputs[first]}`);
  for (let input = first; input < stage.inputs.length; input++) {
    const from = input === first ? { line, offset } : { line: 0, offset: 0 };
    await readInput(stage, spill, counts, input, from, progress);
  }
  spill.save({ input: stage.inputs.length, line: 0, offset: 0, counts, done: true });
  return counts;
}

async function readInput(
  { inputs, selection, skipBad, checkpointEvery }: StageOne,
  spill: Spill,
  counts: DraftCounts,
  input: number,
  from: { line: number; offset: number },
  progress: Progress,
): Promise<void> {
  const path = inputs[input]!;
  const opened = await openInput(path, from.offset);
  const splitter = new LineSplitter(from.line, from.offset);
  const startLines = counts.lines;
  const startBytes = from.offset;
  const guarded = (number: number, read: () => string) => {
    try {
      spill.add(read());
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
      counts.badLines++;
      const fault = `${path}: line ${number}: ${error.message}`;
      if (!skipBad) throw new InputError(`${fault} (--skip-bad skips such lines)`);
      if (counts.badLines === 1) say(`skipped: ${fault}`);
    }
  };
  let document: Uint8Array[] | undefined;
  let begun = '';
  let place = from;
  const take = ({ bytes, number, end }: { bytes: Uint8Array; number: number; end: number }) => {
    const content = contentOf(bytes);
    // A brace alone begins a document over many lines: nothing can be read before its end.
    if (document === undefined && content.length === 1 && content[0] === 0x7b) document = [];
    if (document !== undefined) {
      document.push(bytes.slice());
      if (end - place.offset > LARGEST_DOCUMENT)
        throw new InputError(
          `${path}: one JSON document of more than ${megabytes(LARGEST_DOCUMENT)}: put one entity on a line`,
        );
      return;
    }
    if (content.length > 0) guarded(number, () => draftLine(content, selection, counts));
    else if (bytes[0] === 0x5b) begun = '[';
    place = { line: number, offset: end };
    if (number % checkpointEvery === 0) spill.save({ input, ...place, counts, done: false });
  };
  for await (const chunk of opened.chunks) {
    for (const line of splitter.push(chunk)) take(line);
    const bytes = opened.bytesRead();
    progress.tick(
      (rate) =>
        `${path}: ${grouped(counts.lines)} entities (${rate(counts.lines - startLines)}), ` +
        `${grouped(counts.selected)} selected, ${megabytes(bytes)} read`,
      bytes - startBytes,
      opened.size === undefined ? undefined : opened.size - startBytes,
    );
  }
  for (const line of splitter.finish()) take(line);
  if (document !== undefined) {
    counts.lines++;
    counts.parsed++;
    const text =
      begun + Buffer.concat((document as Uint8Array[]).flatMap((line) => [line, NEW_LINE])).toString();
    guarded(place.line + 1, () => draftText(text, selection, counts));
  }
  spill.save({ input: input + 1, line: 0, offset: 0, counts, done: false });
}

const NEW_LINE = Uint8Array.of(10);
