import type { RecordDraft } from '../record.ts';
import type { AliasKind } from '../types.ts';

/** One way to write an entity's name, before the bearers of a name are weighed against each other. */
export interface Alias {
  readonly text: string;
  readonly kind: AliasKind;
  /** Believed only with a second cue, whoever else bears the name. */
  readonly needsContext: boolean;
}

/** Countries whose people write the family name first. */
const FAMILY_FIRST = new Set(['KR', 'KP', 'CN', 'TW', 'HK', 'MO', 'VN', 'KH']);

/** Words that end a name without being the surname. */
const NAME_SUFFIX = /^(?:jr|sr|ii|iii|iv|junior)\.?$/iu;

/** Particles that belong to the surname: "von der Leyen", "de Gaulle", "bin Salman". */
const NAME_PARTICLE = /^(?:al|bin|ben|da|de|del|della|der|di|do|dos|du|el|ibn|la|le|ter|van|von|st)$/iu;

/** Titles glued to a Korean name make a phrase, not a name: the linker joins them itself. */
const KOREAN_TITLE =
  /\s(?:전\s)?(?:대통령|총리|장관|의원|대표|위원장|총비서|국무위원장|후보|부부장|주석|총통|회장|감독|선수|의장|여사)$/u;

/** Every alias that follows from a record; derived forms included. Duplicates keep the strongest kind. */
export function aliasesOf(record: RecordDraft): Alias[] {
  const aliases = new Map<string, Alias>();
  const gated = new Set(record.gated);
  const add = (text: string | undefined, kind: AliasKind, needsContext = false) => {
    const clean = text?.normalize('NFC').trim();
    if (!clean || aliases.has(clean) || !isUsable(clean)) return;
    aliases.set(clean, {
      text: clean,
      kind,
      needsContext: needsContext || gated.has(clean) || record.needsContext === true,
    });
  };

  const isTitle = record.type === 'office';
  const isPlain = (name: string) => (isTitle || record.type === 'organisation') && PLAIN_BODY.test(name);
  for (const name of [record.name, ...(record.aka ?? [])]) if (!isPlain(name)) add(name, 'full');
  for (const name of [record.name, ...(record.aka ?? [])]) add(otherEnglish(name), 'full');
  if (PLURAL_KINDS.has(record.kind ?? ''))
    for (const name of [record.name, ...(record.aka ?? [])]) if (/\d$/u.test(name)) add(`${name}s`, 'full');
  for (const name of record.acronym ?? []) add(name, 'acronym');
  for (const name of [record.ko ?? '', ...(record.akaKo ?? [])])
    if (!KOREAN_TITLE.test(name) && !/\s정부$/u.test(name)) add(name, 'full');
  if (record.type === 'organisation' && record.country !== 'KR')
    for (const name of [record.ko ?? '', ...(record.akaKo ?? [])]) add(otherSpacing(name), 'full');
  if (record.kind === 'tournament') for (const name of gamesInKorean(record.ko ?? '')) add(name, 'full');
  if (record.hanja && [...record.hanja].length > 1) add(record.hanja, 'native');
  for (const { name } of record.former ?? []) add(name, 'former');
  for (const name of record.demonym ?? []) add(name, 'demonym');
  // "대통령", "PM": the short form of an office is a title, and says who is meant only with a name.
  if (!isTitle)
    for (const name of [...(record.short ?? []), ...(record.shortKo ?? [])]) {
      add(name, 'short', true);
      // "the Blues" in the middle of a sentence.
      if (TEAMS.has(record.kind ?? '') && name.startsWith('The ')) add(name.slice(4), 'short', true);
    }
  add(nameBeforeBracket(record), 'short', true);
  add(nameAtHome(record), 'short', true);
  if (record.type === 'person') {
    add(surnameOf(record), 'surname', true);
    add(particleSurnameOf(record), 'surname', true);
    // "al-Maliki" is also called Maliki.
    add(/^(?:[Aa]l|[Ee]l)-(\p{Lu}.+)$/u.exec(surnameOf(record) ?? '')?.[1], 'surname', true);
    add(koreanSurnameOf(record), 'surname', true);
  }
  return [...aliases.values()];
}

const TEAMS = new Set(['club', 'team', 'national-team']);

/** "seven A350s", "the F-35s". */
const PLURAL_KINDS = new Set(['aircraft', 'missile', 'vehicle', 'gun', 'rocket', 'ship']);

/** "Tanegashima Space Centre" for Center, "World Health Organisation": the spelling across the Atlantic, of the words that end or fill names. */
function otherEnglish(name: string): string | undefined {
  for (const [here, there] of SPELLINGS) {
    if (here.test(name)) return name.replace(here, there);
  }
  return undefined;
}

const SPELLINGS: readonly (readonly [here: RegExp, there: string])[] = [
  [/\bCenter\b/u, 'Centre'],
  [/\bCentre\b/u, 'Center'],
  [/\bOrganization\b/u, 'Organisation'],
  [/\bOrganisation\b/u, 'Organization'],
  [/\bDefense\b/u, 'Defence'],
  [/\bDefence\b/u, 'Defense'],
  [/\bTheater\b/u, 'Theatre'],
  [/\bTheatre\b/u, 'Theater'],
  [/\bHarbor\b/u, 'Harbour'],
  [/\bHarbour\b/u, 'Harbor'],
  [/\bProgram\b/u, 'Programme'],
  [/\bProgramme\b/u, 'Program'],
];

