/** Watches a page for one change that matters, then rests until told to watch again. */
export interface ChangeWatch {
  /** Starts, or starts again after a change was told. While watching: does nothing. */
  readonly resume: () => void;
  /** Stops until the next `resume`. */
  readonly pause: () => void;
}

/**
 * Tells once that text of a page changed. It rests after that until `resume`, so that a storm of
 * mutations costs nothing between two readings of the page: whoever is told reads afresh anyway.
 * Only looks, and changes nothing.
 * @param matters is this a change to what was read? Called until it says yes
 * @param onChange called at most once for each `resume`, in the observer's callback: schedule, do not work
 */
export function watchChanges(
  root: Node,
  matters: (record: MutationRecord) => boolean,
  onChange: () => void,
  signal: AbortSignal,
): ChangeWatch {
  let watching = false;
  const observer = new MutationObserver((records) => {
    if (!watching || !records.some(matters)) return;
    pause();
    onChange();
  });
  const pause = () => {
    watching = false;
    observer.disconnect();
  };
  const resume = () => {
    if (watching || signal.aborted) return;
    watching = true;
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  signal.addEventListener('abort', pause, { once: true });
  return { resume, pause };
}
