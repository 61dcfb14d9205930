// Layer: currencies, languages and holidays.

import { createRequire } from 'node:module';
import { countryIdByCode, countryNameInText } from './countries.ts';
import { slug, type RecordDraft } from './draft.ts';
import { packageJson } from './packages.ts';
import { LAYER_SOURCES, TABLES_CHECKED } from './sources.ts';
import { compact, list, readTable } from './table.ts';

/** Currencies, then languages, then holidays. */
export function makeOther(): RecordDraft[] {
  return [...makeCurrencies(), ...makeLanguages(), ...makeHolidays()];
}

const require = createRequire(import.meta.url);

const CURRENCY_COLUMNS = ['code', 'name', 'wikipedia', 'ko', 'aka', 'country', 'is'] as const;

/** Throws when the table has a code that ISO 4217 does not. */
function makeCurrencies(): RecordDraft[] {
  const { code: byCode } = require('currency-codes') as { code: (code: string) => object | undefined };
  return readTable('currencies', CURRENCY_COLUMNS).map((row) => {
    if (byCode(row.code) === undefined) throw new Error(`${row.code} is no currency code`);
    const aka = list(row.aka);
    // A yen for travel, a pound of flour: words in lower case are shorts that need a cue.
    const short = aka.filter((name) => /^\p{Ll}/u.test(name));
    return compact<RecordDraft>({
      id: slug(row.wikipedia || row.name),
      type: 'thing',
      kind: 'currency',
      name: row.name,
      ko: row.ko,
      aka: aka.filter((name) => !short.includes(name)),
      short,
      acronym: [row.code],
      gated: [...short, row.code, ...(row.name.includes(' ') ? [] : [row.name])],
      prominence: OFTEN_NAMED.has(row.code) ? 4 : 2,
      country: row.country,
      is: row.is,
      wikidata: row.code === 'USD' ? 'Q4917' : '',
      wikipedia: row.wikipedia,
      sources: ['general', 'pkg-currency-codes'],
      checked: TABLES_CHECKED,
      layer: 'other',
    });
  });
}

const OFTEN_NAMED: ReadonlySet<string> = new Set(['USD', 'EUR', 'JPY', 'GBP', 'CNY', 'KRW', 'RUB', 'CHF']);

interface Language {
  readonly wd: string;
  readonly label: string;
  readonly native: string;
  readonly iso6391?: readonly string[];
}

/** The living languages with a code of two letters: name and Korean name of CLDR, id of wikidata-lang. */
function makeLanguages(): RecordDraft[] {
  const korean = cldrNames('ko');
  const spoken = countriesByLanguage();
  const drafts: RecordDraft[] = [];
  for (const language of packageJson<Language[]>('wikidata-lang', 'data', 'languages.json')) {
    const code = language.iso6391?.[0] ?? '';
    if (code.length !== 2 || LEFT_OUT.has(code)) continue;
    const label = LABELS[code] ?? language.label.replace(/ language$/u, '');
    const name = NO_SUFFIX.has(label) ? label : `${label} language`;
    const ko = KOREAN[code] ?? korean[code];
    drafts.push(
      compact<RecordDraft>({
        id: slug(TITLES[code] ?? name),
        type: 'thing',
        kind: 'language',
        name,
        ko: ko?.includes('(') === true ? '' : ko,
        native: language.native === '' || code === 'zh' ? undefined : { [code]: language.native },
        aka: name === label ? [] : [`${label}-language`],
        short: name === label ? [] : [label],
        gated: name === label ? [] : [label],
        prominence: GREAT.has(code) ? 3 : 2,
        is: OWN_LINES[code] ?? describe(spoken.get(code) ?? []),
        wikidata: language.wd,
        wikipedia: TITLES[code],
        sources: ['pkg-wikidata-lang', 'pkg-cldr'],
        checked: LAYER_SOURCES['pkg-wikidata-lang'].asOf,
        layer: 'other',
      }),
    );
  }
  return drafts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Dead or made-up languages, and codes that stand for groups or for one form of a language. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'ae bh cu ho ia ie ii ik io kj lu nb ng nn pi sh vo'.split(' '),
);

const LABELS: Readonly<Record<string, string>> = {
  el: 'Greek',
  bn: 'Bengali',
  cs: 'Czech',
  sl: 'Slovenian',
  lg: 'Luganda',
};

const TITLES: Readonly<Record<string, string>> = {
  km: 'Khmer language',
  el: 'Greek language',
  ms: 'Malay language',
};

const KOREAN: Readonly<Record<string, string>> = {
  ca: '카탈루냐어',
  ht: '아이티 크레올어',
  my: '미얀마어',
  hy: '아르메니아어',
};

const NO_SUFFIX: ReadonlySet<string> = new Set(
  [
    'Esperanto',
    'Latin',
    'Sanskrit',
    'Hindi',
    'Urdu',
    'Yiddish',
    'Afrikaans',
    'Haitian Creole',
    'Scottish Gaelic',
    'Inuktitut',
    'Dzongkha',
    'Kinyarwanda',
    'Swahili',
  ].filter((name) => name !== 'Swahili'),
);

const GREAT: ReadonlySet<string> = new Set(
  'en zh hi es fr ar bn ru pt ur id de ja ko tr vi it fa he uk'.split(' '),
);

