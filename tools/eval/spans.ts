import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { PARTICLES, stemsOf } from '../../lib/text/korean/particles.ts';
import { predict, type PredictedMention, type Shown } from './predict.ts';
import { typesFor } from './span-types.ts';
import type { GoldMention, GoldRecord } from './sets.ts';

/** What became of a card, held against spans that say no entity. */
export type CardVerdict =
  /** A span begins and ends just there, and its type fits the entity. */
  | 'exact'
  /** The same, but for a particle that only one of them counts in. */
  | 'particle'
  /** Part of a longer span of a fitting type: 서울 in 서울 강남구. A convention of the gold. */
  | 'inside'
  /** Covers a span of a fitting type with a title or a second name: 김 대표 over 김. */
  | 'around'
  /** A span just there, or about it, whose type fits no such entity. */
  | 'other type'
  /** Nothing is annotated there: a word taken for a name, or a gap of the gold. */
  | 'nothing there';

/** What became of a span that must be found. */
export type SpanVerdict =
  | 'found'
  /** A card of a fitting type overlaps it. */
  | 'other span'
  /** No card, and the word goes on as no particle does: 서울 in 서울여대, 한국 in 한국사. Konne marks these. */
  | 'piece of a word'
  /** The linker has it as likely only, or decided against it. */
  | 'silent';

export interface SpanCount {
  readonly cards: Readonly<Record<CardVerdict, number>>;
  readonly spans: Readonly<Record<SpanVerdict, number>>;
  /** Every card that is not exact and every span that is not found, with the text around it. */
  readonly errors: readonly string[];
}

/**
 * Judges a set that marks names and their types but no entities (konne: Korean news, 150 types, nested).
 *
 * Precision, strict: cards that are `exact`, of all cards. A card can be exact and mean the wrong bearer of
 * a name; the gold cannot tell. Recall, strict: spans `found` by an exact card, of the **known** ones. A span
 * is known when it is marked as a name, the pack has a name of just these letters, and one of the bearers
 * has a type that fits the span's. Whatever the span: every card but those of `other type` and `nothing there` is right,
 * a name under a longer card is found, and pieces of words need no card. Private people who bear a known name count as known: those must be missed.
 */
export function judgeSpans(gold: readonly GoldRecord[], kb: KnowledgeBase, shown: Shown): SpanCount {
  const cards: Record<CardVerdict, number> = {
    exact: 0,
    particle: 0,
    inside: 0,
    around: 0,
    'other type': 0,
    'nothing there': 0,
  };
  const spans: Record<SpanVerdict, number> = { found: 0, 'other span': 0, 'piece of a word': 0, silent: 0 };
  const errors: string[] = [];
  for (const record of gold) {
    const notes: { start: number; end: number; note: string }[] = [];
    const { prediction } = predict(record, { name: 'spans' }, kb, shown, undefined, (result, offsets) => {
      const at = (each: { block: number; start: number; end: number }, note: string) =>
        notes.push({ start: each.start + offsets[each.block]!, end: each.end + offsets[each.block]!, note });
      for (const each of result.mentions) at(each, `${each.confidence} ${each.entity}`);
      for (const each of result.rejected) at(each, `silent ${each.best ?? '-'}: ${each.reason}`);
    });
    const report = (what: string, start: number, end: number) => {
      const note = notes.filter((each) => each.start < end && start < each.end).map((each) => each.note);
      errors.push(`  ${what} | ${around(record.text, start, end)} | ${note.join('; ') || '-'}`);
    };
    for (const card of prediction.mentions) {
      const verdict = verdictOf(card, record.mentions);
      cards[verdict]++;
      if (verdict !== 'exact') report(`card, ${verdict}`, card.start, card.end);
    }
    for (const span of knownSpans(record.mentions, kb)) {
      const verdict = spanVerdictOf(span, record.text, prediction.mentions);
      spans[verdict]++;
      if (verdict !== 'found') report(`span, ${verdict}`, span.start, span.end);
    }
  }
  return { cards, spans, errors };
}

/** The strict figures, and what the rest is. */
export function spansReport(set: string, { cards, spans }: SpanCount): string[] {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ');
  const sameName = cards.exact + cards.particle + cards.inside + cards.around;
  return [
    `${set}: precision ${share(cards.exact, sum(cards))} (${cards.exact} of ${sum(cards)} cards), recall ${share(spans.found, sum(spans))} (${spans.found} of ${sum(spans)} known names)`,
    `  cards: ${list(cards)}`,
    `  names: ${list(spans)}`,
    `  whatever the span: precision ${share(sameName, sum(cards))}, recall ${share(spans.found + spans['other span'], sum(spans) - spans['piece of a word'])}`,
  ];
}

/** What a card is, held against all spans of its text. */
export function verdictOf(
  { start, end, mention }: Pick<PredictedMention, 'start' | 'end'> & { mention: { type: string } },
  spans: readonly GoldMention[],
): CardVerdict {
  const touching = spans.filter((span) => span.start < end && start < span.end);
  const fitting = touching.filter((span) => typesFor(span.type ?? '').some((type) => type === mention.type));
  if (fitting.some((span) => span.start === start && span.end === end)) return 'exact';
  if (fitting.some((span) => span.start === start && differByParticle(span, end))) return 'particle';
  if (fitting.some((span) => span.start <= start && end <= span.end)) return 'inside';
  if (fitting.some((span) => start <= span.start && span.end <= end)) return 'around';
  return touching.length ? 'other type' : 'nothing there';
}

/** Whether the longer of a span and a card of the same start is the shorter with a particle behind it. */
function differByParticle(span: GoldMention, end: number): boolean {
  if (end >= span.end) return false;
  const stem = span.text.slice(0, end - span.start);
  return stemsOf(span.text).some((each) => each.stem === stem);
}

function spanVerdictOf(span: GoldMention, text: string, cards: readonly PredictedMention[]): SpanVerdict {
  const types: readonly string[] = typesFor(span.type ?? '');
  const here = cards.filter(
    (card) => card.start < span.end && span.start < card.end && types.includes(card.mention.type),
  );
  if (here.length === 0) {
    const rest = /^[가-힣]*/u.exec(text.slice(span.end))![0];
    return rest === '' || PARTICLES.has(rest) ? 'silent' : 'piece of a word';
  }
  return here.some((card) => card.start === span.start && card.end === span.end) ? 'found' : 'other span';
}

/** Spans that the pack could explain, each place once, whatever the number of its types. */
function knownSpans(spans: readonly GoldMention[], kb: KnowledgeBase): GoldMention[] {
  const places = new Map<string, GoldMention>();
  for (const span of spans) {
    if (span.kind !== 'named' || places.has(`${span.start}-${span.end}`)) continue;
    const types = typesFor(span.type ?? '');
    const known = kb.names
      .lookUp(span.text)
      .some(
        (surface) =>
          surface.text === span.text &&
          surface.candidates.some(({ entity }) => types.includes(kb.typeOf(entity))),
      );
    if (known) places.set(`${span.start}-${span.end}`, span);
  }
  return [...places.values()];
}

function around(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  return `…${text.slice(Math.max(0, start - 20), start)}[${name}]${text.slice(end, end + 16)}…`.replaceAll(
    '\n',
    ' / ',
  );
}
