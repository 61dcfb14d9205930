/** The one name we enter in the page's registry of highlights. Pages can read it (PRIVACY.md). */
export const HIGHLIGHT_NAME = 'backgrounder';

/** Paints ranges of a document with the CSS Custom Highlight API: nothing in its DOM changes. */
export interface Highlighter {
  /** Paints these ranges and no others; the key is the caller's own. */
  readonly paint: (ranges: ReadonlyMap<number, StaticRange>) => void;
  /** Which range belongs to the open card. Under forced colours it is the only one painted. */
  readonly setActive: (range: StaticRange | undefined) => void;
  /** Drops ranges of nodes that left the page, and paints again if the page cleared its registry. */
  readonly sweep: () => void;
}

/**
 * Nothing is painted before `paint`; when the signal ends, everything is unpainted. Does nothing
 * where the browser has no highlights.
 */
export function createHighlighter(signal: AbortSignal): Highlighter {
  const registry = CSS.highlights as HighlightRegistry | undefined;
  if (!registry || signal.aborted) return { paint() {}, setActive() {}, sweep() {} };

  let ranges: ReadonlyMap<number, StaticRange> = new Map();
  let active: StaticRange | undefined;
  let shown: Highlight | undefined;
  // Forced colours turn every highlight into an opaque block, so only the name in question gets one.
  const forcedColours = matchMedia('(forced-colors: active)');

  const show = () => {
    const wanted = forcedColours.matches ? (active ? [active] : []) : [...ranges.values()];
    if (wanted.length === 0) return hide();
    shown = new Highlight(...wanted);
    registry.set(HIGHLIGHT_NAME, shown);
  };
  const hide = () => {
    // A successor of ours (after an update of the extension) may have set its own.
    if (shown !== undefined && registry.get(HIGHLIGHT_NAME) === shown) registry.delete(HIGHLIGHT_NAME);
    shown = undefined;
  };
  forcedColours.addEventListener('change', show, { signal });
  signal.addEventListener('abort', hide, { once: true });

  return {
    paint(next) {
      ranges = next;
      if (!signal.aborted) show();
    },
    setActive(range) {
      active = range;
      if (forcedColours.matches && !signal.aborted) show();
    },
    sweep() {
      if (signal.aborted) return;
      const connected = new Map([...ranges].filter(([, range]) => isConnected(range)));
      const isCleared = shown !== undefined && registry.get(HIGHLIGHT_NAME) !== shown;
      if (connected.size === ranges.size && !isCleared) return;
      ranges = connected;
      show();
    },
  };
}

/** Takes away what a predecessor left that could not clean up: Firefox kills it with the extension. */
export function removeLeftovers(): void {
  (CSS.highlights as HighlightRegistry | undefined)?.delete(HIGHLIGHT_NAME);
}

function isConnected(range: StaticRange): boolean {
  return range.startContainer.isConnected && range.endContainer.isConnected;
}
