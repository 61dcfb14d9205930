import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex, Term } from '../kb/types.ts';
import { sortFew } from '../std/sort-few.ts';

/** What somebody was on a day. */
export interface Role {
  readonly line: string;
  readonly term: Term;
  /** `held`: on that day; `former`: before it; `confirmed`: last known before it, end unknown. */
  readonly state: 'held' | 'former' | 'confirmed';
}

/**
 * Roles of a person on a day, the most important first: those held that day, else the last one known,
 * else the most important one left behind. `day` is a day number; NaN (no date) means "as last known".
 */
export function rolesOn(person: EntityIndex, day: number, kb: KnowledgeBase): Role[] {
  return statesOn(person, day, kb).map(({ term, state }) => ({ line: lineOf(term, kb), term, state }));
}

/** The same without their lines, which are dear to make. */
function statesOn(person: EntityIndex, day: number, kb: KnowledgeBase): Omit<Role, 'line'>[] {
  const known = kb.termsOf(person);
  if (known.length === 0) return [];
  // One alone needs no rank.
  const ranked = known.map((term) => ({ term, rank: known.length > 1 ? importance(term, kb) : 0 }));
  const terms = sortFew(ranked, (a, b) => b.rank - a.rank || b.term.firstDay - a.term.firstDay).map(
    ({ term }) => term,
  );
  const onDay = Number.isNaN(day) ? Infinity : day;
  const held = terms.filter(
    (term) => term.firstDay <= onDay && (onDay < term.endDay || term.endDay === Infinity),
  );
  if (held.length) return held.map((term) => ({ term, state: 'held' }));
  const past = terms.filter((term) => term.endDay <= onDay);
  const confirmed = past.filter((term) => !term.endKnown);
  const former = past.filter((term) => term.endKnown);
  const left: Omit<Role, 'line'>[] = [
    ...former.map((term) => ({ term, state: 'former' as const })),
    ...confirmed.map((term) => ({ term, state: 'confirmed' as const })),
  ];
  return left.sort(
    (a, b) => importance(b.term, kb) - importance(a.term, kb) || b.term.endDay - a.term.endDay,
  );
}

/** "President of Russia", "former President of the United States"; `undefined` when no term says anything. */
export function roleLineOn(person: EntityIndex, day: number, kb: KnowledgeBase): string | undefined {
  const role = statesOn(person, day, kb)[0];
  if (!role) return undefined;
  const line = lineOf(role.term, kb);
  return role.state === 'former' ? `former ${line}` : line;
}

/** Who held an office on a day; several for offices with many seats, none where nobody is known. */
export function holdersOn(office: EntityIndex, day: number, kb: KnowledgeBase): Term[] {
  return kb.holdersOf(office).filter((term) => term.firstDay <= day && day < term.endDay);
}

/** Was somebody head of a state or government that day? Not on an unknown day (NaN). */
export function leadsCountryOn(person: EntityIndex, day: number, kb: KnowledgeBase): boolean {
  return kb
    .termsOf(person)
    .some(
      ({ office, firstDay, endDay }) =>
        firstDay <= day && day < endDay && kb.kindOf(kb.standsFor(office) ?? office) === 'country',
    );
}

/** "chief executive of Tesla", "President of Russia". */
function lineOf(term: Term, kb: KnowledgeBase): string {
  if (!term.as) return kb.roleLineOf(term.office);
  const body = kb.nameOf(term.office);
  return `${term.as[0]!.toUpperCase()}${term.as.slice(1)}, ${body}`;
}

/** Head of state before minister before club: an office of a more prominent body first. */
function importance(term: Term, kb: KnowledgeBase): number {
  const word = kb.wordOf(term.office) ?? '';
  const rank = term.as ? 1 : TOP.test(word) ? 4 : MIDDLE.test(word) ? 3 : 2;
  return rank * 10 + kb.prominenceOf(term.office);
}

const TOP =
  /^(?:president|prime minister|premier|chancellor|king|queen|emperor|supreme leader|leader|pope|secretary-general|secretary general)$/u;
const MIDDLE = /minister|secretary|governor|speaker|chair|mayor|general|vice/u;
