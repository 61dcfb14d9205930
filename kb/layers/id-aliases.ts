// Other ids by which a curated record may refer to a city: `frankfurt-am-main` for `frankfurt`.

import { slug, type RecordDraft } from './draft.ts';

/** From this prominence on a city's other names are good enough to be references. */
const LEAST_PROMINENCE = 3;

/**
 * Slugs of the other names of well-known cities → their ids. A slug that is an id itself, or that two cities
 * would share, is not given.
 */
export function cityIdAliases(drafts: readonly RecordDraft[]): Map<string, string> {
  const ids = new Set(drafts.map(({ id }) => id));
  const aliases = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, kind, name, prominence = 3, aka = [], former = [] } of drafts) {
    if (kind !== 'city' || prominence < LEAST_PROMINENCE) continue;
    for (const alias of new Set([name, ...aka, ...former.map((old) => old.name)].map((text) => slug(text)))) {
      if (alias === '' || ids.has(alias)) continue;
      if (aliases.has(alias)) shared.add(alias);
      aliases.set(alias, id);
    }
  }
  for (const alias of shared) aliases.delete(alias);
  return aliases;
}
