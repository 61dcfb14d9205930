import { pick, seeded, type Random } from './random.ts';

// A dump made at run time: nothing in it is real but its form. Lines have 1 to 3 KB, where real ones have
// some 14 on average and up to megabytes; what real lines have more of is what cards do not read.

const SYLLABLES =
  'ka lo mi ran tes vor del sha qui ber non tal gre fin os ul ze mar pol hin dra cor wen sul bri jo ta li ne ro sa mu ki ven dor ash el ga'.split(
    ' ',
  );
const HANGUL = [...'가나다라마바사아자차카타파하고노도로모보소오조초코토포호김이박최정강윤장임한'];
const LANGUAGES = 'de fr es it pt nl sv pl ru uk ja zh ar tr fi cs'.split(' ');
/** Numbers from here on: below lie the classes that the compiler knows. */
const FIRST_ITEM = 200_000_000;
const COUNTRIES = 200;
const OFFICES_OF_A_HUNDRED = 1;
/** Kind of item, its class, and how many of a hundred are such. */
const MIX = [
  ['person', 5, 46],
  ['city', 515, 12],
  ['village', 532, 8],
  ['company', 783794, 9],
  ['party', 7278, 2],
  ['university', 3918, 2],
  ['club', 476028, 3],
  ['battle', 178561, 2],
  ['election', 40231, 4],
  ['treaty', 131569, 1],
  ['film', 11424, 6],
  ['software', 7397, 2],
  ['ship', 11446, 2],
] as const;

type Kind = (typeof MIX)[number][0] | 'country' | 'office';

/** The lines of a dump of so many entities: `[`, one entity a line with a comma, `]`. The same seed gives the same bytes. */
export function* makeDump(entities: number, seed = 1): Generator<string> {
  const random = seeded(seed);
  const deck = MIX.flatMap(([kind, , share]) => Array.from({ length: share }, () => kind as Kind));
  yield '[\n';
  for (let n = 0; n < entities; n++) {
    const kind = kindOf(n, deck, random);
    const last = n + 1 === entities;
    yield `${JSON.stringify(entity(n, kind, entities, random))}${last ? '' : ','}\n`;
  }
  yield ']\n';
}

function kindOf(n: number, deck: readonly Kind[], random: Random): Kind {
  if (n < COUNTRIES) return 'country';
  return n % 100 < OFFICES_OF_A_HUNDRED ? 'office' : pick(random, deck);
}

function entity(n: number, kind: Kind, entities: number, random: Random): object {
  const person = kind === 'person';
  const words = Array.from({ length: person ? 2 + chance(random, 0.2) : 1 + Math.floor(random() * 3) }, () =>
    word(random),
  );
  const name = kind === 'office' ? `President of ${words.join(' ')}` : words.join(' ');
  const links = Math.floor(1 + 200 ** random());
  const labels: Record<string, object> = { [random() < 0.1 ? 'mul' : 'en']: text('en', name) };
  for (const language of LANGUAGES) if (random() < 0.5) labels[language] = text(language, name);
  if (random() < 0.35) labels['ko'] = text('ko', hangul(random));
  const aliases = Array.from({ length: Math.floor(random() * 3) }, () =>
    text('en', `${word(random)} ${words.at(-1)}`),
  );
  return {
    type: 'item',
    id: id(n),
    labels,
    descriptions: {
      en: text('en', `${kind} of ${word(random)} and ${word(random)}, known for ${word(random)}`),
      de: text('de', `${kind} in ${word(random)}`),
    },
    aliases: aliases.length > 0 ? { en: aliases } : [],
    claims: claims(n, kind, entities, random),
    sitelinks: Object.fromEntries(
      ['enwiki', ...LANGUAGES.map((language) => `${language}wiki`)]
        .slice(0, Math.min(links, LANGUAGES.length))
        .map((site) => [site, { site, title: name, badges: [] }]),
    ),
    lastrevid: 1_000_000 + n,
    modified: `2026-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}T12:00:00Z`,
  };
}

