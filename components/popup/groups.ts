import type { NameOnPage } from '../../lib/messaging/protocol.ts';

/** How a reader sorts names; rare types share the last group. */
export type NameGroup = 'people' | 'places' | 'organisations' | 'other';

export const NAME_GROUPS: readonly NameGroup[] = ['people', 'places', 'organisations', 'other'];

/** The names of a page by group, in the order of the page; empty groups are there too. */
export function groupNames(names: readonly NameOnPage[]): ReadonlyMap<NameGroup, readonly NameOnPage[]> {
  const groups = new Map<NameGroup, NameOnPage[]>(NAME_GROUPS.map((group) => [group, []]));
  for (const name of names) groups.get(groupOf(name.type))?.push(name);
  return groups;
}

function groupOf(type: string): NameGroup {
  if (type === 'person') return 'people';
  if (type === 'place') return 'places';
  return type === 'organisation' ? 'organisations' : 'other';
}
