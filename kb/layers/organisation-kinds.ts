// What an item of name-suggestion-index is, told from the words of its description, and whether news needs it.

import { chainNoun } from './chain-nouns.ts';
import type { NsiItem } from './nsi.ts';

/** The class of an organisation: its kind in kb/FORMAT.md, and the noun and preposition of its own line. */
export interface OrganisationClass {
  readonly kind: string;
  readonly noun: string;
  readonly preposition: 'in' | 'of' | 'from';
}

interface Rule extends OrganisationClass {
  readonly test: RegExp;
  /** A label that is enough by itself. */
  readonly name?: RegExp;
  /** Kept only when this holds too. */
  readonly keep?: (item: NsiItem) => boolean;
}

/** The class of an item, or `undefined` for what news does not need: schools, bus lines, local shops. */
export function classify(item: NsiItem): OrganisationClass | undefined {
  const text = item.description.toLowerCase();
  if (LEFT_OUT.test(text) || LEFT_OUT_NAMES.test(item.label)) return undefined;
  const rule = RULES.find(({ test, name }) => test.test(text) || name?.test(item.label) === true);
  if (rule === undefined || (rule.keep !== undefined && !rule.keep(item))) return undefined;
  if (rule.kind === 'ministry' && !item.label.startsWith('Ministry')) return DEPARTMENT;
  if (rule.noun === 'Delivery company' && !DELIVERS.test(text)) return { ...rule, noun: 'Logistics company' };
  if (rule.noun === 'Vehicle maker' && !MAKES.test(text)) return { ...rule, noun: 'Vehicle brand' };
  return rule.kind === 'company' && CHAINS.test(rule.noun) ? { ...rule, noun: chainNoun(item) } : rule;
}

/** A shipping company may own ships. */
const DELIVERS = /courier|parcel|packages?\b|deliver|express|postal|mail/u;

/** Acura and Smart are brands of a maker. */
const MAKES = /manufactur|maker|\bmakes\b|designs/u;

/** Departments may be those of a state or province: the line claims no more than the country. */
const DEPARTMENT: OrganisationClass = { kind: 'ministry', noun: 'Government department', preposition: 'in' };

const LEFT_OUT =
  /school|academ|sovereign state|^(?:flag|city|town|village|municipality|county|commune)\b|country in|(?:list|series) of|wikimedia|local authority|(?:district|city|town|county|borough) council|library|fire (?:and rescue|service|department|brigade)|hospital|bus (?:network|route|line)|metro line|tram\b|bicycle|bike|flag |subway line|shopping (?:cent|mall)|human settlement|province|state of the united|borough|national park$|village|defunct|county of|estate|advertis|municipal|disambig|family name|given name|^(?:bank|company|brand)$|\bat .*stations|gas station|self-service|tribe|indigenous|dialect|language|veteran|ceremon|franchise territory|school|parking|laborator|vending|charity shop|thrift|funeral|dental|veterinar|car wash|driving|tax prepar|payday|pawn|lottery|betting|parish|diocese|archdiocese|second-?hand|consignment|northern cyprus|transnistria|abkhazia|south ossetia|somaliland|nagorno|people's republic\b(?! of china)/u;

const LEFT_OUT_NAMES =
  /^[a-z0-9]{1,3}$|\p{Ll}{3}\d{3}|Stadtwerke|Sparkasse|Volksbank|Raiffeisenbank|Credit Union|Savings Bank|County|Goodwill|Lotter|Lotto|^The [A-Z][a-z]+$|Schools?\b|District|Transit|Township|\bCity of\b|Stadt |Gemeinde|Comune|Municipality|Ayuntamiento/u;

const national = ({ isRegional }: NsiItem) => !isRegional;
const global = ({ isGlobal, description }: NsiItem) =>
  isGlobal || /multinational|international/iu.test(description);

/** Nouns that stand for any chain of shops and are made more precise by the preset. */
const CHAINS = /^(?:Chain|Company|Hotel chain|Restaurant chain)$/u;

