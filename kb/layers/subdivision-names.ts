// What the minor subdivisions are called in English, and which entries of the lists are no such thing.

/** Full name of a minor subdivision: `Adana Province`, `Canton of Uri`, `Republic of Karelia`. */
export function fullName(code: string, bare: string, noun: string): string {
  if (code.startsWith('RU-')) return russianName(code.slice(3), bare);
  if (noun === 'Canton') return `Canton of ${bare}`;
  return bare.includes(noun) ? bare : `${bare} ${noun}`;
}

/** The noun of its line: that of the country, but for Russia's republics and autonomous districts. */
export function nounOf(code: string, noun: string): string {
  if (!code.startsWith('RU-')) return noun;
  if (RUSSIAN_REPUBLIC.test(code.slice(3))) return 'Republic';
  return RUSSIAN_OKRUG.test(code.slice(3)) ? 'Autonomous district' : noun;
}

/** The bare English name: CLDR's without its noise, or ours where CLDR's is another language's or outdated. */
export function bareName(code: string, name: string): string {
  return RENAMED[code] ?? name.replace(NAME_NOISE, '').replaceAll('’', "'");
}

/** Whether an entry must be left out: no subdivision of the kind its country's noun says, or abolished. */
export function isLeftOut(code: string): boolean {
  return NOT_SUCH.has(code);
}

const NAME_NOISE = /^(?:Region|Province|State|Governorate|Department) of |²$/gu;

/**
 * Capitals, cities and islands of their own rank, autonomous territories, and what reforms have since
 * abolished or renamed. Every name of the layer was read for this list.
 */
const NOT_SUCH: ReadonlySet<string> = new Set(
  (
    'AM-ER AO-CCU BE-BRU BE-WAL BW-FR BW-JW BW-LO BW-SP BW-ST BY-HM CD-BC CN-HK CN-MO CN-TW CU-99 ET-AA ET-DD GH-BA GR-69 HU-CS ' +
    'ID-JW ID-KA ID-ML ID-NU ID-PP ID-SL ID-SM IQ-KR IR-09 KH-12 KZ-71 KZ-75 KZ-79 LA-VT MM-18 MN-1 MX-CMX MY-14 MY-15 MY-16 ' +
    'NG-FC NI-AN NI-AS NL-AW NL-BQ1 NL-BQ2 NL-BQ3 NL-CW NL-SX NO-21 NO-22 NO-30 NZ-CIT PA-EM PA-KY PA-NB PA-NT PG-NCD PG-NSB ' +
    'PH-14 PT-20 PT-30 PY-ASU RO-B RU-MOW RU-SPE RW-01 TH-10 TH-S TJ-RA TM-S UA-40 UA-43 UZ-QR UZ-TK VE-A VE-W VE-X YE-SA YE-SU ZA-GP'
  ).split(' '),
);

/** Names of ours where CLDR gives a local adjective, a misprint or the noun once more. */
const RENAMED: Readonly<Record<string, string>> = {
  'CZ-20': 'Central Bohemian',
  'CZ-31': 'South Bohemian',
  'CZ-32': 'Plzeň',
  'CZ-41': 'Karlovy Vary',
  'CZ-42': 'Ústí nad Labem',
  'CZ-51': 'Liberec',
  'CZ-52': 'Hradec Králové',
  'CZ-53': 'Pardubice',
  'CZ-64': 'South Moravian',
  'CZ-71': 'Olomouc',
  'CZ-72': 'Zlín',
  'CZ-80': 'Moravian-Silesian',
  'ID-PD': 'Southwest Papua',
  'ID-PE': 'Highland Papua',
  'ID-PS': 'South Papua',
  'ID-PT': 'Central Papua',
  'RU-YAN': 'Yamalo-Nenets',
  'UZ-TO': 'Tashkent',
};

const RUSSIAN_REPUBLIC = /^(?:AD|AL|CU|KC|KK|KL|KO|KR|ME|MO|UD)$/u;
const RUSSIAN_OKRUG = /^(?:KHM|NEN|YAN)$/u;

/** Republics and autonomous districts of Russia; the others are oblasts. */
function russianName(code: string, bare: string): string {
  if (bare.endsWith('Krai')) return bare;
  if (RUSSIAN_REPUBLIC.test(code)) return `Republic of ${RUSSIAN_REPUBLICS[code] ?? bare}`;
  return `${bare} ${RUSSIAN_OKRUG.test(code) ? 'Autonomous Okrug' : 'Oblast'}`;
}

/** CLDR gives the adjective for some. */
const RUSSIAN_REPUBLICS: Readonly<Record<string, string>> = {
  CU: 'Chuvashia',
  KC: 'Karachay-Cherkessia',
  KL: 'Kalmykia',
  UD: 'Udmurtia',
  KK: 'Khakassia',
};
