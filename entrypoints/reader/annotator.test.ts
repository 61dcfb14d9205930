import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cards } from './cards.ts';
import type { Marks } from './marks.ts';
import type { Reading } from './reading.ts';

const background = vi.hoisted(() => ({ call: vi.fn() }));
vi.mock('../../lib/messaging/channels.ts', () => ({ callBackground: background.call }));
vi.stubGlobal('location', { hostname: 'news.example' });
const { createAnnotator } = await import('./annotator.ts');

const settle = () => new Promise((resolve) => setTimeout(resolve));

function reading(text: string, headline = 'Kim meets Putin'): Reading {
  return {
    article: { headline, language: 'en', date: '2024-05-09' },
    blocks: [{ role: 'body', map: { text } }],
  } as unknown as Reading;
}

function setUp() {
  const marks = { set: vi.fn(), clear: vi.fn(), all: () => [], isPainted: () => false };
  const cards = { setDate: vi.fn(), fetchAhead: vi.fn(async () => {}) };
  const onOther = vi.fn();
  const { signal } = new AbortController();
  const annotator = createAnnotator(marks as unknown as Marks, cards as unknown as Cards, signal, onOther);
  return { annotator, marks, cards, onOther };
}

beforeEach(() => {
  background.call.mockReset().mockResolvedValue({ mentions: ['m'], ms: 2 });
});

describe('createAnnotator', () => {
  it('sends the text once, marks the answer, and fetches the cards', async () => {
    const { annotator, marks, cards } = setUp();
    const first = reading('Kim met Putin');
    annotator.take(first);
    expect(annotator.now().phase).toBe('working');
    await settle();
    expect(background.call).toHaveBeenCalledWith('annotate', {
      blocks: [{ text: 'Kim met Putin', role: 'body' }],
      language: 'en',
      asOf: '2024-05-09',
      host: 'news.example',
    });
    expect(marks.set).toHaveBeenCalledWith(first, ['m']);
    expect(cards.fetchAhead).toHaveBeenCalledOnce();
    expect(annotator.now()).toMatchObject({ phase: 'done', ms: 2 });
  });

  it('anchors again, without asking, when the same words stand in new nodes', async () => {
    const { annotator, marks } = setUp();
    annotator.take(reading('Kim'));
    await settle();
    const rendered = reading('Kim');
    annotator.take(rendered);
    await settle();
    expect(background.call).toHaveBeenCalledOnce();
    expect(marks.set).toHaveBeenLastCalledWith(rendered, ['m']);
  });

  it('drops an answer that a later reading overtook', async () => {
    const { annotator, marks } = setUp();
    const answers: ((value: unknown) => void)[] = [];
    background.call.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    annotator.take(reading('Kim'));
    annotator.take(reading('Kim and Putin'));
    answers[1]!({ mentions: ['new'], ms: 1 });
    await settle();
    answers[0]!({ mentions: ['old'], ms: 1 });
    await settle();
    expect(marks.set).toHaveBeenCalledOnce();
    expect(marks.set).toHaveBeenCalledWith(expect.anything(), ['new']);
  });

  it('keeps marks and card while an article grows, and drops them with the article', async () => {
    const { annotator, marks, onOther } = setUp();
    annotator.take(reading('Kim'));
    await settle();
    annotator.take(reading('Kim and Putin'));
    expect(marks.clear).toHaveBeenCalledOnce(); // At the start only.
    expect(onOther).not.toHaveBeenCalled();
    await settle();
    annotator.take(reading('Lee', 'Another story'));
    expect(marks.clear).toHaveBeenCalledTimes(2);
    expect(onOther).toHaveBeenCalledOnce();
    await settle();
    annotator.take(undefined);
    expect(onOther).toHaveBeenCalledTimes(2);
    expect(annotator.now().phase).toBe('none');
  });

  it('keeps what was marked when the background is away', async () => {
    const { annotator, marks } = setUp();
    annotator.take(reading('Kim'));
    await settle();
    background.call.mockRejectedValue(new Error('no answer'));
    annotator.take(reading('Kim and Putin'));
    await settle();
    expect(annotator.now().phase).toBe('done');
    expect(marks.clear).toHaveBeenCalledOnce();
  });
});
