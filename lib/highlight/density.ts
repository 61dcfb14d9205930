/** What painting needs to know of a mention. */
export interface Markable {
  readonly entity: string;
  readonly confidence: 'sure' | 'likely';
  /** Stands in a paragraph, not in a heading or caption. */
  readonly inBody: boolean;
}

/**
 * Which mentions are painted, given in document order. Those the linker is not sure of never are; they
 * answer to a hover. The first mention of a name is the first in the running text, where it is met while
 * reading; a heading's or caption's counts only for names that the text never gives.
 * @returns positions in the list, ascending
 */
export function choosePainted(mentions: readonly Markable[], density: 'first' | 'every' | 'none'): number[] {
  if (density === 'none') return [];
  const sure = mentions.flatMap(({ confidence }, i) => (confidence === 'sure' ? [i] : []));
  if (density === 'every') return sure;
  const first = new Map<string, number>();
  for (const i of sure) {
    const { entity, inBody } = mentions[i]!;
    const known = first.get(entity);
    if (known === undefined || (inBody && !mentions[known]!.inBody)) first.set(entity, i);
  }
  return [...first.values()].sort((a, b) => a - b);
}
