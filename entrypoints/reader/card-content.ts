import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { Mention } from '../../lib/linker/types.ts';
import type { UiLanguage } from '../../lib/messaging/protocol.ts';

/**
 * What is particular to a mention, for its card. Other bearers of the name are listed as far as their
 * cards are known.
 */
export function contextOf(
  mention: Mention,
  known: (entity: EntityId) => CardModel | undefined,
  language: UiLanguage,
): CardContext {
  const government = mention.standsFor && known(mention.standsFor);
  return {
    confidence: mention.confidence,
    ...(mention.reading ? { reading: mention.reading } : {}),
    ...(government ? { standsFor: governmentName(government, language) } : {}),
    why: mention.why,
    others: mention.others.flatMap((entity) => {
      const model = known(entity);
      return model ? [{ entity, name: model.name, description: model.description ?? model.headline }] : [];
    }),
  };
}

/** The context of a card that was opened from another card: nothing was read, nothing is doubtful. */
export const PLAIN_CONTEXT: CardContext = { confidence: 'sure', why: [], others: [] };

function governmentName({ type, name }: CardModel, language: UiLanguage): string {
  if (type !== 'place') return name;
  return language === 'ko' ? `${name} 정부` : `the government of ${name}`;
}
