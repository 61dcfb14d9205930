import type { EntityId } from '../../lib/kb/types.ts';
import type { Mention } from '../../lib/linker/types.ts';
import { callBackground } from '../../lib/messaging/channels.ts';
import type { Cards } from './cards.ts';
import type { Marks } from './marks.ts';
import { saysTheSame } from './reading.ts';
import type { Reading } from './reading.ts';

/** Where the page stands: nothing read yet or being linked, no article on it, or annotated. */
export interface Progress {
  readonly phase: 'working' | 'none' | 'done';
  readonly reading: Reading | undefined;
  /** What the linker took, in ms. */
  readonly ms: number;
}

export interface Annotator {
  /** Takes a reading of the page: links it if it says something new, and marks it. */
  readonly take: (reading: Reading | undefined) => void;
  readonly now: () => Progress;
}

/**
 * Turns readings into marks and fetches the cards of what was marked.
 * @param onOther the page shows another article, or none: an open card belongs to nothing any more
 */
export function createAnnotator(
  marks: Marks,
  cards: Cards,
  signal: AbortSignal,
  onOther: () => void,
): Annotator {
  let progress: Progress = { phase: 'working', reading: undefined, ms: 0 };
  let mentions: readonly Mention[] = [];
  /** The reading whose answer is waited for: a later one takes its place. */
  let awaited: Reading | undefined;

  const link = async (reading: Reading) => {
    awaited = reading;
    const { language, date } = reading.article;
    try {
      const answer = await callBackground('annotate', {
        blocks: reading.blocks.map(({ map, role }) => ({ text: map.text, role })),
        language,
        ...(date ? { asOf: date } : {}),
        host: location.hostname,
      });
      if (signal.aborted || awaited !== reading) return;
      mentions = answer.mentions;
      marks.set(reading, mentions);
      progress = { phase: 'done', reading, ms: answer.ms };
      void cards.fetchAhead(entitiesToShow(marks));
    } catch {
      // The background is away. What was marked stays; the next change of the page tries again.
      if (awaited === reading && progress.phase !== 'done') progress = { ...progress, phase: 'none' };
    }
    if (awaited === reading) awaited = undefined;
  };

  return {
    take(reading) {
      if (reading === undefined) {
        if (progress.phase === 'done') onOther();
        awaited = undefined;
        marks.clear();
        progress = { phase: 'none', reading: undefined, ms: 0 };
        return;
      }
      if (awaited !== undefined && saysTheSame(awaited, reading)) return;
      if (progress.phase === 'done' && saysTheSame(progress.reading!, reading)) {
        // The same words in new nodes: hydration, a re-rendered paragraph.
        marks.set(reading, mentions);
        progress = { ...progress, reading };
        return;
      }
      if (progress.reading?.article.headline !== reading.article.headline) {
        if (progress.phase === 'done') onOther();
        marks.clear();
        progress = { phase: 'working', reading, ms: 0 };
      }
      cards.setDate(reading.article.date);
      void link(reading);
    },
    now: () => progress,
  };
}

/** Painted names first, then the rest, then what their cards point to. */
function entitiesToShow(marks: Marks): EntityId[] {
  const all = marks.all();
  const painted = all.filter(({ id }) => marks.isPainted(id));
  const named = [...painted, ...all].map(({ mention }) => mention.entity);
  const beside: EntityId[] = [];
  for (const { mention } of all) {
    if (mention.standsFor) beside.push(mention.standsFor);
    beside.push(...mention.others.slice(0, 3));
  }
  return [...named, ...beside];
}
