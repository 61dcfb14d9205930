// Layer: organisations of name-suggestion-index. Kind and country are told from its short description;
// the line that is shown is our own, made from the two.

import { adjectiveByCode, countryNameInText } from './countries.ts';
import { slug, type RecordDraft } from './draft.ts';
import { nsiItems, type NsiItem } from './nsi.ts';
import { classify, type OrganisationClass } from './organisation-kinds.ts';
import { LAYER_SOURCES } from './sources.ts';
import { compact } from './table.ts';

/** What the organisations layer must stay clear of. */
export interface OrganisationContext {
  readonly takenIds: ReadonlySet<string>;
  /** Names of countries and regions: no company is meant by them. */
  readonly countryNames: ReadonlySet<string>;
  /** Names of places: a company of that name is believed only in context. */
  readonly placeNames: ReadonlySet<string>;
  readonly isWordOrName: (name: string) => boolean;
}

/** One draft an organisation, by ascending Wikidata number. */
export function makeOrganisations(context: OrganisationContext): RecordDraft[] {
  const taken = new Set(context.takenIds);
  const seen = new Set<string>();
  const shared = sharedNames();
  const drafts: RecordDraft[] = [];
  for (const item of nsiItems()) {
    const kind = classify(item);
    const name = nameOf(item);
    if (kind === undefined || !/^[\p{Lu}\d][^|]*$/u.test(name) || slug(name).length < 2) continue;
    if (context.countryNames.has(name) || isMereWord(name, context)) continue;
    const country = countryOf(item, kind);
    const same = `${name}|${country ?? ''}`;
    if (country === undefined && !isToldApart(item, kind)) continue;
    if (seen.has(same)) continue;
    seen.add(same);
    const id = freeId(name, country, item.wikidata, taken);
    taken.add(id);
    drafts.push(toDraft(id, name, item, kind, country, { ...context, isShared: shared.has(name) }));
  }
  return drafts;
}

function nameOf({ label }: NsiItem): string {
  return label.replace(/\s*\(.*\)$|.* \| /gu, '').trim();
}

/** OTP Bank is one of Hungary and one of Ukraine: a name of several is believed only in context. */
function sharedNames(): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const item of nsiItems()) (once.has(nameOf(item)) ? twice : once).add(nameOf(item));
  return twice;
}

/** Whether a line without a country still says something: what is everywhere on the map may be so by default. */
function isToldApart(item: NsiItem, { kind, noun, preposition }: OrganisationClass): boolean {
  if (NEED_COUNTRY.has(kind)) return false;
  return INTERNATIONAL.test(item.description) || (preposition === 'from' && noun !== 'Company');
}

const INTERNATIONAL = /\binternational|multi-?national|worldwide|\bglobal/iu;

/** Public bodies mean nothing without their state. */
const NEED_COUNTRY: ReadonlySet<string> = new Set(
  'ministry agency police military intelligence central-bank party'.split(' '),
);

