import type { Timeline } from '../../lib/card/types.ts';

/** A term on the timeline; positions and widths in percent of its length. */
export interface Segment {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly width: number;
  /** Terms that overlap stand in rows; 0 is the upper one. */
  readonly lane: number;
  /** Held on the article's date. */
  readonly current: boolean;
  /** Runs to the end of the scale: still held as far as is known. */
  readonly open: boolean;
}

export interface TimelineLayout {
  readonly segments: readonly Segment[];
  readonly lanes: number;
  /** Years under the bar. */
  readonly years: readonly { readonly year: number; readonly start: number }[];
  /** The article's date. */
  readonly at: number | undefined;
}

/** Offices held beside each other beyond this share the last row. */
const MOST_LANES = 3;
/** Least distance of two year labels, percent: they are four digits wide. */
const LABEL_ROOM = 13;

/** Lays out the terms of a timeline. A scale without length gives no segments. */
export function layoutTimeline({ from, to, at, spans }: Timeline): TimelineLayout {
  const length = to - from;
  if (!(length > 0)) return { segments: [], lanes: 0, years: [], at: undefined };
  const percent = (year: number): number => (100 * (Math.min(Math.max(year, from), to) - from)) / length;
  const ends: number[] = [];
  const segments = spans.map((span): Segment => {
    // A gap of some weeks between two terms is an overlap in no reader's eyes.
    const free = ends.findIndex((end) => end <= span.from + 0.1);
    const lane = free >= 0 ? free : Math.min(ends.length, MOST_LANES - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, span.to);
    const start = percent(span.from);
    return {
      ...span,
      start,
      width: percent(span.to) - start,
      lane,
      current: at !== undefined && at >= span.from && at < span.to,
      open: span.to >= to,
    };
  });
  return {
    segments,
    lanes: ends.length,
    years: yearLabels(segments),
    at: at === undefined ? undefined : percent(at),
  };
}

/** The year each term begins, as far as there is room; the first ones win. */
function yearLabels(segments: readonly Segment[]): TimelineLayout['years'] {
  const years: { year: number; start: number }[] = [];
  for (const { from, start } of segments.toSorted((a, b) => a.start - b.start)) {
    const last = years.at(-1);
    if (start <= 100 - LABEL_ROOM && (last === undefined || start - last.start >= LABEL_ROOM))
      years.push({ year: Math.floor(from), start });
  }
  return years;
}
