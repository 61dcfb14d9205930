/** What may follow a run: it ends its word; it is a stem, before a listed tail only; it is a stem before anything. */
export const WHOLE = 0;
export const KNOWN_TAIL = 1;
export const ANY_TAIL = 2;

const CAPACITY = 4096;
/** Runs that begin at one token: a few, and bounded by 8 words of a hostile text with all their stems. */
const ROOM = 1024;

/** Runs of tokens that look like names, gathered to be verified together. Reused, so nothing is allocated. */
export class Runs {
  readonly rank = new Int32Array(CAPACITY);
  readonly lane = new Int32Array(CAPACITY);
  readonly from = new Int32Array(CAPACITY);
  readonly to = new Int32Array(CAPACITY);
  readonly end = new Int32Array(CAPACITY);
  readonly rule = new Uint8Array(CAPACITY);
  count = 0;

  /** Whether the runs of another token might not fit. */
  get isFull(): boolean {
    return this.count > CAPACITY - ROOM;
  }

  /** Keeps tokens `from` … `to`, the last cut at `end`, whose payload may stand at `rank` with lane `b` of the key. */
  add(rank: number, lane: number, from: number, to: number, end: number, rule: number): void {
    const k = this.count;
    if (k === CAPACITY) return;
    this.rank[k] = rank;
    this.lane[k] = lane;
    this.from[k] = from;
    this.to[k] = to;
    this.end[k] = end;
    this.rule[k] = rule;
    this.count = k + 1;
  }
}
