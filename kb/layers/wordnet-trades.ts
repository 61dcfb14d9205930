// What WordNet's persons were, and of which nation, in words fit for a line of ours.

import { nounSynsets, type Synset } from './wordnet-data.ts';

/** An occupation: the kind of kb/FORMAT.md and the words for it. */
export interface Trade {
  readonly kind: string;
  /** `painter`, `composer and pianist`, `king of England`. */
  readonly text: string;
  /** Says of itself where (king of England, pope): no nationality is wanted before it. */
  readonly isComplete: boolean;
}

/** The occupation of a person, or `undefined` where WordNet's class is no occupation we print (Nazi, old master, wife). */
export function occupation(synset: Synset): Trade | undefined {
  const classes = synset.instanceOf.map((offset) => nounSynsets().get(offset)?.names[0] ?? '');
  const known = classes.filter((name) => KINDS.has(name));
  const [first] = known;
  if (first === undefined) return undefined;
  const texts = known.slice(0, 2).map((name) => PRINTED[name] ?? name);
  return { kind: KINDS.get(first) ?? 'other', text: texts.join(' and '), isComplete: COMPLETE.test(first) };
}

/** The adjective with which a gloss begins: `United States writer …` → `American`. */
export function nationality(gloss: string): string | undefined {
  const start = gloss
    .replace(/^(?:a|an|the) /u, '')
    .replace(/^United States\b/u, 'American')
    .replace(/^(?:influential|famous|early) /u, '');
  const words = /^(?:South African|New Zealand|\p{Lu}\p{L}+)/u.exec(start)?.[0];
  return words !== undefined && words in COUNTRY_OF_ADJECTIVE ? words : undefined;
}

/** Country of today for a nationality; empty where there is none (Roman) or several. */
export const COUNTRY_OF_ADJECTIVE: Readonly<Record<string, string>> = {
  American: 'US',
  English: 'GB',
  British: 'GB',
  Scottish: 'GB',
  Welsh: 'GB',
  Irish: 'IE',
  French: 'FR',
  German: 'DE',
  Italian: 'IT',
  Spanish: 'ES',
  Portuguese: 'PT',
  Russian: 'RU',
  Soviet: 'SU',
  Ukrainian: 'UA',
  Polish: 'PL',
  Czech: 'CZ',
  Hungarian: 'HU',
  Austrian: 'AT',
  Swiss: 'CH',
  Dutch: 'NL',
  Belgian: 'BE',
  Danish: 'DK',
  Swedish: 'SE',
  Norwegian: 'NO',
  Finnish: 'FI',
  Greek: 'GR',
  Romanian: 'RO',
  Serbian: 'RS',
  Croatian: 'HR',
  Turkish: 'TR',
  Israeli: 'IL',
  Egyptian: 'EG',
  Indian: 'IN',
  Chinese: 'CN',
  Japanese: 'JP',
  Vietnamese: 'VN',
  Korean: 'KR',
  Canadian: 'CA',
  Australian: 'AU',
  'New Zealand': 'NZ',
  'South African': 'ZA',
  Mexican: 'MX',
  Cuban: 'CU',
  Chilean: 'CL',
  Argentine: 'AR',
  Brazilian: 'BR',
  Venezuelan: 'VE',
  Haitian: 'HT',
  Jamaican: 'JM',
  Icelandic: 'IS',
  Persian: 'IR',
  Iranian: 'IR',
  Lebanese: 'LB',
  Ethiopian: 'ET',
  Kenyan: 'KE',
  Ghanaian: 'GH',
  Guatemalan: 'GT',
  Colombian: 'CO',
  Peruvian: 'PE',
  Nicaraguan: 'NI',
  Bulgarian: 'BG',
  Estonian: 'EE',
  Lithuanian: 'LT',
  Latvian: 'LV',
  Georgian: 'GE',
  Armenian: 'AM',
  Filipino: 'PH',
  Indonesian: 'ID',
  Pakistani: 'PK',
  Flemish: 'BE',
  Prussian: 'DE',
  Bohemian: 'CZ',
  Florentine: 'IT',
  Venetian: 'IT',
};