/** In order: the first that fits decides. */
const RULES: readonly Rule[] = [
  { kind: 'central-bank', noun: 'Central bank', preposition: 'of', test: /central bank|monetary authority/u },
  {
    kind: 'intelligence',
    noun: 'Intelligence agency',
    preposition: 'of',
    test: /intelligence (?:agency|service)/u,
  },
  {
    kind: 'ministry',
    noun: 'Government ministry',
    preposition: 'of',
    test: /\bministry\b|(?:government|executive|federal|cabinet) department/u,
    name: /^Ministry of /u,
    keep: national,
  },
  {
    kind: 'police',
    noun: 'Police force',
    preposition: 'in',
    test: /police (?:force|service|agency|department|organi[sz]ation|corps)|national police|gendarmerie|territorial police/u,
  },
  { kind: 'agency', noun: 'Coast guard', preposition: 'of', test: /coast ?guard/u, keep: national },
  {
    kind: 'military',
    noun: 'Armed service',
    preposition: 'of',
    test: /armed forces of|\barmy of|\bnavy of|air force of|military (?:branch|force|service)|(?:land|naval) warfare branch|defen[cs]e force|air and space force/u,
  },
  { kind: 'party', noun: 'Political party', preposition: 'in', test: /political party/u },
  { kind: 'airline', noun: 'Airline', preposition: 'of', test: /\bairline\b|air carrier/u },
  { kind: 'newspaper', noun: 'Newspaper', preposition: 'in', test: /^[^,]*newspaper(?:s? published| in|$)/u },
  {
    kind: 'broadcaster',
    noun: 'Broadcaster',
    preposition: 'in',
    keep: ({ description }) => !/\bcable\b/iu.test(description),
    test: /broadcaster|broadcasting|television (?:channel|network|station|company)|radio (?:station|network)/u,
  },
  {
    kind: 'university',
    noun: 'University',
    preposition: 'in',
    test: /(?:\buniversity|research institution) (?:in|of)|public (?:research )?university/u,
    keep: ({ label }) => /Universi|College|Institut|Polit|Polyt/u.test(label),
  },
  {
    kind: 'company',
    noun: 'Postal service',
    preposition: 'in',
    test: /postal (?:service|operator|company|administration|system)|post office (?:company|of)/u,
    keep: national,
  },
  {
    kind: 'company',
    noun: 'Railway company',
    preposition: 'in',
    test: /rail(?:way|road)? (?:transport )?(?:company|operator|undertaking|corporation)|train operating|national railway/u,
    keep: national,
  },
  {
    kind: 'bank',
    noun: 'Bank',
    preposition: 'in',
    test: /\bbank\b|banking/u,
    keep: (item) =>
      national(item) && item.categories.some((category) => /bank|atm|financ|mortgage/u.test(category)),
  },
  {
    kind: 'company',
    noun: 'Insurance company',
    preposition: 'in',
    test: /insurance (?:company|group|firm)|insurer/u,
    keep: national,
  },
  {
    kind: 'company',
    noun: 'Telecommunications company',
    preposition: 'in',
    test: /telecom|mobile (?:network|phone (?:company|operator|network)|operator)|phone company/u,
    keep: (item) =>
      national(item) &&
      !/retail|shop|store|tower|infrastructure|chain|\barts?\b|organi[sz]ation/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Oil and gas company',
    preposition: 'in',
    test: /\boil (?:and gas )?(?:company|corporation|refin)|petroleum (?:company|corporation)|petrochemical company|oil and gas (?:company|group)|natural gas company/u,
    keep: (item) => national(item) && !/station|retail|chain|distribut|brand/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Energy company',
    preposition: 'in',
    test: /energy (?:company|group|corporation|supplier)/u,
    keep: (item) => national(item) && !/station|retail|chain|distribut|charging/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Vehicle maker',
    preposition: 'from',
    test: /(?:car|automobile|automotive|vehicle|motorcycle|truck|bus|tractor) (?:manufacturer|maker|marque|brand|division|manufacturing)|automaker/u,
    keep: (item) => global(item) || /manufactur|automaker/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Electricity company',
    preposition: 'in',
    test: /(?:electric(?:ity)?|power|energy) (?:utility|company|corporation|supplier|producer|group)|electric utility/u,
    keep: (item) => national(item) && !/cooperative|charging|vehicle|solar|distribut/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Technology company',
    preposition: 'from',
    test: /technology (?:company|corporation)|(?:electronics|software|semiconductor|internet) (?:company|corporation|manufacturer|conglomerate)/u,
    keep: (item) => global(item) && !/retail|store/u.test(item.description),
  },
  {
    kind: 'company',
    noun: 'Delivery company',
    preposition: 'from',
    test: /logistics|courier|(?:delivery|shipping|freight) (?:company|service)/u,
    keep: (item) => national(item) && !/pizza|food|grocer/u.test(item.description),
  },
  {
    kind: 'agency',
    noun: 'Government agency',
    preposition: 'in',
    test: /(?:federal|national|state|public|executive|government(?:al)?|regulatory|space) (?:agency|body|authority)|agency (?:of|under|within) the (?:government|ministry|department|united states federal)/u,
    keep: (item) =>
      national(item) && !item.isGlobal && !/estate|travel|transport|transit|press/u.test(item.description),
  },
  {
    kind: 'union',
    noun: 'Trade union',
    preposition: 'in',
    test: /trade union|labou?r union/u,
    keep: national,
  },
  {
    kind: 'charity',
    noun: 'Charity',
    preposition: 'in',
    test: /red cross|red crescent|humanitarian|charit/u,
    keep: ({ label, isGlobal }) => isGlobal || /Red Cross|Red Crescent|Oxfam|Caritas/u.test(label),
  },
  { kind: 'company', noun: 'Hotel chain', preposition: 'from', test: /hotel/u, keep: global },
  {
    kind: 'company',
    noun: 'Restaurant chain',
    preposition: 'from',
    test: /restaurant|fast.food|coffee|pizza|bakery|cafe|caf\u00e9|ice cream|doughnut/u,
    keep: global,
  },
  {
    kind: 'company',
    noun: 'Chain',
    preposition: 'from',
    test: /retail|supermarket|store|clothing|fashion|furniture|shoe|cosmetic|jewel|watch|perfume|luxury|sportswear|shop/u,
    keep: global,
  },
  {
    kind: 'company',
    noun: 'Company',
    preposition: 'from',
    test: /multinational|conglomerate|company|corporation|manufacturer|brand/u,
    keep: (item) => item.isGlobal,
  },
];
