import { cardModel } from '../../lib/card/card-model.ts';
import type { CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import { link } from '../../lib/linker/link.ts';
import type { BackgroundApi } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/rpc.ts';
import type { Knowledge } from '../../lib/store/knowledge.ts';

/** What the background answers from the knowledge base. Nothing is kept between two messages. */
export function knowledgeHandlers(
  knowledge: Promise<Knowledge>,
): Pick<Handlers<BackgroundApi>, 'annotate' | 'describe'> {
  return {
    async annotate(article) {
      const { kb } = await knowledge;
      const start = performance.now();
      const { mentions } = link(article, kb);
      return { mentions, ms: performance.now() - start };
    },
    async describe({ entities, asOf, language }) {
      const { kb, details } = await knowledge;
      const [flags, { shapes, logos }] = await Promise.all([details.flags(), details.pictures()]);
      const cards = await Promise.all(
        entities.map(async (id): Promise<[EntityId, CardModel] | undefined> => {
          const entity = kb.indexOf(id);
          if (entity === undefined) return undefined;
          const own = kb.kindOf(entity) === 'country' ? entity : kb.countryOf(entity);
          const code = own === undefined ? undefined : kb.wordOf(own)?.toLowerCase();
          const svg = code === undefined ? undefined : flags[code];
          const shape = code === undefined ? undefined : shapes[code];
          const logo = logos[id];
          return [
            id,
            cardModel({
              entity,
              details: await details.detailsOf(entity),
              kb,
              language,
              ...(asOf ? { asOf } : {}),
              ...(code && svg ? { flag: { code, svg } } : {}),
              ...(shape ? { shape } : {}),
              ...(logo ? { logo } : {}),
            }),
          ];
        }),
      );
      return { cards: Object.fromEntries(cards.filter((card) => card !== undefined)) };
    },
  };
}