function claims(n: number, kind: Kind, entities: number, random: Random): Record<string, object[]> {
  const country = id(Math.floor(random() * COUNTRIES));
  const office = () => id(Math.max(2, Math.floor(random() * (entities / 100))) * 100);
  // Few items are named by most.
  const anything = () => id(Math.floor(entities ** random()) - 1);
  const made: Record<string, object[]> = { P31: [item(`Q${classOf(kind)}`)] };
  if (kind === 'person') {
    made['P27'] = [item(country)];
    made['P106'] = [item(pick(random, ['Q82955', 'Q1930187', 'Q33999', 'Q937857', 'Q901']))];
    made['P569'] = [time(1900 + Math.floor(random() * 100), random)];
    if (random() < 0.3) made['P570'] = [time(1990 + Math.floor(random() * 35), random)];
    if (random() < 0.3)
      made['P39'] = Array.from({ length: 1 + Math.floor(random() * 4) }, () => item(office(), term(random)));
    if (random() < 0.3) made['P102'] = [item(anything())];
    if (random() < 0.4)
      made['P54'] = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        item(anything(), term(random)),
      );
  } else {
    made['P17'] = [item(country)];
    if (kind === 'city' || kind === 'village') {
      made['P131'] = [item(anything())];
      made['P625'] = [
        snak('globecoordinate', {
          latitude: random() * 180 - 90,
          longitude: random() * 360 - 180,
          precision: 0.01,
          globe: 'http://www.wikidata.org/entity/Q2',
        }),
      ];
      made['P1082'] = [snak('quantity', { amount: `+${Math.floor(random() * 1e6)}`, unit: '1' })];
    }
    if (kind === 'country') made['P36'] = [item(anything())];
    if (['company', 'party', 'university', 'club'].includes(kind)) {
      made['P571'] = [time(1850 + Math.floor(random() * 170), random)];
      made['P159'] = [item(anything())];
      if (random() < 0.3) made['P169'] = [item(anything(), term(random))];
    }
    if (['battle', 'election', 'treaty'].includes(kind)) {
      made['P585'] = [time(1900 + Math.floor(random() * 120), random)];
      made['P710'] = [item(anything()), item(anything())];
    }
    if (kind === 'film') made['P577'] = [time(1930 + Math.floor(random() * 95), random)];
  }
  // Identifiers of elsewhere: most of what real items hold.
  for (const property of ['P214', 'P244', 'P646', 'P345'])
    if (random() < 0.5) made[property] = [snak('string', `${property}/${n}/${Math.floor(random() * 1e9)}`)];
  return made;
}

function classOf(kind: Kind): number {
  if (kind === 'country') return 6256;
  if (kind === 'office') return 4164871;
  return MIX.find(([name]) => name === kind)![1];
}

function id(n: number): string {
  return `Q${FIRST_ITEM + n}`;
}

function chance(random: Random, share: number): number {
  return random() < share ? 1 : 0;
}

function word(random: Random): string {
  const letters = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join(
    '',
  );
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function hangul(random: Random): string {
  return Array.from({ length: 3 + Math.floor(random() * 4) }, () => pick(random, HANGUL)).join('');
}

function text(language: string, value: string): { language: string; value: string } {
  return { language, value };
}

function item(value: string, qualifiers?: object): object {
  const numeric = Number(value.slice(1));
  return snak('wikibase-entityid', { 'entity-type': 'item', 'numeric-id': numeric, id: value }, qualifiers);
}

function time(year: number, random: Random): object {
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const precision = random() < 0.7 ? 11 : 9;
  return snak('time', {
    time: `+${year}-${month}-15T00:00:00Z`,
    timezone: 0,
    before: 0,
    after: 0,
    precision,
    calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
  });
}

function term(random: Random): object {
  const from = 1980 + Math.floor(random() * 40);
  const value = (year: number) => [(time(year, random) as { mainsnak: object }).mainsnak];
  return { P580: value(from), ...(random() < 0.7 ? { P582: value(from + 4) } : {}) };
}

function snak(type: string, value: unknown, qualifiers?: object): object {
  return {
    mainsnak: { snaktype: 'value', property: 'P', datavalue: { value, type } },
    type: 'statement',
    ...(qualifiers === undefined ? {} : { qualifiers }),
    rank: 'normal',
  };
}
