import type { ExternalIds } from '../../lib/kb/types.ts';
import type { GoldArticle, GoldName } from './read-gold.ts';

/** A card that a reader would be shown, as the scorer sees it; offsets are those of the article's text. */
export interface ShownCard {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly ids: ExternalIds;
  readonly reading?: 'literal' | 'metonym';
  readonly standsFor?: string;
}

/** What is wrong with a card, or with the lack of one. */
export type Fault =
  /** The name means something else. */
  | 'wrong entity'
  /** A name that nobody knows, or that the pack does not hold. */
  | 'on an unknown name'
  /** No name stands there. */
  | 'spurious'
  /** The pack holds it, and no card says so. */
  | 'missed'
  /** The right card, read as the place where the government is meant, or the other way round. */
  | 'wrong reading';

export interface GoldFault {
  readonly fault: Fault;
  readonly text: string;
  readonly start: number;
  /** Line of the gold file, where a marked name is concerned. */
  readonly line?: number;
  readonly expected?: string;
  readonly card?: ShownCard;
}

/** Counts, to be added up over articles before any share is taken. */
export interface Tally {
  words: number;
  right: number;
  wrong: number;
  required: number;
  /** Required names that the pack holds, and those of them that got the right card. */
  held: number;
  found: number;
  readings: number;
  rightReadings: number;
}

/** Does the pack hold a target (an id, or `w:` and a Wikipedia title)? */
export type Holds = (target: string) => boolean;

/**
 * Judges the cards of one article. A card is right if its entity is one of the targets of any marked name
 * it overlaps; a name is found if any right card overlaps it. Optional names cost nothing when missed.
 */
export function scoreGold(
  article: GoldArticle,
  cards: readonly ShownCard[],
  holds: Holds,
): { tally: Tally; faults: GoldFault[] } {
  const tally = emptyTally();
  const faults: GoldFault[] = [];
  const found = new Set<GoldName>();
  tally.words = article.text.split(/\s+/u).filter(Boolean).length;

  for (const card of cards) {
    const under = article.mentions.filter((name) => name.start < card.end && card.start < name.end);
    const right = under.filter((name) => name.targets.some((target) => isTarget(card, target)));
    for (const name of right) found.add(name);
    const text = article.text.slice(card.start, card.end);
    if (right.length === 0) {
      tally.wrong++;
      faults.push({ fault: faultOf(under, holds), text, start: card.start, card, ...told(under[0]) });
      continue;
    }
    tally.right++;
    const expected = expectedReading(right[0]!, card);
    if (!expected) continue;
    tally.readings++;
    if ((card.reading ?? 'literal') === expected) tally.rightReadings++;
    else
      faults.push({ fault: 'wrong reading', text, start: card.start, line: right[0]!.line, expected, card });
  }

  for (const name of article.mentions) {
    if (name.kind === 'nil' || name.optional) continue;
    tally.required++;
    if (found.has(name)) tally.found++;
    if (!name.targets.some(holds)) continue;
    tally.held++;
    if (!found.has(name)) faults.push({ fault: 'missed', text: name.text, start: name.start, ...told(name) });
  }
  return { tally, faults };
}

/** The sum of tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
}

/** The figures of a tally: shares from 0 to 1 (1 where there is nothing to judge), wrong cards per 1,000 words. */
export function figuresOf(tally: Tally): Record<Figure, number> {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(tally.right, tally.right + tally.wrong),
    coverage: share(tally.found, tally.required),
    held: share(tally.held, tally.required),
    coverageOfHeld: share(tally.found, tally.held),
    wrongPer1000Words: (1000 * tally.wrong) / Math.max(1, tally.words),
    readings: share(tally.rightReadings, tally.readings),
  };
}

export type Figure = 'precision' | 'coverage' | 'held' | 'coverageOfHeld' | 'wrongPer1000Words' | 'readings';

function emptyTally(): Tally {
  return { words: 0, right: 0, wrong: 0, required: 0, held: 0, found: 0, readings: 0, rightReadings: 0 };
}

function isTarget(card: ShownCard, target: string): boolean {
  if (!target.startsWith('w:')) return card.entity === target;
  return card.ids.wikipedia !== undefined && titleKey(card.ids.wikipedia) === titleKey(target.slice(2));
}

/** A Wikipedia title in one form: underscores for spaces. */
export function titleKey(title: string): string {
  return title.replaceAll(' ', '_').normalize('NFC');
}

function faultOf(under: readonly GoldName[], holds: Holds): Fault {
  if (under.length === 0) return 'spurious';
  return under.some((name) => name.targets.some(holds)) ? 'wrong entity' : 'on an unknown name';
}

function told(name: GoldName | undefined): { line?: number; expected?: string } {
  return name ? { line: name.line, expected: name.targets.join('|') || '-' } : {};
}

/**
 * How a card should read: as marked; a seat of government that is not marked is a place. Countries are
 * judged only where marked, because "Russia said" and "in Russia" get the same card.
 */
function expectedReading(name: GoldName, card: ShownCard): 'literal' | 'metonym' | undefined {
  if (name.reading) return name.reading;
  return card.standsFor !== undefined && card.standsFor !== card.entity ? 'literal' : undefined;
}