const COMPLETE = /^(?:King|Queen|President) of |^pope$|^czar$/u;

/** How a class of WordNet is printed when its own word will not do. */
const PRINTED: Readonly<Record<string, string>> = {
  'King of England': 'king of England',
  'King of France': 'king of France',
  'Queen of England': 'queen of England',
  'President of the United States': 'president of the United States',
  'film maker': 'filmmaker',
  archpriest: 'archbishop',
  revolutionist: 'revolutionary',
  prizefighter: 'boxer',
  ballplayer: 'baseball player',
  couturier: 'fashion designer',
  electrical: 'engineer',
  doctor: 'physician',
  diagnostician: 'pathologist',
  'American Revolutionary leader': 'leader of the American Revolution',
};

const BY_KIND: Readonly<Record<string, string>> = {
  writer:
    'philosopher|historian|writer|poet|dramatist|novelist|literary critic|essayist|lexicographer|biographer|satirist|lyricist|librettist|fabulist|diarist|printer|publisher|editor|translator',
  artist:
    'composer|painter|architect|actor|actress|sculptor|film maker|film director|singer|dancer|choreographer|comedian|comedienne|soprano|tenor|baritone|contralto|bass|conductor|pianist|violinist|organist|cellist|guitarist|jazz musician|musician|rock star|songwriter|cartoonist|photographer|illustrator|engraver|etcher|couturier|landscape architect|designer|potter|furniture maker|cabinetmaker|violin maker|silversmith|goldsmith|magician|trumpeter|folk singer|bandleader|dance master|ballet dancer|ballet master|stage director|theatrical producer|film producer|impresario|showman',
  scientist:
    'physicist|chemist|nuclear physicist|mathematician|astronomer|economist|physiologist|biochemist|psychologist|psychiatrist|neurologist|naturalist|anthropologist|geneticist|bacteriologist|botanist|linguist|sociologist|surgeon|anatomist|biologist|zoologist|inventor|engineer|electrical engineer|doctor|diagnostician|archeologist|philologist|geologist|geographer|cartographer|paleontologist|ornithologist|entomologist|embryologist|microbiologist|immunologist|pathologist|crystallographer|astrophysicist|meteorologist|computer scientist|logician|statistician|ophthalmologist|gynecologist|endocrinologist|pharmacologist|virologist|ecologist|ethnologist|political scientist|psychoanalyst|metallurgist|orientalist|classicist|phonetician|grammarian|astronaut|cosmonaut',
  politician:
    'statesman|politician|President of the United States|stateswoman|dictator|premier|Chancellor|socialist|communist|revolutionist|American Revolutionary leader|labor leader|senator|Prime Minister',
  soldier:
    'general|admiral|soldier|naval officer|field marshal|military leader|marshal|naval commander|military officer|commander',
  royal:
    'king|queen|emperor|czar|King of England|King of France|Queen of England|empress|Holy Roman Emperor|prince|shah|sultan',
  cleric:
    'pope|theologian|missionary|archpriest|evangelist|cardinal|religious leader|bishop|clergyman|preacher|monk|nun|priest',
  athlete:
    'tennis player|ballplayer|golfer|prizefighter|athlete|swimmer|chess master|football player|figure skater|jockey|runner|mountaineer|racing driver|hockey player|basketball player|boxer',
  businessperson:
    'industrialist|businessman|financier|banker|merchant|philanthropist|manufacturer|oilman|entrepreneur',
  journalist: 'journalist|newspaper publisher|war correspondent|newsman|columnist|broadcast journalist',
  judge: 'chief justice|jurist',
  official: 'diplomat|spy|civil servant|lawman',
  activist:
    'suffragist|civil rights leader|abolitionist|reformer|feminist|anarchist|social reformer|nurse|social worker|environmentalist',
  other:
    'explorer|navigator|educator|pioneer|aviator|aviatrix|settler|lawyer|frontiersman|cook|outlaw|pirate|adventurer',
};

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(BY_KIND).flatMap(([kind, names]) => names.split('|').map((name) => [name, kind] as const)),
);
