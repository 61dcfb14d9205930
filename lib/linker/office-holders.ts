import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Cover } from './cover.ts';
import { holdersOn } from './roles.ts';
import { bestOf, derivedSpot, newOption, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** Country -> bare title word -> office: "president", "prime minister". Read off the pack once. */
const officeTables = new WeakMap<KnowledgeBase, ReadonlyMap<EntityIndex, ReadonlyMap<string, EntityIndex>>>();

/** Titles that many bodies have: only the country's own counts. */
const HEADS = new Set([
  'leader',
  'president',
  'chairman',
  'head',
  'governor',
  'mayor',
  'speaker',
  'king',
  'chief',
  'director',
]);

/** Up to three plain words behind a country's adjective or possessive: " president", "'s prime minister". */
const TITLE_BEHIND = /^(?:['’]s?)? ((?:[a-z]+[ -]){0,2}[a-z]+)/u;

/**
 * "the Russian president", "Japan's prime minister": the plain title behind a country means whoever held
 * that office on the article's date. Nothing where a name follows (it says who), where the date or the
 * holder is unknown, or where several hold the office.
 */
export function findOfficeHolders(
  spots: readonly Spot[],
  texts: readonly string[],
  cover: Cover,
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
): Spot[] {
  if (Number.isNaN(asOfDay)) return [];
  return spots.flatMap((spot) => {
    const country = bestOf(spot);
    if (!country || country.score < weights.sure || kb.kindOf(country.entity) !== 'country') return [];
    const offices = officesOf(country.entity, kb);
    if (!offices) return [];
    const text = texts[spot.block]!;
    const behind = TITLE_BEHIND.exec(text.slice(spot.end, spot.end + 48));
    if (!behind) return [];
    const found = officeBehind(behind[1]!, offices);
    if (!found) return [];
    const start = spot.end + behind[0].length - behind[1]!.length;
    const end = start + found.words.length;
    if (cover.overlaps(spot.block, start, end) || /^ \p{Lu}/u.test(text.slice(end))) return [];
    const holders = holdersOn(found.office, asOfDay, kb);
    if (holders.length !== 1) return [];
    const { person } = holders[0]!;
    return [toSpot(spot, start, end, text, person, found.office, weights)];
  });
}

function officeBehind(
  words: string,
  offices: ReadonlyMap<string, EntityIndex>,
): { words: string; office: EntityIndex } | undefined {
  const spelled = words.replace('defense', 'defence');
  for (let title = spelled; title; title = title.slice(0, Math.max(title.lastIndexOf(' '), 0))) {
    const office = offices.get(title);
    if (office !== undefined) return { words: title, office };
  }
  return undefined;
}

function toSpot(
  country: Spot,
  start: number,
  end: number,
  text: string,
  person: EntityIndex,
  office: EntityIndex,
  weights: Weights,
): Spot {
  const option = newOption(person, 'short', 1, true);
  speak(option, weights, 'holdsOffice', office);
  return derivedSpot(country.block, text, start, end, option);
}

function officesOf(country: EntityIndex, kb: KnowledgeBase): ReadonlyMap<string, EntityIndex> | undefined {
  let table = officeTables.get(kb);
  if (!table) officeTables.set(kb, (table = readOffices(kb)));
  return table.get(country);
}

function readOffices(kb: KnowledgeBase): Map<EntityIndex, Map<string, EntityIndex>> {
  const table = new Map<EntityIndex, Map<string, EntityIndex>>();
  for (let office = 0; office < kb.size; office++) {
    if (kb.typeOf(office) !== 'office') continue;
    const country = kb.countryOf(office);
    const word = kb.wordOf(office)?.toLowerCase();
    if (country === undefined || !word) continue;
    if (HEADS.has(word) && kb.standsFor(office) !== country) continue;
    const words = table.get(country) ?? new Map<string, EntityIndex>();
    const rival = words.get(word);
    // Two offices of one word (a state's and the country's): the one that heads the country, then the prominent one.
    if (rival === undefined || rankOf(office, country, kb) > rankOf(rival, country, kb))
      words.set(word, office);
    table.set(country, words);
  }
  return table;
}

function rankOf(office: EntityIndex, country: EntityIndex, kb: KnowledgeBase): number {
  return (kb.standsFor(office) === country ? 10 : 0) + kb.prominenceOf(office);
}
