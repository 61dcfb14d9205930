import { normalise } from '../../text/normalise.ts';
import { BREAK, Tokeniser } from '../../text/tokeniser.ts';
import type { Candidate } from '../types.ts';
import type { TokenLanes } from './build-keys.ts';
import { MAX_BYTES, MAX_TOKENS } from './format.ts';
import { surfaceLength } from './surface-text.ts';

/** A surface form and what it may denote. */
export interface NameEntry {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** Why a surface is not in the index. */
export type DropReason = 'no words' | 'too many words' | 'hard break inside' | 'too long' | 'no candidates';

/** A surface that was left out. */
export interface DroppedName {
  readonly text: string;
  readonly reason: DropReason;
}

/** The surfaces that are kept, with their tokens hashed. */
export interface Gathered {
  readonly texts: string[];
  readonly candidates: (readonly Candidate[])[];
  readonly lanes: TokenLanes;
  readonly dropped: DroppedName[];
}

/** Normalises and tokenises the surfaces, and sorts out those the format cannot hold. */
export function gather(surfaces: Iterable<NameEntry>): Gathered {
  const tokens = new Tokeniser(MAX_TOKENS + 1);
  const texts: string[] = [];
  const candidates: (readonly Candidate[])[] = [];
  const dropped: DroppedName[] = [];
  const first: number[] = [0];
  let lane1 = new Int32Array(1 << 12);
  let lane2 = new Int32Array(1 << 12);
  let used = 0;
  for (const surface of surfaces) {
    const text = clean(surface.text);
    const whole = tokens.fill(text);
    const reason = reasonToDrop(text, tokens, whole, surface.candidates.length);
    if (reason !== undefined) {
      dropped.push({ text: surface.text, reason });
      continue;
    }
    if (used + tokens.count > lane1.length) {
      lane1 = doubled(lane1);
      lane2 = doubled(lane2);
    }
    for (let k = 0; k < tokens.count; k++) {
      lane1[used] = tokens.lane1[k] as number;
      lane2[used++] = tokens.lane2[k] as number;
    }
    texts.push(text);
    candidates.push(surface.candidates);
    first.push(used);
  }
  return { texts, candidates, lanes: { first: Uint32Array.from(first), lane1, lane2 }, dropped };
}

/** A surface as the index keeps it: trimmed, in NFC, without halves of surrogate pairs. */
export function clean(surface: string): string {
  const text = surface.trim();
  return isAscii(text) ? text : normalise(text).text.toWellFormed();
}

function isAscii(text: string): boolean {
  for (let k = 0; k < text.length; k++) if (text.charCodeAt(k) > 127) return false;
  return true;
}

function reasonToDrop(
  text: string,
  tokens: Tokeniser,
  whole: boolean,
  candidates: number,
): DropReason | undefined {
  if (tokens.count === 0) return 'no words';
  if (!whole || tokens.count > MAX_TOKENS) return 'too many words';
  for (let k = 1; k < tokens.count; k++) {
    if ((tokens.flags[k] as number) & BREAK) return 'hard break inside';
  }
  if (text.length * 3 > MAX_BYTES && surfaceLength(text) > MAX_BYTES) return 'too long';
  return candidates === 0 ? 'no candidates' : undefined;
}

function doubled(lanes: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(lanes.length * 2);
  larger.set(lanes);
  return larger;
}
