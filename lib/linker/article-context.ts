import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import { isHangul } from '../text/script.ts';
import type { Spot } from './spot.ts';
import { SPORT_WORDS } from './words.ts';

/** What the article as a whole says: which countries it is about, where it was published, whether it is sport. */
export interface ArticleContext {
  /** Share of the country evidence, 0..1, by country. */
  readonly countryShare: ReadonlyMap<EntityIndex, number>;
  /** What each entity gave to its country's share: no name vouches for itself. */
  readonly ownShare: ReadonlyMap<EntityIndex, number>;
  /** Countries that each block names, or whose places and people. */
  readonly blockCountries: readonly ReadonlySet<EntityIndex>[];
  readonly outletCountry: EntityIndex | undefined;
  /** Which blocks read like a match report. */
  readonly sport: readonly boolean[];
}

/** Evidence that one mention gives: a country named outright counts most. */
const COUNTRY_NAMED = 1;
const CITY_NAMED = 0.6;
const BEARER_NAMED = 0.35;
/** A name repeated more often adds nothing new. */
const MOST_FROM_ONE_NAME = 3;

/** Share of sport words from which a block reads like sport, and the article's share that spreads to all blocks. */
const SPORT_SHARE = 0.02;
const SPORT_WORDS_AT_LEAST = 3;

/**
 * Gathers the context from names that hardly need deciding: those with one likely bearer. Works on
 * candidates as they come from the index, before scores.
 */
export function gatherContext(
  blocks: readonly string[],
  spots: readonly Spot[],
  kb: KnowledgeBase,
  outletCountry: EntityIndex | undefined,
): ArticleContext {
  const evidence = new Map<EntityIndex, number>();
  const blockCountries = blocks.map(() => new Set<EntityIndex>());
  const given = new Map<EntityIndex, number>();
  const perName = new Map<EntityIndex, number>();
  for (const spot of spots) {
    const option = spot.options[0];
    if (!option || option.prior < 0.8 || option.needsContext || option.kind === 'surname') continue;
    const isCountry = kb.kindOf(option.entity) === 'country';
    const country = isCountry ? option.entity : kb.countryOf(option.entity);
    if (country === undefined) continue;
    // A party is what the paragraph's country shall decide on.
    if (kb.typeOf(option.entity) !== 'organisation') blockCountries[spot.block]!.add(country);
    const seen = perName.get(option.entity) ?? 0;
    if (seen >= MOST_FROM_ONE_NAME) continue;
    perName.set(option.entity, seen + 1);
    const weight = isCountry
      ? COUNTRY_NAMED
      : kb.typeOf(option.entity) === 'place'
        ? CITY_NAMED
        : BEARER_NAMED;
    evidence.set(country, (evidence.get(country) ?? 0) + weight);
    given.set(option.entity, (given.get(option.entity) ?? 0) + weight);
  }
  if (outletCountry !== undefined) evidence.set(outletCountry, (evidence.get(outletCountry) ?? 0) + 0.5);
  const total = Math.max(
    [...evidence.values()].reduce((sum, value) => sum + value, 0),
    2,
  );
  const shares = (values: ReadonlyMap<EntityIndex, number>) =>
    new Map([...values].map(([entity, value]) => [entity, value / total]));
  return {
    countryShare: shares(evidence),
    ownShare: shares(given),
    blockCountries,
    outletCountry,
    sport: findSport(blocks),
  };
}

/** The same for Korean; a block with fewer Latin words than this is taken for one. */
const KOREAN_SPORT =
  /축구|월드컵|조별리그|조 추첨|결승|준결승|득점|골키퍼|공격수|미드필더|수비수|대표팀|감독|무승부|연장전|홈런|타자|투수|금메달|은메달|동메달|올림픽/gu;
const KOREAN_BLOCK = 20;

/** Words long enough to be telling. */
const SHORTEST_WORD = 3;

/** By the first three letters: may a word of sport begin so? It spares nearly all words the look-up. */
const BEGINS_SPORT = new Uint8Array(1 << 15);
for (const word of SPORT_WORDS) BEGINS_SPORT[beginningOf(word, 0)] = 1;

/** A result: "2-1", "38–13", not a range of years. */
const SCORE = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])/gu;

