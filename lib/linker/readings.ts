import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Reading } from './types.ts';
import { wordAfter, wordBefore } from './surroundings.ts';

/** Verbs of saying, deciding and doing: what governments do and cities do not. */
const GOVERNMENT_VERBS = new Set(
  `said says say told tells announced announces announce warned warns denied denies deny accused accuses condemned
  condemns criticised criticized rejected rejects agreed agrees signed signs imposed imposes threatened threatens
  pledged pledges vowed vows wants wanted want believes believed hopes hoped plans planned sought seeks seek
  urged urges called calls ordered orders launched launches sent sends fired fires tested tests deployed deploys
  backed backs supports supported opposes opposed recognises recognizes recognised recognized insists insisted
  considers considered expects expected fears feared sees saw decided decides refuses refused retaliated responded
  responds summoned expelled withdrew approved approves offered offers lent gave gives received has had is was
  will would may might could should must can does did needs needed blames blamed claims claimed argues argued
  maintains maintained continues continued intends proposes proposed demanded demands asked asks appears appeared
  seems hit struck invaded annexed`.split(/\s+/u),
);

/** Words before a seat that make it a government: "ties with Moscow", "pressure on Tehran", "between Seoul and". */
const GOVERNMENT_CONTEXT =
  /(?:\b(?:ties?|relations?|talks?|negotiations?|deals?|agreements?|alliances?|dialogue|tensions?|war|conflict|summit|cooperation|support|aid|sanctions|pressure|help|pact|treaty|trade|message|messages|closeness|congratulate|congratulated|accused?|urged?|blamed?|warned|told|asked|against|between|by|with|and) (?:with|between|to|from|against|on|for|of|by|in)? ?(?:the )?)$/iu;

const LITERAL_CONTEXT =
  /\b(?:in|at|near|outside|around|across|visited|visiting|visit|visits|city|downtown|central|streets|arrived|arrive|flew|travelled|traveled|born|living|lives|residents?|mayor|to visit|trip to|flight|embassy|university|airport|hotel|headquartered|based)(?: of| in| to)?(?: the)? $/iu;

/**
 * Stage 7: is a seat of government meant, or the government that sits there? `undefined` for names that
 * cannot stand for one. Cues are the words right before and after, in that order of force.
 */
export function readingOf(
  text: string,
  start: number,
  end: number,
  place: EntityIndex,
  kb: KnowledgeBase,
): { reading: Reading; standsFor: EntityIndex } | undefined {
  if (kb.typeOf(place) !== 'place') return undefined;
  const standsFor = kb.standsFor(place);
  if (standsFor === undefined) return undefined;
  const reading = isMetonym(text, start, end, kb.kindOf(place) === 'city') ? 'metonym' : 'literal';
  return { reading, standsFor };
}

function isMetonym(text: string, start: number, end: number, isCity: boolean): boolean {
  const lead = text.slice(Math.max(0, start - 40), start);
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const possessive = /^['’]s?\s/u.test(text.slice(end));
  if (isCity && LITERAL_CONTEXT.test(lead)) return false;
  if (isCity && /^\s*[,(]/u.test(text.slice(end)) && !possessive) return false;
  if (after && /^ $/u.test(after.gap) && GOVERNMENT_VERBS.has(after.word.toLowerCase())) return true;
  if (possessive && isCity) return true;
  if (GOVERNMENT_CONTEXT.test(lead)) return true;
  if (!isCity) return !(before && /^(?:at|outside|inside|near|around)$/iu.test(before.word));
  if (
    before &&
    /^(?:that|while|as|because|whether|if|and|but|after|when|since)$/iu.test(before.word) &&
    after &&
    after.gap === ' '
  )
    return /^(?:is|was|has|had|will|would|and|to|also|still|again|itself|alone)$/iu.test(after.word);
  return /^ (?:also|again|itself|alone|and (?:washington|moscow|beijing|seoul|pyongyang|tokyo|tehran|kyiv|kiev|brussels|london|paris|berlin|ankara|riyadh|delhi|islamabad|jerusalem)\b)/iu.test(
    text.slice(end),
  );
}
