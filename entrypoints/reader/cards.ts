import { idle } from '../../lib/anchor/slices.ts';
import type { CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { BackgroundApi, UiLanguage } from '../../lib/messaging/protocol.ts';

/** Cards fetched in one message: some 40 kB. */
const BATCH = 40;

type Describe = (
  request: Parameters<BackgroundApi['describe']>[0],
) => Promise<ReturnType<BackgroundApi['describe']>>;

/** The cards of a page, fetched ahead so that a hover never waits. */
export interface Cards {
  /** The date facts must hold at; another one forgets all cards. */
  readonly setDate: (asOf: string | undefined) => void;
  readonly get: (entity: EntityId) => CardModel | undefined;
  /** Now, if it was not fetched ahead. `undefined` when the background cannot answer; never rejects. */
  readonly fetch: (entity: EntityId) => Promise<CardModel | undefined>;
  /** In idle time, in this order, a batch a message. */
  readonly fetchAhead: (entities: Iterable<EntityId>) => Promise<void>;
}

/** An empty store that asks for cards in one language. */
export function createCards(describe: Describe, language: UiLanguage, signal: AbortSignal): Cards {
  let date: string | undefined;
  let cards = new Map<EntityId, CardModel>();

  const fetchAll = async (entities: EntityId[]) => {
    const into = cards;
    const asOf = date === undefined ? {} : { asOf: date };
    const answer = await describe({ entities, language, ...asOf });
    for (const model of Object.values(answer.cards)) into.set(model.entity, model);
  };

  return {
    setDate(asOf) {
      if (asOf !== date) cards = new Map();
      date = asOf;
    },
    get: (entity) => cards.get(entity),
    async fetch(entity) {
      try {
        await fetchAll([entity]);
      } catch {
        return undefined;
      }
      return cards.get(entity);
    },
    async fetchAhead(entities) {
      const into = cards;
      const wanted = [...new Set(entities)].filter((entity) => !into.has(entity));
      for (let i = 0; i < wanted.length; i += BATCH) {
        await idle();
        if (signal.aborted || into !== cards) return;
        try {
          await fetchAll(wanted.slice(i, i + BATCH));
        } catch {
          return; // The background is away; a hover will ask again.
        }
      }
    },
  };
}
