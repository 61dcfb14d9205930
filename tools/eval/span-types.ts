import type { EntityType } from '../../lib/kb/types.ts';

/**
 * What an entity may be where konne's annotators gave a span one of their types, by the longest prefix. A
 * type that is not here (dates, quantities, jobs, relations, animals, food …) is one the pack never holds.
 */
const FITTING: readonly (readonly [prefix: string, types: readonly EntityType[]])[] = [
  // Bands and casts are people to them.
  ['PS', ['person', 'organisation']],
  ['PS_CHARACTER', ['person', 'organisation', 'work']],
  // Countries and cities that act are bodies to them, and so are newspapers.
  ['OGG', ['organisation', 'place', 'work']],
  ['LC', ['place', 'organisation', 'thing']],
  ['EV', ['event', 'organisation']],
  ['AF_BUILDING', ['place', 'organisation']],
  ['AF_CULTURAL_ASSET', ['place', 'thing', 'work']],
  ['AF_ROAD', ['place', 'thing']],
  // 세월호, MH17편: what happened to them goes by their names.
  ['AF_TRANSPORT', ['thing', 'organisation', 'event']],
  ['AF_WEAPON', ['thing']],
  ['AFA_DOCUMENT', ['agreement', 'work', 'thing', 'event']],
  ['AFA', ['work']],
  ['AFW', ['thing', 'organisation', 'work']],
  ['CV_ART', ['thing', 'work']],
  ['CV_FOOD', ['thing']],
  ['CV_TRIBE', ['place', 'thing']],
  ['CV_LANGUAGE', ['thing', 'place']],
  ['CV_CURRENCY', ['thing']],
  ['CV_PRIZE', ['event', 'thing', 'organisation']],
  ['CV_LAW', ['agreement', 'thing', 'work']],
  ['CV_POLICY', ['agreement', 'thing', 'event']],
  ['TMI_SERVICE', ['thing', 'organisation', 'work']],
  ['TMI_PROJECT', ['thing', 'event', 'agreement']],
  ['TMI_SW', ['thing', 'organisation', 'work']],
  ['TMI_HW', ['thing', 'organisation']],
  ['TMIG', ['work']],
  ['TMM_DISEASE', ['thing']],
  ['TMM_DRUG', ['thing']],
  ['FD', ['thing']],
  // 광복절, 조선시대.
  ['DT', ['event', 'place']],
];

/** Types an entity may have on a span of this konne type; none where the pack never holds such things. */
export function typesFor(konne: string): readonly EntityType[] {
  let best: (typeof FITTING)[number] | undefined;
  for (const entry of FITTING)
    if (konne.startsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  return best?.[1] ?? [];
}
