import { normalise } from '../../text/normalise.ts';
import { isHangulUnit } from '../../text/fold.ts';
import { BREAK, START, Tokeniser } from '../../text/tokeniser.ts';
import type { Candidate } from '../types.ts';
import type { TokenLanes } from './build-keys.ts';
import { grown, SurfaceStore } from './build-store.ts';
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

/** The surfaces that are kept, with their tokens hashed, and the entries of the two filters (see format.ts). */
export interface Gathered {
  readonly store: SurfaceStore;
  readonly lanes: TokenLanes;
  /** First token and second (0 for none) of surfaces that begin in lower case, one pair after another. */
  readonly lower: readonly number[];
  /** First two syllables of surfaces that begin in Hangul, as one number each. */
  readonly hangul: ReadonlySet<number>;
  readonly dropped: DroppedName[];
}

/** Normalises and tokenises the surfaces, and sorts out those the format cannot hold. */
export function gather(surfaces: Iterable<NameEntry>): Gathered {
  const tokens = new Tokeniser(MAX_TOKENS + 1);
  const store = new SurfaceStore();
  const dropped: DroppedName[] = [];
  const lower: number[] = [];
  const hangul = new Set<number>();
  let first = new Uint32Array(1 << 12);
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
      lane1 = grown(lane1, 0);
      lane2 = grown(lane2, 0);
    }
    for (let k = 0; k < tokens.count; k++) {
      lane1[used] = tokens.lane1[k] as number;
      lane2[used++] = tokens.lane2[k] as number;
    }
    const at = tokens.start[0] as number;
    const unit = text.charCodeAt(at);
    if (isHangulUnit(unit)) {
      if (isHangulUnit(text.charCodeAt(at + 1))) hangul.add((unit << 16) | text.charCodeAt(at + 1));
    } else if (!((tokens.flags[0] as number) & START)) {
      lower.push(tokens.lane1[0] as number, tokens.count > 1 ? (tokens.lane1[1] as number) : 0);
    }
    const number = store.add(text, surface.candidates);
    if (number + 2 > first.length) first = grown(first, 0);
    first[number + 1] = used;
  }
  return { store, lanes: { first, lane1, lane2 }, lower, hangul, dropped };
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