/** Bugatti is a house of fashion too, Bauhaus a do-it-yourself chain: one word is believed only of those that everyone knows. */
function isBrandWord(name: string, { kind, preposition }: OrganisationClass): boolean {
  if (kind !== 'company' || preposition !== 'from' || KNOWN_BY_A_WORD.has(name)) return false;
  return !/[ &'-]/u.test(name) && name.length <= LONGEST_BRAND_WORD;
}

/** A longer word is seldom anything but a brand (Specsavers, FamilyMart). */
const LONGEST_BRAND_WORD = 8;

/**
 * A body acts for the country that its own description names, not for the one in which it is mapped; a police
 * force or department, which may be a city's or a state's, only when it is called national.
 */
function actsForState(item: NsiItem, organisation: OrganisationClass): boolean {
  const { kind, noun } = organisation;
  if (!NEED_COUNTRY.has(kind) || kind === 'party') return false;
  if (countryOf({ ...item, countries: [] }, organisation) === undefined) return false;
  return !MAY_BE_LOCAL.test(noun) || OF_THE_STATE.test(item.description);
}

const MAY_BE_LOCAL = /^(?:Police force|Government department|Government agency)$/u;
const OF_THE_STATE = /\b(?:national|federal|executive department)\b|gendarmerie/iu;

function toDraft(
  id: string,
  name: string,
  item: NsiItem,
  kind: OrganisationClass,
  country: string | undefined,
  context: OrganisationContext & { readonly isShared: boolean },
): RecordDraft {
  const initials = new Set([...name].filter((letter) => /\p{Lu}/u.test(letter)));
  const acronym = item.shortNames.filter(
    (short) => /^[A-Z][A-Z&]{1,6}$/u.test(short) && initials.has(short[0] ?? ''),
  );
  const short = item.shortNames.filter(
    (other) =>
      /^\p{Lu}[\p{Script=Latin}\p{P} \d]{3,}$/u.test(other) && !acronym.includes(other) && other !== name,
  );
  const aka = withoutLegalForm(name);
  return compact<RecordDraft>({
    id,
    type: 'organisation',
    kind: kind.kind,
    name,
    ko: item.korean,
    aka,
    acronym: acronym.filter((other) => other !== name),
    short,
    gated: [...acronym, ...short, ...aka.filter((other) => context.isWordOrName(other))],
    needsContext: context.isShared || isBrandWord(name, kind) || isDoubtful(name, item, context) || undefined,
    prominence: item.isGlobal ? 3 : 2,
    country,
    dissolved: item.dissolved?.replace(/-01-01$/u, ''),
    is: describe(kind, country, item.description),
    actsFor: actsForState(item, kind) ? country : undefined,
    wikidata: item.wikidata,
    wikipedia: isDoubtful(name, item, context) || /\(/u.test(item.label) ? 'none' : '',
    sources: ['pkg-nsi'],
    checked: LAYER_SOURCES['pkg-nsi'].asOf,
    layer: 'organisations',
  });
}

/** A word or a given name is no name of a company, but for a few that everyone knows. */
function isMereWord(name: string, context: OrganisationContext): boolean {
  return !/[ &'-]/u.test(name) && context.isWordOrName(name) && !KNOWN_BY_A_WORD.has(name);
}

const KNOWN_BY_A_WORD: ReadonlySet<string> = new Set(
  (
    'Apple Shell Target Gap Subway Orange Ford Tesla Chase Oracle Dell Puma Mango Next Boots Jaguar Lincoln Dodge Ram Mini Smart ' +
    'Seat Nio Visa Sprint Aldi Diesel Guess Fossil Coach Boss Lush Sharp Canon Amazon Acer Opel Citroen Mercedes Porsche Bentley ' +
    'Ferrari Maserati Lancia Denny Wendy Popeyes Hermes Chanel Prada Dior Gucci Burberry Cartier Omega Swatch Discount Sage ' +
    'Aviva Allianz Prudential Aetna Cigna Humana Staples Macy Nordstrom Kroger Safeway Publix Migros ' +
    'Adidas Nike Zara Uniqlo Lululemon Birkenstock Rolex Balenciaga Versace Armani Primark Superdry'
  ).split(' '),
);

/** `Nio Inc.` is called Nio. */
function withoutLegalForm(name: string): string[] {
  const plain = name.replace(
    /,? (?:Inc\.?|Ltd\.?|Limited|PLC|plc|AG|SE|S\.A\.|SA|S\.p\.A\.|N\.V\.|Corporation|Co\.)$/u,
    '',
  );
  return plain === name || plain.length < 4 || plain.endsWith('&') ? [] : [plain];
}

/** Short names, words, given names and names of one short word are too often something else. */
function isDoubtful(name: string, item: NsiItem, context: OrganisationContext): boolean {
  if (name.length < 4 || context.placeNames.has(name)) return true;
  const single = !/[ -]/u.test(name);
  // Best Buy is a phrase of words; the Central Intelligence Agency is not, and the Ministry of Justice is many.
  if (!single) return isGenericBody(name) || (name.split(' ').length < 3 && isPhrase(name, context));
  return context.isWordOrName(name) || (name.length <= 7 && !item.isGlobal);
}

function isPhrase(name: string, context: OrganisationContext): boolean {
  return name.split(' ').every((word) => context.isWordOrName(word) || word.length < 3);
}

/** A body that every state has; it is one body only with the name of the state or its people. */
function isGenericBody(name: string): boolean {
  return GENERIC_BODY.test(name) && !countryPatterns().some(([pattern]) => pattern.test(name));
}

const GENERIC_BODY =
  /^(?:Ministry|Department|Directorate|Secretariat|Office|Bureau|Board|Authority)\b|^(?:National|Federal|State|Public|First|Central|Royal)? ?(?:Police|Bank|Post|Railways?|Army|Navy|Air Force|Revenue Agency)(?: Force| Service)?$/u;

function describe(kind: OrganisationClass, country: string | undefined, description: string): string {
  const { preposition } = kind;
  const noun = FORMER.test(description) ? `Former ${lowerFirst(kind.noun)}` : kind.noun;
  const name = country === undefined ? undefined : countryNameInText().get(country);
  if (name !== undefined) return `${noun} ${preposition} ${name}`;
  const isInternational = INTERNATIONAL.test(description) && !FORMER.test(description);
  return isInternational ? `International ${lowerFirst(noun)}` : noun;
}

const FORMER = /\bformer\b/iu;

function lowerFirst(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}

function freeId(
  name: string,
  country: string | undefined,
  wikidata: string,
  taken: ReadonlySet<string>,
): string {
  const plain = slug(name);
  const candidates = [plain, `${plain}-${country?.toLowerCase() ?? 'company'}`];
  return candidates.find((id) => !taken.has(id)) ?? `${plain}-${wikidata.toLowerCase()}`;
}

/** The one country of its description; else, unless it is a chain, the one country in which it is mapped. */
function countryOf(
  { description, countries, isGlobal }: NsiItem,
  { preposition, noun }: OrganisationClass,
): string | undefined {
  const named = new Set<string>();
  let rest = description.replace(/’/gu, "'").replace(OF_A_CONTINENT, ' ').split(OF_THE_OWNER)[0] ?? '';
  for (const [pattern, code] of countryPatterns()) {
    if (!pattern.test(rest)) continue;
    named.add(code);
    rest = rest.replace(pattern, ' ');
  }
  const [only] = named;
  // Mexican food is sold by others as well: a cuisine is no country unless the chain is there.
  if (named.size === 1)
    return COOKS.test(noun) && countries.length > 0 && !countries.includes(only ?? '') ? undefined : only;
  if (named.size > 1) {
    const both = countries.filter((code) => named.has(code));
    return both.length === 1 ? both[0] : undefined;
  }
  return countries.length === 1 && !isGlobal && preposition !== 'from' ? countries[0] : undefined;
}

const COOKS = /Restaurant|Fast-food|Coffee/u;

/** Latin American is of no country, and a Pan-African bank is not South African. */
const OF_A_CONTINENT = /\b(?:Latin|South|North|Central|Pan|African|Native|Anglo)[- ]American?\b/gu;

/** What follows tells of the owner, not of the organisation. */
const OF_THE_OWNER =
  /\b(?:owned by|subsidiary of|part of|operated by|acquired by|division of|brand of the)\b/u;

let patterns: (readonly [RegExp, string])[] | undefined;

/** Adjectives and names of countries, longest first, so that South Korean is not read as Korean. */
function countryPatterns(): readonly (readonly [RegExp, string])[] {
  if (patterns === undefined) {
    const words = new Map<string, string>([
      ['Republic of China', 'TW'],
      ['US', 'US'],
      ['U.S.', 'US'],
      ['USA', 'US'],
      ['UK', 'GB'],
      ['Britain', 'GB'],
      ['England', 'GB'],
      ['English', 'GB'],
      ['Scotland', 'GB'],
      ['Scottish', 'GB'],
      ['Wales', 'GB'],
      ['Northern Ireland', 'GB'],
      ['Korean', 'KR'],
      ['Czechia', 'CZ'],
      ['Ivorian', 'CI'],
      ['Emirati', 'AE'],
    ]);
    for (const [code, name] of countryNameInText()) words.set(name.replace(/^the /u, ''), code);
    for (const [code, adjective] of adjectiveByCode())
      if (adjective.length > 3 && !words.has(adjective)) words.set(adjective, code);
    patterns = [...words]
      .filter(([word]) => !AMBIGUOUS_WORDS.has(word))
      .sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
      .map(([word, code]) => [
        new RegExp(`(?<![\\p{L}-])${word.replaceAll('.', '\\.')}(?!\\p{L}|-(?!based))`, 'u'),
        code,
      ]);
  }
  return patterns;
}

/** Both a country and something else in such descriptions. */
const AMBIGUOUS_WORDS: ReadonlySet<string> = new Set([
  'Georgia',
  'Georgian',
  'Jersey',
  'Congolese',
  'Dominican',
  'Guinea',
]);
