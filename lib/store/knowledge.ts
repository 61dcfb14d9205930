import { KnowledgeBase } from '../kb/knowledge-base.ts';
import { DetailsReader } from '../kb/pack/details.ts';
import { inflate } from './inflate.ts';
import { openPackFile } from './pack-file.ts';

/** What the background needs to know: names and ties in memory, card details within reach. */
export interface Knowledge {
  readonly kb: KnowledgeBase;
  readonly details: DetailsReader;
}

/** Opens the base pack. Call it at the top level of the background, so that a woken one is ready at once. */
export async function openKnowledge(url: string): Promise<Knowledge> {
  const file = await openPackFile(url);
  const kb = KnowledgeBase.open(file.hot);
  return { kb, details: new DetailsReader(file.hot, kb, file.slice, inflate) };
}
