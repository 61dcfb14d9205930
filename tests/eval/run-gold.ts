import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { link } from '../../lib/linker/link.ts';
import type { Cue } from '../../lib/linker/types.ts';
import { articleOf } from '../../tools/text-record.ts';
import { readGoldFolder, type GoldArticle } from './read-gold.ts';
import {
  addTallies,
  figuresOf,
  scoreGold,
  titleKey,
  type GoldFault,
  type Holds,
  type ShownCard,
  type Tally,
} from './score-gold.ts';

/** What the linker made of a stretch of text: the cards it is sure of, and what it left unmarked. */
export interface Linked {
  readonly cards: readonly ShownCard[];
  /** Why a stretch has the card it has, or none, in one line. */
  readonly notes: readonly { start: number; end: number; note: string }[];
}

/** One gold article, linked and judged. */
export interface GoldResult {
  readonly article: GoldArticle;
  readonly tally: Tally;
  readonly faults: readonly ExplainedFault[];
}

/** A fault with what the linker said about that stretch of text. */
export interface ExplainedFault extends GoldFault {
  readonly note: string;
}

/**
 * Links every gold article with a pack and judges the sure cards. Throws if a mark names an id that the
 * pack does not hold: the record was renamed, or the mark is a slip.
 */
export function runGold(kb: KnowledgeBase): GoldResult[] {
  const articles = readGoldFolder();
  const holds = holdingsOf(kb);
  const lost = articles.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ targets, line, text }) =>
      targets
        .filter((target) => !target.startsWith('w:') && !holds(target))
        .map((target) => `tests/eval/gold/${id}.txt:${line}: the pack has no entity "${target}" (${text})`),
    ),
  );
  if (lost.length) throw new Error(lost.join('\n'));
  return articles.map((article) => {
    const { cards, notes } = linkGold(article, kb);
    const { tally, faults } = scoreGold(article, cards, holds);
    const noteAt = ({ start, text }: GoldFault) =>
      notes
        .filter((each) => each.start < start + text.length && start < each.end)
        .map(({ note }) => note)
        .join('; ');
    return { article, tally, faults: faults.map((fault) => ({ ...fault, note: noteAt(fault) })) };
  });
}

/** Links an article; offsets of the result are those of its text. */
export function linkGold(gold: GoldArticle, kb: KnowledgeBase): Linked {
  const { article, offsets } = articleOf(gold);
  const { mentions, rejected } = link(article, kb);
  const place = <T extends { block: number; start: number; end: number }>(each: T) => ({
    ...each,
    start: each.start + offsets[each.block]!,
    end: each.end + offsets[each.block]!,
  });
  return {
    cards: mentions.filter(({ confidence }) => confidence === 'sure').map(place),
    notes: [
      ...mentions.map((each) => ({ ...place(each), note: `${each.confidence}: ${cuesOf(each.why)}` })),
      ...rejected.map((each) => ({
        ...place(each),
        note: `silent, best ${each.best ?? '-'}: ${each.reason}`,
      })),
    ],
  };
}

function cuesOf(why: readonly Cue[]): string {
  return why
    .slice(0, 5)
    .map(({ cue, weight, detail }) => `${cue}${detail ? `(${detail})` : ''} ${weight.toFixed(1)}`)
    .join(', ');
}

/** Does the pack hold an id, or `w:` and a Wikipedia title? */
export function holdingsOf(kb: KnowledgeBase): Holds {
  const titles = new Set<string>();
  for (let entity = 0; entity < kb.size; entity++) {
    const { wikipedia } = kb.externalIdsOf(entity);
    if (wikipedia) titles.add(titleKey(wikipedia));
  }
  return (target) =>
    target.startsWith('w:') ? titles.has(titleKey(target.slice(2))) : kb.indexOf(target) !== undefined;
}

/** A table with one line an article and one for each language, then what is wrong, each with its reasons. */
export function goldReport(results: readonly GoldResult[], withMissed = true): string {
  const rows = results.map(({ article, tally }) => rowOf(article.id, tally));
  const sums = (['en', 'ko'] as const).map((lang) => rowOf(`all ${lang}`, tallyOf(results, lang)));
  const faults = results.flatMap(({ article, faults: list }) =>
    list.filter(({ fault }) => withMissed || fault !== 'missed').map((fault) => faultLine(article, fault)),
  );
  return [HEADING, ...rows, ...sums, '', ...faults].join('\n');
}

/** What all articles of a language add up to. */
export function tallyOf(results: readonly GoldResult[], lang: 'en' | 'ko'): Tally {
  return addTallies(results.filter(({ article }) => article.lang === lang).map(({ tally }) => tally));
}

const HEADING = `${'article'.padEnd(34)} words cards wrong  prec  held  found of held  wrong/1000w  readings`;

function rowOf(name: string, tally: Tally): string {
  const figures = figuresOf(tally);
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  return [
    name.padEnd(34),
    String(tally.words).padStart(5),
    String(tally.right + tally.wrong).padStart(5),
    String(tally.wrong).padStart(5),
    percent(figures.precision),
    percent(figures.held),
    `${String(tally.found).padStart(4)}/${String(tally.held).padEnd(4)}${percent(figures.coverageOfHeld)}`,
    figures.wrongPer1000Words.toFixed(2).padStart(11),
    `${tally.rightReadings}/${tally.readings}`.padStart(9),
  ].join(' ');
}

function faultLine(article: GoldArticle, fault: ExplainedFault): string {
  const { start, text, line, expected, card } = fault;
  const around = article.text
    .slice(Math.max(0, start - 40), start + text.length + 40)
    .replaceAll('\n', ' / ');
  return [
    `${article.id}${line ? `:${line}` : ''} ${fault.fault}: "${text}"${card ? ` -> ${card.entity}` : ''}`,
    `; expected ${expected ?? 'nothing'} | …${around}… | ${fault.note}`,
  ].join('');
}
