import { caseOf, foldAt, FOLD_VERSION, isHangulUnit, LETTER, LOWER } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import { BREAK, Tokeniser } from '../../text/tokeniser.ts';
import type { Candidate } from '../types.ts';
import { collectKeys, type Keys, type TokenLanes } from './build-keys.ts';
import { RecordWriter, utf8Length } from './build-records.ts';
import { fillTable } from './build-table.ts';
import {
  HEAD,
  HEAD_WORDS,
  hangulSlot,
  KINDS,
  lowerSlot,
  MAGIC,
  MAX_BYTES,
  MAX_CANDIDATES,
  MAX_SURFACES,
  MAX_TOKENS,
  NAME_INDEX_VERSION,
  SECTION,
  WALK_LIMIT,
} from './format.ts';

/** A surface form and what it may denote. The same text may come several times: candidates are joined. */
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

/** The sections of an index by name (`SECTION`), to be put on multiples of 64 bytes, and what was left out. */
export interface BuiltNameIndex {
  readonly sections: Map<string, Uint8Array>;
  readonly dropped: readonly DroppedName[];
  readonly surfaces: number;
}

/**
 * Compiles surfaces into a name index. Equal input gives equal bytes. Surfaces are put in NFC and trimmed; those
 * the format cannot hold are dropped and reported, and only the `MAX_CANDIDATES` likeliest candidates are kept.
 * Throws a RangeError on more than 16 million surfaces or an entity beyond 24 bits.
 */
export function buildNameIndex(surfaces: Iterable<NameEntry>): BuiltNameIndex {
  const dropped: DroppedName[] = [];
  const gathered = gather(surfaces, dropped);
  const { texts, candidates, lanes } = gathered;

  let seed = 1;
  let keys = collectKeys(lanes, texts.length, seed);
  let table = fillTable(keys, () => 0);
}
