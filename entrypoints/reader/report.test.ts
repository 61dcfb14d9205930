import { describe, expect, it } from 'vitest';
import type { CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { Mention } from '../../lib/linker/types.ts';
import { contextOf } from './card-content.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './reading.ts';
import { annotatedState, pageReport } from './report.ts';

function mark(id: number, entity: string, more: Partial<Mention> = {}): Mark {
  const mention = {
    block: 0,
    start: id,
    end: id + 1,
    text: entity.slice(0, 3),
    entity: entity as EntityId,
    name: entity.toUpperCase(),
    type: 'person',
    confidence: 'sure',
    ids: {},
    why: [],
    others: [],
    ...more,
  } as Mention;
  return { id, mention, range: {} as StaticRange, inBody: true };
}

function reading(date: string | undefined): Reading {
  return { article: { headline: 'Kim meets Putin', date, language: 'en' }, blocks: [] } as unknown as Reading;
}

const marks = [
  mark(1, 'kim'),
  mark(2, 'putin', { role: 'President' }),
  mark(3, 'kim'),
  mark(4, 'lee', { confidence: 'likely' }),
];

describe('annotatedState', () => {
  it('counts the sure mentions of each name, in the order of the first', () => {
    expect(annotatedState(reading('2024-05-09'), marks, 3)).toEqual({
      kind: 'annotated',
      headline: 'Kim meets Putin',
      asOf: '2024-05-09',
      names: [
        { entity: 'kim', name: 'KIM', type: 'person', count: 2 },
        { entity: 'putin', name: 'PUTIN', type: 'person', count: 1 },
      ],
      ms: 3,
    });
  });

  it('has no date where none is known', () => {
    expect(annotatedState(reading(undefined), [], 0)).not.toHaveProperty('asOf');
  });
});

describe('pageReport', () => {
  it('gives every mention, sure or not, with what is painted', () => {
    const report = pageReport(reading(undefined), marks, (id) => id < 3);
    expect(report.article).toEqual({ headline: 'Kim meets Putin', date: null, language: 'en' });
    expect(report.mentions.map(({ text, confidence, marked }) => [text, confidence, marked])).toEqual([
      ['kim', 'sure', true],
      ['put', 'sure', true],
      ['kim', 'sure', false],
      ['lee', 'likely', false],
    ]);
    expect(report.mentions[1]).toHaveProperty('role', 'President');
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

describe('contextOf', () => {
  const models = new Map<string, Partial<CardModel>>([
    ['south-korea', { type: 'place', name: 'South Korea', headline: 'Country' }],
    [
      'kim-dae-jung',
      { type: 'person', name: 'Kim Dae-jung', headline: 'President', description: 'Politician' },
    ],
  ]);
  const known = (entity: EntityId) => models.get(entity) as CardModel | undefined;
  const { mention } = mark(1, 'seoul', {
    reading: 'metonym',
    standsFor: 'south-korea' as EntityId,
    others: ['kim-dae-jung', 'not-fetched'] as EntityId[],
  });

  it('names the government, and the other bearers whose cards are there', () => {
    expect(contextOf(mention, known, 'en')).toEqual({
      confidence: 'sure',
      reading: 'metonym',
      standsFor: 'the government of South Korea',
      why: [],
      others: [{ entity: 'kim-dae-jung', name: 'Kim Dae-jung', description: 'Politician' }],
    });
    expect(contextOf(mention, known, 'ko').standsFor).toBe('South Korea 정부');
  });

  it('leaves out what is not known', () => {
    const context = contextOf(mention, () => undefined, 'en');
    expect(context).toEqual({ confidence: 'sure', reading: 'metonym', why: [], others: [] });
  });
});
