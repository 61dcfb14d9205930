import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { noCounts, type DraftCounts } from '../../lib/kb/wikidata/draft-line.ts';

/** How far the first stage has come: all drafts of all bytes before this place are in the file. */
export interface Checkpoint {
  /** What was asked: a run with other inputs or another selection must not go on from here. */
  readonly run: string;
  readonly input: number;
  readonly line: number;
  /** Decompressed bytes of that input. */
  readonly offset: number;
  readonly draftBytes: number;
  readonly counts: DraftCounts;
  readonly done: boolean;
}

/** The work folder belongs to another run. */
export class OtherRunError extends Error {
  override readonly name = 'OtherRunError';
}

const BUFFER = 1 << 20;

/** The drafts of the first stage on their way to a file, with the checkpoint that makes them last. */
export class Spill {
  readonly path: string;
  readonly checkpoint: Checkpoint;
  private readonly checkpointPath: string;
  private readonly file: number;
  private pending: string[] = [];
  private pendingLength = 0;
  private written: number;

  /** Opens the work folder, where an earlier run of the same kind left it. Throws OtherRunError. */
  constructor(folder: string, run: string, fresh: boolean) {
    if (fresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, 'drafts.ndjson');
    this.checkpointPath = join(folder, 'checkpoint.json');
    this.checkpoint = existsSync(this.checkpointPath)
      ? (JSON.parse(readFileSync(this.checkpointPath, 'utf8')) as Checkpoint)
      : { run, input: 0, line: 0, offset: 0, draftBytes: 0, counts: noCounts(), done: false };
    if (this.checkpoint.run !== run)
      throw new OtherRunError(
        `${folder} holds a run with other inputs or another selection; --fresh forgets it`,
      );
    this.file = openSync(this.path, existsSync(this.path) ? 'r+' : 'w+');
    // What was written after the checkpoint is made again.
    ftruncateSync(this.file, this.checkpoint.draftBytes);
    this.written = this.checkpoint.draftBytes;
  }

  add(lines: string): void {
    if (lines === '') return;
    this.pending.push(lines);
    this.pendingLength += lines.length;
    if (this.pendingLength >= BUFFER) this.flush();
  }

  /** Makes everything added so far last, and the place with it. */
  save(place: Pick<Checkpoint, 'input' | 'line' | 'offset' | 'counts' | 'done'>): void {
    this.flush();
    fsyncSync(this.file);
    const checkpoint: Checkpoint = { run: this.checkpoint.run, draftBytes: this.written, ...place };
    // Renaming is all or nothing: a kill leaves the old checkpoint or the new one.
    writeFileSync(`${this.checkpointPath}.new`, JSON.stringify(checkpoint));
    renameSync(`${this.checkpointPath}.new`, this.checkpointPath);
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    if (this.pendingLength === 0) return;
    const bytes = Buffer.from(this.pending.join(''));
    for (let at = 0; at < bytes.length;)
      at += writeSync(this.file, bytes, at, bytes.length - at, this.written + at);
    this.written += bytes.length;
    this.pending = [];
    this.pendingLength = 0;
  }
}
