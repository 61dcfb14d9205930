import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { inPlainWords } from './against.ts';
import type { EntityIndex } from '../kb/types.ts';
import { sortFew } from '../std/sort-few.ts';
import { readingOf } from './readings.ts';
import { roleLineOn } from './roles.ts';
import { bestOf, secondScore, type Option, type RawCue, type Spot } from './spot.ts';
import type { Confidence, Cue, LinkResult, Mention, Rejection } from './types.ts';
import type { Weights } from './weights.ts';

/** Other bearers of a name that a card may list. */
const MOST_OTHERS = 4;

/**
 * Stage 9, with stage 8 for what is kept: the best candidate of each spot becomes a mention when it is
 * sure or likely; everything else is rejected with its reason. Spots come in text order.
 */
export function decide(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
  asOfDay: number,
): LinkResult {
  const mentions: Mention[] = [];
  const rejected: Rejection[] = [];
  const bearers = new Map<EntityIndex, Bearer>();
  const bearerOf = (entity: EntityIndex) => {
    let bearer = bearers.get(entity);
    if (!bearer) bearers.set(entity, (bearer = describe(entity, kb, asOfDay)));
    return bearer;
  };
  for (const spot of spots) {
    const best = bestOf(spot);
    const confidence = best && confidenceOf(spot, best, kb, weights);
    if (best && confidence)
      mentions.push(toMention(spot, best, confidence, bearerOf(best.entity), texts[spot.block]!, kb));
    else rejected.push(toRejection(spot, best, kb));
  }
  return { mentions, rejected };
}

/** Sure, likely, or nothing: by the score against NIL, and the lead over the next bearer of the name. */
function confidenceOf(spot: Spot, best: Option, kb: KnowledgeBase, weights: Weights): Confidence | undefined {
  if (best.score < weights.likely) return undefined;
  const lead = best.score - secondScore(spot, best);
  // "the president", 국무총리: a title is a word as much as a name.
  const isTitle = kb.typeOf(best.entity) === 'office';
  if (best.score >= weights.sure && lead >= weights.margin && !isTitle) return 'sure';
  return lead >= weights.margin / 3 ? 'likely' : undefined;
}

/** What mentions say of an entity, wherever it is named: gathered once for an article. */
type Bearer = Pick<Mention, 'entity' | 'name' | 'type' | 'role' | 'ids'>;

function describe(entity: EntityIndex, kb: KnowledgeBase, asOfDay: number): Bearer {
  const type = kb.typeOf(entity);
  const role = type === 'person' ? roleLineOn(entity, asOfDay, kb) : undefined;
  return {
    entity: kb.idOf(entity),
    name: kb.nameOf(entity),
    type,
    ...(role ? { role } : {}),
    ids: kb.externalIdsOf(entity),
  };
}

function toMention(
  spot: Spot,
  best: Option,
  confidence: Confidence,
  { entity, name, type, role, ids }: Bearer,
  text: string,
  kb: KnowledgeBase,
): Mention {
  const read = best.kind === 'demonym' ? undefined : readingOf(text, spot.start, spot.end, best.entity, kb);
  const others = spot.options.filter((option) => option.entity !== best.entity);
  // Made in one piece and filled in: an object spread together costs several times as much.
  const mention: { -readonly [Key in keyof Mention]: Mention[Key] } = {
    block: spot.block,
    start: spot.start,
    end: spot.end,
    text: spot.text,
    entity,
    name,
    type,
    confidence,
    ids,
    why: sortFew([...best.cues], (a, b) => Math.abs(b.weight) - Math.abs(a.weight)).map((cue) =>
      named(cue, kb),
    ),
    others: sortFew(others, (a, b) => b.score - a.score)
      .slice(0, MOST_OTHERS)
      .map((option) => kb.idOf(option.entity)),
  };
  if (read) {
    mention.reading = read.reading;
    mention.standsFor = kb.idOf(read.standsFor);
  }
  if (role) mention.role = role;
  return mention;
}

/** A cue for the outside: entities by their id. */
function named(cue: RawCue, kb: KnowledgeBase): Cue {
  if (isNamed(cue)) return cue;
  return { cue: cue.cue, weight: cue.weight, detail: kb.idOf(cue.detail as EntityIndex) };
}

function isNamed(cue: RawCue): cue is RawCue & Cue {
  return typeof cue.detail !== 'number';
}

function toRejection(spot: Spot, best: Option | undefined, kb: KnowledgeBase): Rejection {
  const worst = best?.cues.reduce((a, b) => (b.weight < a.weight ? b : a), best.cues[0]!);
  return {
    block: spot.block,
    start: spot.start,
    end: spot.end,
    text: spot.text,
    reason: worst && worst.weight < 0 ? inPlainWords(named(worst, kb)) : 'too close to call',
    ...(best ? { best: kb.idOf(best.entity) } : {}),
  };
}
