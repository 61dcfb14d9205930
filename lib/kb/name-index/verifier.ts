import { classifyTail } from '../../text/korean/name-tail.ts';
import { HANGUL, type Tokeniser } from '../../text/tokeniser.ts';
import type { NameHit, NameTail } from '../types.ts';
import { endsInInitial, match } from './match.ts';
import type { Probe } from './probe.ts';
import type { Records } from './records.ts';
import { KNOWN_TAIL, WHOLE, type Runs } from './runs.ts';

const PERIOD = 0x2e;

/** Turns runs of tokens that look like names into hits. */
export class Verifier {
  readonly #probe: Probe;
  readonly #records: Records;
  /** Kept only so that reading ahead is not optimised away. */
  touched = 0;

  constructor(probe: Probe, records: Records) {
    this.#probe = probe;
    this.#records = records;
  }

  /** Adds the runs that prove to be names to `hits`, in their order, and forgets them all. */
  flush(text: string, tokens: Tokeniser, runs: Runs, hits: NameHit[]): void {
    // Payloads and records lie far apart in memory. Read in a row, without a decision in between, the processor waits
    // for many of them at a time.
    const { rank, lane, count } = runs;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const record = this.#probe.recordAt(rank[k] as number, lane[k] as number);
      rank[k] = record;
      sum += this.#records.touch(record < 0 ? 0 : record);
    }
    this.touched = sum;
    for (let k = 0; k < count; k++) {
      if ((rank[k] as number) >= 0) this.#verify(text, tokens, runs, k, hits);
    }
    runs.count = 0;
  }

  #verify(text: string, tokens: Tokeniser, runs: Runs, k: number, hits: NameHit[]): void {
    const records = this.#records;
    const record = runs.rank[k] as number;
    const to = runs.to[k] as number;
    const end = runs.end[k] as number;
    const rule = runs.rule[k] as number;
    const start = tokens.start[runs.from[k] as number] as number;
    let tail: NameTail = 'none';
    if (rule !== WHOLE) tail = classifyTail(text.slice(end, tokens.end[to]));
    else if (to + 1 < tokens.count && tokens.start[to + 1] === end) tail = gluedTail(text, tokens, to + 1);
    if (tail === 'other' && rule === KNOWN_TAIL) return;

    records.load(record);
    // Nearly always one surface, spelled as it is known: then nothing needs decoding.
    if (!records.more && records.follow(text, start) === end && !isInitials(text, end)) {
      hits.push({ start, end, surface: text.slice(start, end), candidates: records.candidates(), tail });
      return;
    }
    const found = match(text, tokens, runs.from[k] as number, to, end, records, record);
    if (found === undefined) return;
    hits.push({ start, end: found.end, surface: found.text, candidates: found.candidates, tail });
  }
}

/** Whether the period behind `end` may belong to the name: "U.S" with one more to come. */
function isInitials(text: string, end: number): boolean {
  return text.charCodeAt(end) === PERIOD && endsInInitial(text, end);
}

/** What is glued to a name as a token of another script: the particle of `KTX는`. */
function gluedTail(text: string, tokens: Tokeniser, next: number): NameTail {
  if (!((tokens.flags[next] as number) & HANGUL)) return 'other';
  return classifyTail(text.slice(tokens.start[next], tokens.end[next]));
}
