import { useState } from 'preact/hooks';
import type { Timeline } from '../../lib/card/types.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CardStrings } from './strings.ts';
import { layoutTimeline, type Segment } from './timeline-layout.ts';

/**
 * The offices of a life as a bar, the article's day ticked; opens into a list, which is what screen
 * readers get from the start.
 */
export function TimelineBar(props: {
  readonly timeline: Timeline;
  readonly id: string;
  readonly strings: CardStrings;
}) {
  const [open, setOpen] = useState(false);
  const { strings, id } = props;
  const layout = layoutTimeline(props.timeline);
  if (layout.segments.length === 0) return null;
  return (
    <section class="timeline">
      <button
        type="button"
        class="timeline-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="label">
          {strings.offices}
          <Icon name="chevron" />
        </span>
        <span class="bar" aria-hidden="true" style={{ height: `${layout.lanes * 9 - 2}px` }}>
          {layout.segments.map((segment) => (
            <i
              key={`${segment.label} ${segment.from}`}
              class={segment.current ? 'term then' : 'term'}
              style={{ left: `${segment.start}%`, width: `${segment.width}%`, top: `${segment.lane * 9}px` }}
            />
          ))}
          {layout.at !== undefined && <i class="day" style={{ left: `${layout.at}%` }} />}
        </span>
        <span class="years" aria-hidden="true">
          {layout.years.map(({ year, start }) => (
            <i key={year} style={{ left: `${start}%` }}>
              {year}
            </i>
          ))}
        </span>
      </button>
      <ol class={open ? 'terms' : 'terms unseen'} id={id}>
        {layout.segments.map((segment) => (
          <Term key={`${segment.label} ${segment.from}`} segment={segment} strings={strings} />
        ))}
      </ol>
    </section>
  );
}

function Term({ segment, strings }: { readonly segment: Segment; readonly strings: CardStrings }) {
  return (
    <li class={segment.current ? 'then' : undefined}>
      <span class="term-years">
        {strings.years(Math.floor(segment.from), segment.open ? undefined : Math.floor(segment.to))}
      </span>
      <span class="term-name" dir="auto">
        {segment.label}
        {segment.current && <span class="term-day">{strings.thisArticle}</span>}
      </span>
    </li>
  );
}
