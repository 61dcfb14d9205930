import type { RecordDraft } from '../record.ts';
import type { AliasKind, Candidate } from '../types.ts';
import { aliasesOf, type Alias } from './aliases.ts';

/** A distinct surface form and everything it may denote, likeliest first. */
export interface Surface {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** Tells names of an entity that are also ordinary words. */
export type CommonWord = (name: string, bearer: RecordDraft) => boolean;

/** How much a kind of alias counts when bearers of one name are weighed. */
const KIND_WEIGHT: Readonly<Record<AliasKind, number>> = {
  full: 1,
  demonym: 1,
  acronym: 0.8,
  native: 0.8,
  former: 0.5,
  metonym: 0.5,
  short: 0.35,
  surname: 0.3,
};

/** May, Major, 경기: a short form that is a common word never means its bearer on its own. */
const COMMON_SHORT_FORM = 0.3;

/** One step of prominence counts this many times more. */
const PROMINENCE_STEP = 4;

/** Candidates less likely than this are dropped, except the best: they could never win. */
const LEAST_PRIOR = 0.004;

/** More bearers than this of one name: the least likely go. */
const MOST_CANDIDATES = 24;

/**
 * All surface forms of all records with their candidates. An alias that is also a common word (`Reading`,
 * 경기) needs context.
 */
export function collectSurfaces(records: readonly RecordDraft[], isCommonWord: CommonWord): Surface[] {
  const countries = new Map(records.flatMap(({ code, name }) => (code ? [[code, name] as const] : [])));
  const bearers = new Map<string, { entity: number; alias: Alias; weight: number }[]>();
  for (const [entity, record] of records.entries()) {
    for (const alias of [...aliasesOf(record), ...countryOfTeam(record, countries)]) {
      // "North" is not Frederick North, "Price" not a Price of history: their surnames would hide other readings.
      if (alias.kind === 'surname' && record.layer && isCommonWord(alias.text, record)) continue;
      const weight = KIND_WEIGHT[alias.kind] * PROMINENCE_STEP ** ((record.prominence ?? 3) - 1);
      const list = bearers.get(alias.text) ?? [];
      list.push({ entity, alias, weight });
      bearers.set(alias.text, list);
    }
  }
  return [...bearers].map(([text, list]) => {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    const candidates = list
      .map(({ entity, alias, weight }) => ({
        entity,
        kind: alias.kind,
        prior:
          (alias.kind === 'surname' || alias.kind === 'short') && isCommonWord(text, records[entity]!)
            ? Math.min(weight / total, COMMON_SHORT_FORM)
            : weight / total,
        needsContext:
          alias.needsContext ||
          (isCommonWord(text, records[entity]!) && !isHousehold(records[entity]!, alias)),
      }))
      .sort((a, b) => b.prior - a.prior || a.entity - b.entity)
      .filter((candidate, rank) => rank === 0 || candidate.prior >= LEAST_PRIOR)
      .slice(0, MOST_CANDIDATES);
    return { text, candidates };
  });
}

/** A country that plays is its team: "France" is also what France's team is called. */
function countryOfTeam({ kind, country }: RecordDraft, countries: ReadonlyMap<string, string>): Alias[] {
  const name = kind === 'national-team' && country ? countries.get(country) : undefined;
  return name ? [{ text: name, kind: 'short', needsContext: true }] : [];
}

/** Countries and their people, and what everybody knows, keep their names even where a common word looks alike (Turkey, Polish). */
function isHousehold(record: RecordDraft, { text, kind }: Alias): boolean {
  if (!/\p{Lu}/u.test(text)) return false;
  if (record.type === 'organisation' && record.prominence === 5) return true;
  return kind === 'demonym' || (record.kind === 'country' && kind === 'full') || kind === 'acronym';
}
