import { buildNameIndex, type NameEntry } from '../../lib/kb/name-index/build.ts';
import { SECTION } from '../../lib/kb/name-index/format.ts';
import { NameIndex } from '../../lib/kb/name-index/name-index.ts';
import type { Candidate } from '../../lib/kb/types.ts';
import { pick, pickProminent, seeded, type Random } from './random.ts';
import { readBrands, readCities, readLexicon, type Lexicon } from './sources.ts';

/** Distinct surfaces in order of prominence, and the prose to put them into. */
export interface World {
  readonly names: readonly string[];
  readonly hangul: readonly string[];
  readonly lexicon: Lexicon;
}

const LARGEST = 5000;

/** At least `count` names: real ones first (some 800,000), then names of the kinds that a growing base adds. */
export function makeWorld(count: number): World {
  const lexicon = readLexicon();
  const cities = readCities();
  const names = new Set<string>();
  const hangul = new Set<string>();
  for (const city of cities.slice(0, LARGEST)) names.add(city.name);
  for (const name of lexicon.names) names.add(name);
  for (const name of readBrands()) names.add(name);
  for (const city of cities) names.add(city.name);
  for (const city of cities) {
    for (const name of city.alternates) {
      names.add(name);
      if (/^[가-힣 ]{2,}$/u.test(name)) hangul.add(name);
    }
  }
  const random = seeded(7);
  const places = cities.slice(0, 20_000).map((city) => city.name);
  const korean = [...hangul];
  for (const name of names) if (!isNameLike(name)) names.delete(name);
  while (names.size < count) names.add(grown(random, lexicon, places, korean));
  return { names: [...names].slice(0, count), hangul: korean, lexicon };
}

/** Written with a capital, or in a script without: not "earth", nor a name transcribed letter by letter in small. */
function isNameLike(name: string): boolean {
  return /^[^\p{L}]*[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(name) || /^\P{L}*\p{Ll}{1,3}['’ -]?\p{Lu}/u.test(name);
}

/** Names as the builder wants them: one or two candidates each. */
export function entriesOf(names: readonly string[]): NameEntry[] {
  return names.map((text, entity) => ({
    text,
    candidates: entity % 10 === 0 ? [of(entity), of(entity + 1)] : [of(entity)],
  }));
}

/** An index over names with what its making took. */
export interface BuiltIndex {
  readonly index: NameIndex;
  readonly sections: ReadonlyMap<string, Uint8Array>;
  readonly buildMs: number;
  readonly dropped: number;
  /** Bytes of each section, by the last part of its name. */
  readonly bytes: Readonly<Record<'tab' | 'pay' | 'starts' | 'records', number>>;
}

/** Builds and opens an index over names. */
export function buildIndex(names: readonly string[]): BuiltIndex {
  const entries = entriesOf(names);
  const started = performance.now();
  const { sections, dropped } = buildNameIndex(entries);
  const buildMs = performance.now() - started;
  const size = (name: string): number => sections.get(name)?.byteLength ?? 0;
  const bytes = {
    tab: size(SECTION.tab),
    pay: size(SECTION.pay),
    starts: size(SECTION.starts),
    records: size(SECTION.records),
  };
  return { index: NameIndex.open(sections), sections, buildMs, dropped: dropped.length, bytes };
}

function of(entity: number): Candidate {
  return { entity, kind: entity % 2 === 0 ? 'full' : 'short', prior: 0.5, needsContext: false };
}

const SURNAMES = [...'김이박최정강조윤장임한오서신권황안송류홍'];
const SYLLABLES = [...'민서준지현우영수진호성재은혜경아라윤하도연주원태희'];
const INSTITUTES = [
  'University of $',
  '$ FC',
  'Ministry of Foreign Affairs of $',
  'Battle of $',
  'Treaty of $',
  '$ Airport',
];
const KOREAN_INSTITUTES = ['$시', '$대학교', '$전자', '$공항', '$ FC'];

function grown(
  random: Random,
  lexicon: Lexicon,
  places: readonly string[],
  korean: readonly string[],
): string {
  const kind = random();
  const first = pickProminent(random, lexicon.firstNames);
  const last = pickProminent(random, lexicon.lastNames);
  if (kind < 0.45) return `${first} ${last}`;
  if (kind < 0.6) return `${first} ${'ABCDEFGHJKLMNPRSTW'[Math.floor(random() * 18)] as string}. ${last}`;
  if (kind < 0.85) return pick(random, INSTITUTES).replace('$', pick(random, places));
  if (kind < 0.9) return Array.from({ length: 3 + Math.floor(random() * 3) }, () => letter(random)).join('');
  if (kind < 0.95) return pick(random, SURNAMES) + pick(random, SYLLABLES) + pick(random, SYLLABLES);
  return pick(random, KOREAN_INSTITUTES).replace('$', pick(random, korean));
}

function letter(random: Random): string {
  return String.fromCharCode(65 + Math.floor(random() * 26));
}
