// What a city is called: the form English news prints, spelling variants, and its Korean name.

import type { GeoNamesPlace } from './geonames.ts';

/** The name as English newspapers print it: accents kept where the language is written in Latin letters. */
export function displayName({ name, ascii, country }: GeoNamesPlace): string {
  if (LATIN_SCRIPT.has(country)) return name.replace(NOISE, '');
  return ascii.replace(/['`]/gu, '').replace(NOISE, '').trim();
}

/**
 * Other spellings that mean just this place: without accents, with German `ue`, and near variants of a
 * transliteration (Kukatpally for Kukatpalli). GeoNames does not say which alternate name is in which
 * language, so anything farther off is left out, and so is every name for which `isOther` holds.
 * `withVariants` is false for cities of which the table knows better.
 */
export function spellings(
  place: GeoNamesPlace,
  isOther: (name: string) => boolean,
  withVariants: boolean,
): string[] {
  const name = displayName(place);
  const found = new Set<string>();
  const plain = LATIN_SCRIPT.has(place.country)
    ? withoutAccents(name)
    : displayName({ ...place, name: place.ascii });
  if (!SHORT_OR_PART.test(plain)) found.add(plain);
  if (GERMAN.has(place.country) && /[äöüß]/iu.test(place.name)) found.add(umlautsSpelt(name));
  if (withVariants && SPELT_IN_MANY_WAYS.has(place.country)) {
    for (const other of place.alternates
      .filter((alternate) => isVariant(plain, alternate))
      .slice(0, MOST_VARIANTS)) {
      found.add(other.replace(/['`]/gu, ''));
    }
  }
  found.delete(name);
  return [...found].filter((other) => !isOther(other));
}

/** GeoNames' own ASCII form makes `UEnye` of `Ünye`. */
function withoutAccents(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[øØłŁđĐıßæÆœŒ]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

/** Brackets, and the Chinese word for the seat of a county. */
const NOISE = /\s*\(.*\)$| Chengguan(?:zhen)?$/u;

/** Korean names, the one that news prints first; `북경` and `베이징` both, without `시`. */
export function koreanNames({ alternates, country }: GeoNamesPlace): string[] {
  const hangul = alternates.filter((name) => /^[가-힣]+(?: [가-힣]+)*$/u.test(name));
  // Chinese cities: the entry with ` 시` is the modern reading (선전 시), the other often the Sino-Korean one (심천).
  const first = country === 'CN' ? hangul.find((name) => name.endsWith(' 시')) : undefined;
  const ordered = first === undefined ? hangul : [first, ...hangul];
  return [...new Set(ordered.map((name) => (KEEPS_SI.test(name) ? name.replaceAll(' ', '') : bare(name))))];
}

function bare(name: string): string {
  return name.replace(/ (?:시|현|군)$/u, '').replace(/(?<=[가-힣]{2})시$/u, '');
}

/** 멕시코시티 is a name, 원산시 is 원산 and the word for city. */
const KEEPS_SI = /시티$/u;

/** More would be foreign spellings. */
const MOST_VARIANTS = 2;

const SHORT_OR_PART = /^.{0,2}$| - |\//u;

/** Countries whose places English papers transliterate each in its own way. */
const SPELT_IN_MANY_WAYS: ReadonlySet<string> = new Set(
  'AF BD EG IL IN IQ IR JO KW LB LK LY MM NP OM PK PS SA SD SY YE'.split(' '),
);

const GERMAN: ReadonlySet<string> = new Set(['DE', 'AT', 'CH']);

function umlautsSpelt(name: string): string {
  const spelt: Readonly<Record<string, string>> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
  };
  return name.replace(/[äöüßÄÖÜ]/gu, (letter) => spelt[letter] ?? letter);
}

/** Same first letter, English letters, no airport code, and one letter apart. */
function isVariant(name: string, other: string): boolean {
  if (!/^[A-Z][a-z]+(?:[ -][A-Z][a-z]+)*$/u.test(other) || other[0] !== name[0]) return false;
  if (name.length < 5 || other.length < 5) return false;
  return other !== name && distance(name, other, 1) === 1;
}

/** Levenshtein distance, given up (as `most + 1`) once it must exceed `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Countries whose own spelling is in Latin letters, so that its accents are part of the name. */
const LATIN_SCRIPT: ReadonlySet<string> = new Set(
  (
    'AD AG AI AL AO AR AS AT AU AW AX BA BB BE BF BI BJ BL BM BN BO BQ BR BS BW BZ CA CC CD CF CG CH CI CK CL CM CO ' +
    'CR CU CV CW CZ DE DK DM DO DZ EC EE ES FI FJ FK FM FO FR GA GB GD GF GG GH GL GM GN GP GQ GT GU GW GY HN HR HT ' +
    'HU ID IE IM IS IT JE JM KE KI KM KN KY LC LI LR LS LT LU LV MA MD ME MF MG MH ML MP MQ MS MT MU MW MX MY MZ NA ' +
    'NC NE NF NG NI NL NO NR NU NZ PA PE PF PG PH PL PM PN PR PT PW PY RE RO RS RW SB SC SE SG SH SI SJ SK SL SM SN ' +
    'SO SR SS ST SV SX SZ TC TD TG TK TL TN TO TR TT TV TZ UG US UY VC VE VG VI VU WF WS XK YT ZA ZM ZW'
  ).split(' '),
);
