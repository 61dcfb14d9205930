import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../lib/card/types.ts';
import { layoutTimeline } from './timeline-layout.ts';

const term = (label: string, from: number, to: number) => ({ label, from, to });

function check(timeline: Timeline, expected: readonly string[]): void {
  const { segments, years, at, lanes } = layoutTimeline(timeline);
  expect([
    ...segments.map(
      (s) =>
        `${s.label} ${s.start}+${s.width} lane ${s.lane}${s.current ? ' then' : ''}${s.open ? ' open' : ''}`,
    ),
    `years ${years.map((y) => y.year).join(' ')}`,
    `lanes ${lanes}`,
    `at ${at}`,
  ]).toEqual(expected);
}

describe('layoutTimeline', () => {
  it.each<[string, Timeline, readonly string[]]>([
    [
      'one after another',
      { from: 2000, to: 2020, at: 2009.5, spans: [term('a', 2000, 2010), term('b', 2010, 2020)] },
      ['a 0+50 lane 0 then', 'b 50+50 lane 0 open', 'years 2000 2010', 'lanes 1', 'at 47.5'],
    ],
    [
      'beside each other',
      { from: 2000, to: 2020, spans: [term('a', 2000, 2015), term('b', 2005, 2020), term('c', 2015, 2018)] },
      [
        'a 0+75 lane 0',
        'b 25+75 lane 1 open',
        'c 75+15 lane 0',
        'years 2000 2005 2015',
        'lanes 2',
        'at undefined',
      ],
    ],
    [
      'the day a term ends belongs to the next',
      { from: 2000, to: 2020, at: 2010, spans: [term('a', 2000, 2010), term('b', 2010, 2015)] },
      ['a 0+50 lane 0', 'b 50+25 lane 0 then', 'years 2000 2010', 'lanes 1', 'at 50'],
    ],
    [
      'years without room are left out',
      { from: 2000, to: 2020, spans: [term('a', 2000, 2001), term('b', 2001, 2019), term('c', 2019, 2020)] },
      ['a 0+5 lane 0', 'b 5+90 lane 0', 'c 95+5 lane 0 open', 'years 2000', 'lanes 1', 'at undefined'],
    ],
    [
      'no length',
      { from: 2000, to: 2000, spans: [term('a', 2000, 2000)] },
      ['years ', 'lanes 0', 'at undefined'],
    ],
  ])('%s', (_, timeline, expected) => check(timeline, expected));
});
