import { makeCities } from './cities.ts';
import { makeCountries, makeRegions } from './countries.ts';
import { makeSubdivisions } from './subdivisions.ts';
import { loadCommonWords } from '../compile/common-words.ts';
import type { RecordDraft } from './draft.ts';
export { LAYER_SOURCES } from './sources.ts';

/** Every record made from packages. */
export function makeLayers(): RecordDraft[] {
  const first = [...makeCountries(), ...makeRegions()];
  const common = loadCommonWords();
  const subs = makeSubdivisions(() => false, common);
  const known = [...first, ...subs];
  const cities = makeCities({
    takenIds: new Set(known.map(({ id }) => id)),
    takenNames: new Set(known.map(({ name }) => name)),
    isWordOrName: common,
  });
  return [...known, ...cities];
}
