import { describe, expect, it, vi } from 'vitest';
import type { CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import { createCards } from './cards.ts';

const id = (name: string) => name as EntityId;

function store(answer: (entities: readonly EntityId[]) => readonly EntityId[] = (entities) => entities) {
  const describeAll = vi.fn(async ({ entities, asOf }: { entities: readonly EntityId[]; asOf?: string }) => {
    const known = answer(entities).map((entity) => [entity, { entity, name: `${entity} ${asOf}` }]);
    return { cards: Object.fromEntries(known) as Record<EntityId, CardModel> };
  });
  const ending = new AbortController();
  return { cards: createCards(describeAll, 'en', ending.signal), describeAll, ending };
}

describe('createCards', () => {
  it('fetches ahead in batches, each card once, in the order asked for', async () => {
    const { cards, describeAll } = store();
    cards.setDate('2024-05-09');
    const many = Array.from({ length: 90 }, (_, i) => id(`e${i}`));
    await cards.fetchAhead([...many, ...many]);
    expect(describeAll.mock.calls.map(([{ entities }]) => entities.length)).toEqual([40, 40, 10]);
    expect(cards.get(id('e7'))?.name).toBe('e7 2024-05-09');
    await cards.fetchAhead(many);
    expect(describeAll).toHaveBeenCalledTimes(3);
  });

  it('forgets the cards of another date, but not of the same', async () => {
    const { cards } = store();
    cards.setDate('2024-05-09');
    await cards.fetchAhead([id('kim')]);
    cards.setDate('2024-05-09');
    expect(cards.get(id('kim'))).toBeDefined();
    cards.setDate('2009-05-09');
    expect(cards.get(id('kim'))).toBeUndefined();
  });

  it('does not mix an answer for the old date into the cards of the new one', async () => {
    const { cards } = store();
    cards.setDate('2024-05-09');
    const late = cards.fetch(id('kim'));
    cards.setDate('2009-05-09');
    await late;
    expect(cards.get(id('kim'))).toBeUndefined();
  });

  it('fetches a single card on demand', async () => {
    const { cards } = store((entities) => entities.filter((entity) => entity !== 'nobody'));
    expect((await cards.fetch(id('kim')))?.entity).toBe('kim');
    expect(await cards.fetch(id('nobody'))).toBeUndefined();
  });

  it('answers nothing, and does not throw, while the background is away', async () => {
    const { cards } = store(() => {
      throw new Error('no answer');
    });
    expect(await cards.fetch(id('kim'))).toBeUndefined();
    await expect(cards.fetchAhead([id('kim')])).resolves.toBeUndefined();
  });

  it('stops with the page session', async () => {
    const { cards, describeAll, ending } = store();
    ending.abort();
    await cards.fetchAhead([id('kim')]);
    expect(describeAll).not.toHaveBeenCalled();
  });
});
