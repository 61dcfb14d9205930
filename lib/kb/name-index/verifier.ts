import { classifyTail } from '../../text/korean/name-tail.ts';
import { HANGUL, type Tokeniser } from '../../text/tokeniser.ts';
import type { NameHit, NameTail } from '../types.ts';
import { endsInInitial, match } from './match.ts';
import type { Records } from './records.ts';

/** What may follow a run: it ends its word; it is a stem, before a listed tail only; it is a stem before anything. */
export const WHOLE = 0;
export const KNOWN_TAIL = 1;
export const ANY_TAIL = 2;

const PERIOD = 0x2e;

/** Turns runs of tokens that look like names into hits. */
export class Verifier {
  readonly #records: Records;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Adds tokens `from` … `to` of `text`, the last cut at `end`, to `hits` if they are a surface of the key at `record`. */
  verify(
    record: number,
    text: string,
    tokens: Tokeniser,
    from: number,
    to: number,
    end: number,
    rule: number,
    hits: NameHit[],
  ): void {
    const records = this.#records;
    const start = tokens.start[from] as number;
    let tail: NameTail = 'none';
    if (rule !== WHOLE) tail = classifyTail(text.slice(end, tokens.end[to]));
    else if (to + 1 < tokens.count && tokens.start[to + 1] === end) tail = gluedTail(text, tokens, to + 1);
    if (tail === 'other' && rule === KNOWN_TAIL) return;

    records.load(record);
    // Nearly always one surface, spelled as it is known: then nothing needs decoding.
    if (!records.more && records.isAt(text, start, end) && !isInitials(text, end)) {
      hits.push({ start, end, surface: text.slice(start, end), candidates: records.candidates(), tail });
      return;
    }
    const found = match(text, tokens, from, to, end, records, record);
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
