import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { link } from '../../lib/linker/link.ts';
import type { LinkResult, Mention } from '../../lib/linker/types.ts';
import type { Weights } from '../../lib/linker/weights.ts';
import { articleOf } from '../text-record.ts';
import type { EvalSet, GoldRecord } from './sets.ts';

export interface Prediction {
  readonly id: string;
  readonly mentions: readonly PredictedMention[];
}

export interface PredictedMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly mention: Mention;
}

/** Which mentions count as cards shown. */
export type Shown = 'sure' | 'sure+likely';

/** Links one record; `explain` sees everything the linker found out. */
export function predict(
  record: GoldRecord,
  set: EvalSet,
  kb: KnowledgeBase,
  shown: Shown = 'sure',
  weights?: Weights,
  explain?: (result: LinkResult, offsets: readonly number[]) => void,
): { prediction: Prediction; ms: number } {
  const { article, offsets } = articleOf(record);
  const start = performance.now();
  const result = link(article, kb, weights);
  const ms = performance.now() - start;
  explain?.(result, offsets);
  const mentions = result.mentions
    .filter((mention) => shown === 'sure+likely' || mention.confidence === 'sure')
    .filter((mention) => !set.placesOnly || mention.type === 'place')
    .map((mention) => ({
      start: mention.start + offsets[mention.block]!,
      end: mention.end + offsets[mention.block]!,
      name: mention.name,
      ...mention.ids,
      mention,
    }));
  return { prediction: { id: String(record.id), mentions }, ms };
}

/** Ids the pack holds, in the form the scorer compares. */
export function kbKeys(kb: KnowledgeBase): Set<string> {
  const keys = new Set<string>();
  for (let entity = 0; entity < kb.size; entity++) {
    const { wikidata, wikipedia, geonames } = kb.externalIdsOf(entity);
    if (wikidata) keys.add(`q:${wikidata}`);
    if (wikipedia) keys.add(`w:${wikipedia}`);
    if (geonames) keys.add(`g:${geonames}`);
  }
  return keys;
}