/** Which blocks read like sport; when most of the article does, all of them. */
function findSport(blocks: readonly string[]): boolean[] {
  const found = blocks.map((block) => {
    let { words, hits } = countLatin(block);
    if (words < hits + KOREAN_BLOCK) {
      if (isHangul(block)) hits += (block.match(KOREAN_SPORT) ?? []).length;
      words += countPieces(block);
    }
    // Share prices and votes have results like 2-1 too: they count beside words only.
    if (hits > 0) hits += (block.match(SCORE) ?? []).length;
    return { hits, words };
  });
  const hits = found.reduce((sum, block) => sum + block.hits, 0);
  const words = found.reduce((sum, block) => sum + block.words, 0);
  const all = hits >= 5 && hits / Math.max(words, 1) >= SPORT_SHARE / 1.6;
  return found.map(
    (block) =>
      all || (block.hits >= SPORT_WORDS_AT_LEAST && block.hits / Math.max(block.words, 1) >= SPORT_SHARE),
  );
}

/** Latin words of a block, and those of sport among them. By hand: a pattern costs as much as finding all names. */
function countLatin(block: string): { words: number; hits: number } {
  let words = 0;
  let hits = 0;
  for (let at = 0; at < block.length; at++) {
    const start = at;
    while (at < block.length && isLatin(block.charCodeAt(at))) at++;
    if (at - start < SHORTEST_WORD) continue;
    words++;
    if (
      BEGINS_SPORT[beginningOf(block, start)] === 1 &&
      SPORT_WORDS.has(block.slice(start, at).toLowerCase())
    )
      hits++;
  }
  return { words, hits };
}

/** Pieces between spaces. */
function countPieces(block: string): number {
  let pieces = 1;
  for (let at = block.indexOf(' '); at >= 0; at = block.indexOf(' ', at + 1)) pieces++;
  return pieces;
}

/** A letter of either case, or a hyphen. */
function isLatin(unit: number): boolean {
  // One comparison: whether a character is above or below the letters is what a processor guesses worst.
  return ((unit | 32) - 97) >>> 0 < 26 || unit === 45;
}

/** Three letters from `start` as a number below 2^15, the same in either case. */
function beginningOf(text: string, start: number): number {
  const letter = (k: number) => text.charCodeAt(start + k) & 31;
  return (letter(0) << 10) | (letter(1) << 5) | letter(2);
}

/** Publishers' countries by the end of their host, where it says so. */
const OUTLET_COUNTRIES: readonly (readonly [RegExp, string])[] = [
  [/\.kr$|(?:^|\.)(?:joins|chosun|donga|koreaherald|koreatimes|yna|hani|khan|kbs|mbc|sbs)\./u, 'south-korea'],
  [/\.jp$|japantimes|nikkei/u, 'japan'],
  [/\.uk$|theguardian|reuters\.com$|bbc\.com$|ft\.com$|economist/u, 'united-kingdom'],
  [/\.au$/u, 'australia'],
  [/\.ca$/u, 'canada'],
  [/\.nz$/u, 'new-zealand'],
  [/\.in$|indiatimes|thehindu|ndtv|hindustantimes|indianexpress/u, 'india'],
  [/\.ru$/u, 'russia'],
  [/\.cn$|scmp|globaltimes/u, 'china'],
  [/\.za$/u, 'south-africa'],
  [/\.ie$|irishtimes|rte\./u, 'ireland'],
  [/\.de$/u, 'germany'],
  [/\.fr$|france24|lemonde/u, 'france'],
  [/\.il$|haaretz|timesofisrael|jpost/u, 'israel'],
  [/\.pk$|dawn\.com$/u, 'pakistan'],
  [/\.ph$|inquirer\.net$|rappler/u, 'philippines'],
  [/\.sg$|straitstimes/u, 'singapore'],
  [
    /nytimes|washingtonpost|cnn\.com$|foxnews|latimes|usatoday|npr\.org$|apnews|politico|nbcnews|cbsnews|abcnews/u,
    'united-states',
  ],
];

/** Country of a publisher by its host; `undefined` when the host does not tell. */
export function outletCountryOf(host: string | undefined, kb: KnowledgeBase): EntityIndex | undefined {
  if (!host) return undefined;
  const found = OUTLET_COUNTRIES.find(([pattern]) => pattern.test(host));
  return found && kb.indexOf(found[1]);
}
