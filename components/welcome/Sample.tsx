/** A stretch of the sample: plain, or a name with a card. */
export interface SamplePiece {
  readonly text: string;
  /** Which mention it is; `undefined` for plain text. */
  readonly mention: number | undefined;
}

/** Cuts a text at its mentions; mentions must be in order and apart. */
export function cutSample(
  text: string,
  mentions: readonly { readonly start: number; readonly end: number }[],
): readonly SamplePiece[] {
  const pieces: SamplePiece[] = [];
  let at = 0;
  for (const [mention, { start, end }] of mentions.entries()) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mention: undefined });
    pieces.push({ text: text.slice(start, end), mention });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mention: undefined });
  return pieces;
}

/** The sample paragraph: its names are buttons, which a page's names cannot be. */
export function Sample(props: {
  readonly pieces: readonly SamplePiece[];
  /** The mention whose card is open. */
  readonly open: number | undefined;
  readonly onPress: (mention: number) => void;
}) {
  return (
    <p class="sample-text">
      {props.pieces.map(({ text, mention }) =>
        mention === undefined ? (
          text
        ) : (
          <button
            key={mention}
            type="button"
            class="mark"
            data-mention={mention}
            aria-expanded={props.open === mention}
            aria-haspopup="dialog"
            onClick={() => props.onPress(mention)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}
