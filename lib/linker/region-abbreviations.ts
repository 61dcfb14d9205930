import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';

/**
 * How American, Canadian and Australian news shortens its states behind a town: "Norman, Okla.". Forms of
 * the Associated Press stylebook and of the postal services; the name is the pack's.
 */
const REGION_BY_ABBREVIATION: Readonly<Record<string, string>> = {
  Ala: 'Alabama',
  Ariz: 'Arizona',
  Ark: 'Arkansas',
  Calif: 'California',
  Colo: 'Colorado',
  Conn: 'Connecticut',
  Del: 'Delaware',
  Fla: 'Florida',
  Ga: 'Georgia',
  Ill: 'Illinois',
  Ind: 'Indiana',
  Kan: 'Kansas',
  Ky: 'Kentucky',
  La: 'Louisiana',
  Md: 'Maryland',
  Mass: 'Massachusetts',
  Mich: 'Michigan',
  Minn: 'Minnesota',
  Miss: 'Mississippi',
  Mo: 'Missouri',
  Mont: 'Montana',
  Neb: 'Nebraska',
  Nev: 'Nevada',
  'N.H': 'New Hampshire',
  'N.J': 'New Jersey',
  'N.M': 'New Mexico',
  'N.Y': 'New York',
  'N.C': 'North Carolina',
  'N.D': 'North Dakota',
  Okla: 'Oklahoma',
  Ore: 'Oregon',
  Pa: 'Pennsylvania',
  'R.I': 'Rhode Island',
  'S.C': 'South Carolina',
  'S.D': 'South Dakota',
  Tenn: 'Tennessee',
  Tex: 'Texas',
  Vt: 'Vermont',
  Va: 'Virginia',
  Wash: 'Washington',
  'W. Va': 'West Virginia',
  'W.Va': 'West Virginia',
  Wis: 'Wisconsin',
  Wyo: 'Wyoming',
  Alta: 'Alberta',
  'B.C': 'British Columbia',
  Man: 'Manitoba',
  'N.B': 'New Brunswick',
  'N.S': 'Nova Scotia',
  Ont: 'Ontario',
  Que: 'Quebec',
  Sask: 'Saskatchewan',
  Qld: 'Queensland',
};

/** The abbreviations, longest first, as they stand behind a comma: with their dot, "Qld" and "Calif" also without. */
const ABBREVIATION = new RegExp(
  `^, (${Object.keys(REGION_BY_ABBREVIATION)
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', '\\.'))
    .join('|')})(\\.|(?=[,;)]|$))`,
  'u',
);

/** A region that a text abbreviates behind a name, with its UTF-16 offsets. */
export interface AbbreviatedRegion {
  readonly region: EntityIndex;
  readonly start: number;
  readonly end: number;
}

/** The abbreviated region right behind `end`, as in "Norman**, Okla.**"; `undefined` when none stands there. */
export function regionAbbreviated(
  text: string,
  end: number,
  kb: KnowledgeBase,
): AbbreviatedRegion | undefined {
  if (text[end] !== ',') return undefined;
  const match = ABBREVIATION.exec(text.slice(end, end + 12));
  if (!match) return undefined;
  const region = regionsOf(kb).get(REGION_BY_ABBREVIATION[match[1]!]!);
  return region === undefined ? undefined : { region, start: end + 2, end: end + match[0].length };
}

/** Region by name, read off each pack once. */
const regionTables = new WeakMap<KnowledgeBase, ReadonlyMap<string, EntityIndex>>();

function regionsOf(kb: KnowledgeBase): ReadonlyMap<string, EntityIndex> {
  let table = regionTables.get(kb);
  if (!table) regionTables.set(kb, (table = readRegions(kb)));
  return table;
}

const FEDERATIONS = ['united-states', 'canada', 'australia'];

function readRegions(kb: KnowledgeBase): Map<string, EntityIndex> {
  const countries = new Set(FEDERATIONS.map((id) => kb.indexOf(id)));
  const table = new Map<string, EntityIndex>();
  for (const name of new Set(Object.values(REGION_BY_ABBREVIATION)))
    for (const { candidates } of [...kb.names.lookUp(name), ...kb.names.lookUp(`${name} State`)])
      for (const { entity } of candidates)
        if (kb.kindOf(entity) === 'region' && countries.has(kb.countryOf(entity)) && !table.has(name))
          table.set(name, entity);
  return table;
}