/** Bodies that every country has under one name: the bracket of the title tells them apart, the news does not. */
const HOME_BODIES = new Set([
  'party',
  'ministry',
  'legislature',
  'court',
  'police',
  'military',
  'agency',
  'intelligence',
]);

/** "Democratic Party" of "Democratic Party (Hong Kong)"; `undefined` for what is no body of one country. */
function nameBeforeBracket({ kind, wikipedia }: RecordDraft): string | undefined {
  return HOME_BODIES.has(kind ?? '') ? /^(.+) \(\p{Lu}[^)]*\)$/u.exec(wikipedia ?? '')?.[1] : undefined;
}

/** What a body is called at home, where its country goes without saying: "Navy", "Supreme Court", "Parliament". */
function nameAtHome({ kind, name, aka = [], country }: RecordDraft): string | undefined {
  const pattern = country === undefined ? undefined : NAMES_AT_HOME.get(kind ?? '');
  return pattern && [name, ...aka].map((each) => pattern.exec(each)?.[1]).find((home) => home !== undefined);
}

const NAMES_AT_HOME: ReadonlyMap<string, RegExp> = new Map([
  ['military', /\s(Army|Navy|Air Force|Coast Guard|Marine Corps)$/u],
  ['court', /^(Supreme Court|Constitutional Court) of /u],
  ['legislature', /^(Parliament|National Assembly|Senate|House of Representatives) of /u],
]);

/**
 * 2014 소치 동계 올림픽 is written 소치 동계올림픽, 소치올림픽, 2014년 소치 동계올림픽; without the year only from 2000
 * on, because cities host again.
 */
function gamesInKorean(name: string): string[] {
  const [, year, city, season = '', games] =
    /^(\d{4}) (\S+) (?:(동계|하계) )?(올림픽|패럴림픽|월드컵|아시안게임)$/u.exec(name) ?? [];
  if (!year) return [];
  const seasons = season ? [`${city} ${season}${games}`, `${city} ${season} ${games}`] : [];
  const plain = [...seasons, `${city} ${games}`, `${city}${games}`];
  const dated = plain.flatMap((each) => [`${year} ${each}`, `${year}년 ${each}`]);
  return Number(year) >= 2000 ? [...dated, ...plain] : dated;
}

/** 말레이시아항공 is written 말레이시아 항공, too, and 아사히신문 아사히 신문. */
function otherSpacing(name: string): string | undefined {
  const [, stem, space, sort] =
    /^([가-힣]{3,})( ?)(항공|신문|방송|통신|그룹|은행|대학교|대학)$/u.exec(name) ?? [];
  return stem && (space ? stem + sort! : `${stem} ${sort!}`);
}

/** The surname that news uses alone; `undefined` for mononyms, popes, kings and one-word names. */
export function surnameOf(record: RecordDraft): string | undefined {
  if (record.mononym) return undefined;
  if (record.surname) return record.surname;
  const words = record.name.split(' ').filter((word) => !NAME_SUFFIX.test(word.replace(',', '')));
  if (words.length < 2 || record.kind === 'royal') return undefined;
  const familyFirst =
    record.familyFirst ?? (record.country !== undefined && FAMILY_FIRST.has(record.country));
  const surname = familyFirst ? words[0] : words.at(-1);
  return surname && surname.length > 1 && !/^[IVX]+$/u.test(surname) ? surname : undefined;
}

/**
 * 푸틴 for 블라디미르 푸틴, 아베 for 아베 신조: what Korean news calls a foreigner after the first mention.
 * `undefined` for names without a space, and for a surname of one syllable.
 */
function koreanSurnameOf({ ko, country, mononym, kind }: RecordDraft): string | undefined {
  if (!ko || mononym || kind === 'royal') return undefined;
  const words = ko.split(' ');
  if (words.length < 2) return undefined;
  const surname = country === 'JP' || country === 'HU' ? words[0]! : words.at(-1)!;
  return surname.length > 1 ? surname : undefined;
}

/** "von der Leyen" beside "Leyen"; `undefined` when the surname has no particle. */
function particleSurnameOf(record: RecordDraft): string | undefined {
  const surname = surnameOf(record);
  if (!surname || record.surname) return undefined;
  const words = record.name.split(' ');
  let first = words.lastIndexOf(surname);
  const last = first;
  while (first > 1 && NAME_PARTICLE.test(words[first - 1]!)) first--;
  return first < last ? words.slice(first, last + 1).join(' ') : undefined;
}

/**
 * A name holds two letters (one Hangul syllable or one hanja never makes an alias) and, in scripts that
 * have them, a capital: "euro zone" and "royal family" are words, not names.
 */
function isUsable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < 2 || text.length > 120) return false;
  // "1+1" is a broadcaster, and every second result.
  return /\p{L}/u.test(text) && (!/\p{Ll}/u.test(text) || /\p{Lu}/u.test(text));
}

/** "British government", "Russian forces": words behind a country's name, which is the name in it. */
const PLAIN_BODY = /^\p{Lu}.*\s\p{Ll}{3,}$/u;
