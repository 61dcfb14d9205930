// Rivers, lakes, islands, mountains and landmarks from WordNet that the hand-written table does not have.

import { slug, type RecordDraft } from './draft.ts';
import { LAYER_SOURCES } from './sources.ts';
import { compact } from './table.ts';
import { nounSynsets, type Synset } from './wordnet-data.ts';

/** What the places must stay clear of, and how places are named in a line. */
export interface PlaceContext {
  /** Names of countries, regions, subdivisions and of the hand-written table. */
  readonly takenNames: ReadonlySet<string>;
  /** Names of cities: a lake of that name is believed only in context. */
  readonly cityNames: ReadonlySet<string>;
  readonly isWordOrName: (name: string) => boolean;
  /** Of single words only: New River and Milk River are believed in context. */
  readonly isCommonWord: (word: string) => boolean;
  /** Country codes by name: `France` → `FR`; of US states `US`. */
  readonly countryOf: ReadonlyMap<string, string>;
}

/** One draft a place of which WordNet says in what it lies. */
export function makePlaces(context: PlaceContext): RecordDraft[] {
  const drafts = new Map<string, RecordDraft>();
  for (const synset of nounSynsets().values()) {
    if (synset.instanceOf.length === 0 || !['06', '15', '17'].includes(synset.file)) continue;
    const draft = toDraft(synset, context);
    if (draft !== undefined && !drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}

type PlaceClass = readonly [kind: string, noun: string];

/** Class of WordNet → kind of kb/FORMAT.md and the noun of the line. Others (cities, stars) are not made. */
const CLASSES: Readonly<Record<string, PlaceClass>> = {
  river: ['river', 'River'],
  lake: ['lake', 'Lake'],
  loch: ['lake', 'Lake'],
  reservoir: ['lake', 'Reservoir'],
  sea: ['sea', 'Sea'],
  bay: ['sea', 'Bay'],
  gulf: ['sea', 'Gulf'],
  sound: ['sea', 'Sound'],
  firth: ['sea', 'Firth'],
  inlet: ['sea', 'Inlet'],
  estuary: ['sea', 'Estuary'],
  strait: ['strait', 'Strait'],
  channel: ['strait', 'Channel'],
  island: ['island', 'Island'],
  isle: ['island', 'Island'],
  'Aegean island': ['island', 'Island'],
  archipelago: ['island', 'Islands'],
  atoll: ['island', 'Atoll'],
  'mountain peak': ['mountain', 'Mountain'],
  volcano: ['mountain', 'Volcano'],
  range: ['mountain', 'Mountain range'],
  hill: ['mountain', 'Hill or hills'],
  pass: ['mountain', 'Mountain pass'],
  desert: ['desert', 'Desert'],
  peninsula: ['region', 'Peninsula'],
  cape: ['region', 'Cape'],
  isthmus: ['region', 'Isthmus'],
  valley: ['region', 'Valley'],
  plain: ['region', 'Plain'],
  tableland: ['region', 'Highland'],
  'French region': ['region', 'Historical region'],
  county: ['region', 'County'],
  'national park': ['park', 'National park'],
  waterfall: ['site', 'Waterfall'],
  canal: ['site', 'Canal'],
  'ship canal': ['site', 'Canal'],
  'concentration camp': ['site', 'Former Nazi concentration camp'],
  dam: ['building', 'Dam'],
  'suspension bridge': ['building', 'Bridge'],
  'cantilever bridge': ['building', 'Bridge'],
  'steel arch bridge': ['building', 'Bridge'],
  skyscraper: ['building', 'Skyscraper'],
  tower: ['building', 'Tower'],
  palace: ['building', 'Palace'],
  university: ['university', 'University'],
};

/** A lemma with one of these says what it is, and is nobody's surname. */
const SAYS_WHAT =
  /\b(?:River|Lake|Loch|Sea|Bay|Gulf|Sound|Firth|Strait|Straits|Channel|Islands?|Isle|Archipelago|Atoll|Mount|Mountains?|Range|Hills|Peak|Pass|Desert|Peninsula|Cape|Isthmus|Valley|Plain|Plateau|Land|National Park|Falls|Canal|Dam|Bridge|Tower|Towers|Building|Palace|University|College|Institute|Highlands|Volcano|Butte)\b/u;

function toDraft(synset: Synset, context: PlaceContext): RecordDraft | undefined {
  const synsets = nounSynsets();
  const found = synset.instanceOf.map((offset) => CLASSES[synsets.get(offset)?.names[0] ?? '']).find(Boolean);
  const parts = synset.partOf
    .map((offset) => synsets.get(offset)?.names[0] ?? '')
    .filter((part, i, all) => PLACE.test(part) && !OUTDATED.has(part) && all.indexOf(part) === i);
  const names = synset.names.filter(
    (name) => /^\p{Lu}/u.test(name) && !/^(?:Mt|St)\. |capital of/u.test(name),
  );
  const name = names.find((other) => SAYS_WHAT.test(other)) ?? names[0];
  if (found === undefined || name === undefined || parts.length === 0) return undefined;
  if (names.some((other) => context.takenNames.has(other)) || OUTDATED.has(name)) return undefined;
  const [kind, singular] = found;
  const noun = singular === 'Island' && name.endsWith('Islands') ? 'Islands' : singular;
  const clear = names.filter((other) => other !== name && SAYS_WHAT.test(other));
  const bare = names.filter(
    (other) =>
      other !== name &&
      !SAYS_WHAT.test(other) &&
      !context.cityNames.has(other) &&
      !context.isWordOrName(other),
  );
  const codes = new Set(
    parts.map((part) => context.countryOf.get(part)).filter((code) => code !== undefined),
  );
  const country = codes.size === 1 && parts.length === codes.size ? [...codes][0] : undefined;
  const word = name.replace(/^Mount | (?:River|Bay|Lake|Islands?)$/gu, '');
  const needsContext =
    context.isCommonWord(word) ||
    (!SAYS_WHAT.test(name) &&
      (!name.includes(' ') || context.cityNames.has(name) || context.isWordOrName(name)));
  return compact<RecordDraft>({
    id: slug(name),
    type: kind === 'university' ? 'organisation' : 'place',
    kind,
    name,
    aka: clear,
    short: bare,
    gated: bare,
    prominence: 1,
    needsContext: needsContext || undefined,
    country,
    in: kind === 'university' ? undefined : country,
    is:
      parts[0] === 'Great Lakes'
        ? 'One of the Great Lakes of North America'
        : `${noun} in ${listed(parts.slice(0, 3))}`,
    wikipedia: needsContext ? 'none' : '',
    sources: ['pkg-wordnet'],
    checked: LAYER_SOURCES['pkg-wordnet'].asOf,
    layer: 'wordnet',
  });
}

/** Parts of WordNet that are no place (a zodiac, a text). */
const PLACE = /^\p{Lu}(?!.*zodiac)/u;

/** Ancient lands, states that are no more, and places whose name or state has changed since. */
const OUTDATED: ReadonlySet<string> = new Set(
  'Soviet Union,Yugoslavia,Czechoslovakia,Persia,Asia Minor,Byzantium,Barbary,Nubia,Zaire,Lake Mobutu Sese Seko,Mount McKinley,Ayers Rock,Kosovo,Scandinavia,Gaza Strip,West Bank,Dalmatia,Holy Land,Sears Tower,Tappan Zee Bridge,World Trade Center,Avon,Serbia,Hell,Hades,Netherlands Antilles,East,West,Northwest,Southwest,Babylonia,Cumberland,University of West Virginia,Basse-Normandie,Haute-Normandie,Rhone-Alpes,Northern Marianas,Canton and Enderbury'.split(
    ',',
  ),
);

/** `France, Germany and the Netherlands`. */
function listed(names: readonly string[]): string {
  const texts = names.map((name) =>
    WITH_ARTICLE.test(name) ? `the ${PRINTED[name] ?? name}` : (PRINTED[name] ?? name),
  );
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}

/** WordNet's first names of some wholes are short or old. */
const PRINTED: Readonly<Record<string, string>> = {
  Atlantic: 'Atlantic Ocean',
  Pacific: 'Pacific Ocean',
  Mediterranean: 'Mediterranean Sea',
  Rockies: 'Rocky Mountains',
  Adriatic: 'Adriatic Sea',
  Aegean: 'Aegean Sea',
  Baltic: 'Baltic Sea',
  Caribbean: 'Caribbean Sea',
  Snake: 'Snake River',
  'Sunshine State': 'Florida',
  Hawaii: 'Hawaii',
  Macedonia: 'North Macedonia',
  Congo: 'Democratic Republic of the Congo',
  'South Island': 'South Island of New Zealand',
  'North Island': 'North Island of New Zealand',
};

const WITH_ARTICLE =
  /^(?:United|Atlantic|Pacific|Mediterranean|Rockies|Andes|Alps|Himalayas|Arctic Ocean|Indian Ocean|Antarctic Ocean|Adriatic|Aegean|Baltic|Caribbean|Philippines|Netherlands|Great Lakes|British Isles|Middle East|Snake|South Island|North Island|Hindu Kush|Canadian|Ross Sea|Black Sea|Red Sea|North Sea|South Pacific|Bering Sea)|Sea$|Ocean$|Islands$|Mountains$|Range$|Channel$|Antilles$|Congo$|Republic$/u;
