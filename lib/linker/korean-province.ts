import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { Cover } from './cover.ts';
import { bestOf, newOption, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** The one province whose short name is a word that every report of sport uses. */
const GYEONGGI = { name: '경기', entity: 'gyeonggi-province' } as const;

/**
 * 경기 성남시, 경기 수원에서: 경기 is a match anywhere but right before a town of Gyeonggi Province. The name index
 * leaves it out; these are the spots it misses.
 */
export function findGyeonggi(
  block: number,
  text: string,
  spots: readonly Spot[],
  cover: Cover,
  kb: KnowledgeBase,
  weights: Weights,
): Spot[] {
  const { name } = GYEONGGI;
  if (!text.includes(name)) return [];
  const entity = kb.indexOf(GYEONGGI.entity);
  if (entity === undefined) return [];
  return spots.flatMap((town) => {
    const end = town.start - 1;
    const start = end - name.length;
    if (town.block !== block || text.slice(start, town.start) !== `${name} `) return [];
    if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return [];
    const best = bestOf(town);
    if (
      !best ||
      best.score < 0 ||
      !/^(?:located-in|capital)$/u.test(kb.relationBetween(best.entity, entity) ?? '')
    )
      return [];
    if (cover.overlaps(block, start, end)) return [];
    const option = newOption(entity, 'short');
    speak(option, weights, 'regionFollows', best.entity);
    return [
      {
        block,
        start,
        end,
        text: name,
        words: 1,
        tail: 'none' as const,
        line: 'sentence' as const,
        sentenceStart: false,
        options: [option],
      },
    ];
  });
}