function cldrNames(locale: 'en' | 'ko'): Record<string, string> {
  type File = { main: Record<string, { localeDisplayNames: { languages: Record<string, string> } }> };
  const file = packageJson<File>('cldr-localenames-full', 'main', locale, 'languages.json');
  return file.main[locale]?.localeDisplayNames.languages ?? {};
}

interface Territory {
  readonly languagePopulation?: Readonly<
    Record<string, { readonly _officialStatus?: string; readonly _populationPercent: string }>
  >;
  readonly _population: string;
}

interface Speakers {
  readonly country: string;
  readonly isOfficial: boolean;
  readonly people: number;
}

/** Where a language is spoken, most speakers first; official ones before others. */
function countriesByLanguage(): Map<string, Speakers[]> {
  const file = packageJson<{ supplemental: { territoryInfo: Record<string, Territory> } }>(
    'cldr-core',
    'supplemental',
    'territoryInfo.json',
  );
  const names = countryNameInText();
  const known = countryIdByCode();
  const spoken = new Map<string, Speakers[]>();
  for (const [country, { languagePopulation = {}, _population }] of Object.entries(
    file.supplemental.territoryInfo,
  )) {
    if (!known.has(country) || !names.has(country)) continue;
    for (const [tag, { _officialStatus = '', _populationPercent }] of Object.entries(languagePopulation)) {
      const code = tag.split('_')[0] ?? '';
      const speakers = spoken.get(code) ?? [];
      const people = (Number(_population) * Number(_populationPercent)) / 100;
      speakers.push({
        country,
        isOfficial: /^(?:official|de_facto_official)$/u.test(_officialStatus),
        people,
      });
      spoken.set(code, speakers);
    }
  }
  for (const speakers of spoken.values())
    speakers.sort((a, b) => Number(b.isOfficial) - Number(a.isOfficial) || b.people - a.people);
  return spoken;
}

/** More countries than this are counted rather than named. */
const MOST_NAMED = 2;

function describe(speakers: readonly Speakers[]): string {
  const names = countryNameInText();
  const official = speakers.filter(({ isOfficial }) => isOfficial);
  const codes = new Set(
    (official.length > 0 ? official : speakers.slice(0, 1)).map(({ country }) => country),
  );
  const texts = [...codes].map((code) => names.get(code) ?? code);
  if (official.length === 0) return `Language spoken in ${texts[0] ?? ''}`;
  return texts.length <= MOST_NAMED
    ? `Language of ${texts.join(' and ')}`
    : `Language of ${texts[0] ?? ''} and other countries`;
}

/** Where the countries of CLDR would mislead. */
const OWN_LINES: Readonly<Record<string, string>> = {
  eo: 'Constructed international language',
  la: 'Language of ancient Rome and of the Catholic Church',
  yi: 'Germanic language of Ashkenazi Jews',
  sa: 'Classical language of India',
  ku: 'Language of the Kurds',
  kr: 'Language spoken in Nigeria and Niger',
  tl: 'Language spoken in the Philippines',
  tw: 'Language spoken in Ghana',
  yo: 'Language spoken in Nigeria',
  wo: 'Language spoken in Senegal',
  es: 'Language of Spain and most of Latin America',
  en: 'Language of the United Kingdom, the United States and other countries',
  pt: 'Language of Portugal, Brazil and other countries',
  ar: 'Language of the Arab countries',
  tr: 'Language of Turkey',
  it: 'Language of Italy and part of Switzerland',
  ko: 'Language of both Koreas',
};

const HOLIDAY_COLUMNS = ['name', 'wikipedia', 'ko', 'akaKo', 'aka', 'country', 'prominence', 'is'] as const;

function makeHolidays(): RecordDraft[] {
  return readTable('holidays', HOLIDAY_COLUMNS).map((row) =>
    compact<RecordDraft>({
      id: slug(row.wikipedia || row.name),
      type: 'event',
      kind: 'holiday',
      // Christmas and New Year's Eve are dates in most stories; a nation's own day is a name.
      needsContext: row.country === '' ? true : undefined,
      name: row.name,
      ko: row.ko,
      akaKo: list(row.akaKo),
      aka: list(row.aka),
      gated: [row.name, ...list(row.aka), row.ko, ...list(row.akaKo)].filter((name) =>
        GATED_HOLIDAYS.has(name),
      ),
      prominence: Number(row.prominence),
      country: row.country,
      is: row.is,
      wikipedia: row.wikipedia,
      sources: ['general'],
      checked: TABLES_CHECKED,
      layer: 'other',
    }),
  );
}

/** Borne by the days of many countries, or words as well. */
const GATED_HOLIDAYS: ReadonlySet<string> = new Set(
  (
    'Victory Day,Independence Day,Memorial Day,Constitution Day,Liberation Day,Republic Day,National Day,Unity Day,Labor Day,' +
    'Labour Day,Armed Forces Day,Holi,Lent,Eid,Epiphany,Midsummer,Thanksgiving,Black Friday,May Day,Golden Week,Easter,' +
    "Women's Day,Children's Day,Parents' Day,Tet,설,신정,전승절,노동절,구구절,홀리,New Year,국경절,중추절,뗏,현충일,Obon"
  ).split(','),
);
