import { classifyTail } from '../../text/korean/name-tail.ts';
import { HANGUL, type Tokeniser } from '../../text/tokeniser.ts';
import type { NameHit, NameTail } from '../types.ts';
import { endsInInitial, match } from './match.ts';
import type { Records } from './records.ts';

/** What may follow a run: it ends its word; it is a stem, before a listed tail only; it is a stem before anything. */
export const WHOLE = 0;
export const KNOWN_TAIL = 1;
export const ANY_TAIL = 2;

/** Runs kept for one go, and how many of them one token may add at most (8 words, 8 records, some stems each). */
const CAPACITY = 2048;
const MOST_PER_START = 1024;
const PERIOD = 0x2e;

/**
 * Turns runs of tokens that look like names into hits. It gathers them first: the records lie far apart in memory, and
 * fetched one right after another they do not wait for each other.
 */
export class Verifier {
  readonly #records: Records;
  readonly #record = new Int32Array(CAPACITY);
  readonly #from = new Int32Array(CAPACITY);
  readonly #to = new Int32Array(CAPACITY);
  readonly #end = new Int32Array(CAPACITY);
  readonly #rule = new Uint8Array(CAPACITY);
  #count = 0;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Whether it must be flushed before the next start. */
  get isFull(): boolean {
    return this.#count > CAPACITY - MOST_PER_START;
  }

  /** Keeps tokens `from` … `to`, the last cut at `end`, to be held against `record` and what follows. */
  add(record: number, from: number, to: number, end: number, rule: number): void {
    const k = this.#count;
    if (k === CAPACITY) return;
    this.#record[k] = record;
    this.#from[k] = from;
    this.#to[k] = to;
    this.#end[k] = end;
    this.#rule[k] = rule;
    this.#count = k + 1;
  }

  /** Adds those that prove to be names to `hits`, in the order they came, and forgets them all. */
  flush(text: string, tokens: Tokeniser, hits: NameHit[]): void {
    const count = this.#count;
    this.#records.prefetch(this.#record, count);
    for (let k = 0; k < count; k++) this.#verify(k, text, tokens, hits);
    this.#count = 0;
  }

  #verify(k: number, text: string, tokens: Tokeniser, hits: NameHit[]): void {
    const records = this.#records;
    const to = this.#to[k] as number;
    const end = this.#end[k] as number;
    const start = tokens.start[this.#from[k] as number] as number;
    const rule = this.#rule[k] as number;
    const tail =
      rule === WHOLE ? wordTail(text, tokens, to) : classifyTail(text.slice(end, tokens.end[to] as number));
    if (tail === 'other' && rule === KNOWN_TAIL) return;

    const record = this.#record[k] as number;
    records.load(record);
    // Nearly always one surface, spelled as it is known: then nothing needs decoding.
    if (!records.more && records.isAt(text, start, end) && !isInitials(text, end)) {
      hits.push({ start, end, surface: text.slice(start, end), candidates: records.candidates(), tail });
      return;
    }
    const found = match(text, tokens, this.#from[k] as number, to, end, records.group(record));
    if (found === undefined) return;
    hits.push({ start, end: found.end, surface: found.text, candidates: found.candidates, tail });
  }
}

/** Whether the period behind `end` may belong to the name: "U.S" with one more to come. */
function isInitials(text: string, end: number): boolean {
  return text.charCodeAt(end) === PERIOD && endsInInitial(text, end);
}

/** What is glued to the end of token `j`: the particle of `KTX는`, nothing nearly always. */
function wordTail(text: string, tokens: Tokeniser, j: number): NameTail {
  const next = j + 1;
  if (next >= tokens.count || tokens.start[next] !== tokens.end[j]) return 'none';
  if (!((tokens.flags[next] as number) & HANGUL)) return 'other';
  return classifyTail(text.slice(tokens.start[next], tokens.end[next]));
}
