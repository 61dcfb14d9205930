import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { Mention } from '../../lib/linker/types.ts';
import { callBackground } from '../../lib/messaging/channels.ts';
import type { UiLanguage } from '../../lib/messaging/protocol.ts';

/** The day the sample was "published". */
export const SAMPLE_DATE = '2009-07-07';

/** The sample as the reader would show it. */
export interface SampleCards {
  readonly mentions: readonly Mention[];
  readonly cards: Readonly<Record<EntityId, CardModel>>;
}

/** Reads the sample as if it stood in a page: the real thing, not a picture of it. Never rejects. */
export async function readSample(text: string, language: UiLanguage): Promise<SampleCards> {
  try {
    const { mentions } = await callBackground('annotate', {
      blocks: [{ text, role: 'body' }],
      language,
      asOf: SAMPLE_DATE,
    });
    const entities = new Set(
      mentions.flatMap(({ entity, standsFor, others }) => [
        entity,
        ...others,
        ...(standsFor ? [standsFor] : []),
      ]),
    );
    const { cards } = await callBackground('describe', {
      entities: [...entities],
      asOf: SAMPLE_DATE,
      language,
    });
    return { mentions: mentions.filter(({ entity }) => cards[entity] !== undefined), cards };
  } catch {
    return { mentions: [], cards: {} };
  }
}

/** What the linker knows of one mention, as a card wants it. */
export function contextOf(mention: Mention, cards: SampleCards['cards']): CardContext {
  const standsFor = mention.standsFor && cards[mention.standsFor]?.name;
  return {
    confidence: mention.confidence,
    ...(mention.reading ? { reading: mention.reading } : {}),
    ...(standsFor ? { standsFor } : {}),
    why: mention.why,
    others: mention.others.flatMap((entity) => {
      const card = cards[entity];
      return card ? [{ entity, name: card.name, description: card.headline }] : [];
    }),
  };
}
