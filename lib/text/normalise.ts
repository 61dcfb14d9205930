import { upperBound } from '../std/binary-search.ts';

/** Text in NFC with the way back to where each character came from. */
export interface NormalisedText {
  readonly text: string;
  /**
   * Offset in the source of an offset in `text` (both UTF-16, 0 … length). Exact between characters; inside
   * a piece that was composed it answers some offset of the piece.
   */
  toSource(offset: number): number;
}

/**
 * NFC: composes Hangul jamo and accents, and touches nothing else (quotes, spaces and soft hyphens are the
 * tokeniser's business). Text that is in NFC already, nearly all of it, comes back as the same string at once.
 */
export function normalise(source: string): NormalisedText {
  const text = source.normalize('NFC');
  if (text === source) return { text, toSource: identity };
  const { at, from } = changes(source);
  return {
    text,
    toSource(offset) {
      const k = upperBound(at, offset) - 1;
      if (k < 0) return offset;
      const kept = (from[k] as number) + offset - (at[k] as number);
      return k + 1 < from.length ? Math.min(kept, from[k + 1] as number) : kept;
    },
  };
}

function identity(offset: number): number {
  return offset;
}

// A character with everything that may compose with it: marks, and the vowels and finals of Hangul. None of the
// characters that start a piece ever composes with the one before, so NFC can be taken piece by piece.
const PIECE =
  /[^\p{M}\u1160-\u11ff\ud7b0-\ud7ff][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*|[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]+/gsu;

/** Offsets in the result, each with its offset in the source, between which the two run in step. */
function changes(source: string): { at: number[]; from: number[] } {
  const at: number[] = [];
  const from: number[] = [];
  let grown = 0;
  for (const match of source.matchAll(PIECE)) {
    const [piece] = match;
    const composed = piece.normalize('NFC');
    if (composed === piece) continue;
    const start = match.index + grown;
    at.push(start, start + composed.length);
    from.push(match.index, match.index + piece.length);
    grown += composed.length - piece.length;
  }
  return { at, from };
}
