import { isHangul } from '../../text/script.ts';
import type { RecordDraft } from '../record.ts';
import type { AliasKind, Candidate } from '../types.ts';
import { aliasesOf, type Alias } from './aliases.ts';
import { Bearers, type Bearer } from './bearers.ts';
import type { RecordList } from './record-list.ts';

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

/** All names of all records, in the order they were first met. */
export interface Surfaces {
  readonly size: number;
  /** Makes the surfaces one after another: nobody has to hold them all. */
  all(): Generator<Surface>;
}

const KINDS = Object.keys(KIND_WEIGHT) as AliasKind[];
/** Flags of a bearer; the number of its alias kind stands below them. */
const KIND_MASK = 7;
const NEEDS_CONTEXT = 8;
const IS_COMMON_SHORT_FORM = 16;

/**
 * All surface forms of all records with their candidates. An alias that is also a common word (`Reading`,
 * 경기) needs context.
 */
export function collectSurfaces(records: RecordList, isCommonWord: CommonWord): Surfaces {
  const countries = new Map<string, readonly string[]>();
  for (const [, { code, name, ko, akaKo = [] }] of records.entries())
    if (code) countries.set(code, [name, ...(ko ? [ko, ...akaKo] : [])]);
  const numbers = new Map<string, number>();
  const bearers = new Bearers();
  for (const [entity, record] of records.entries()) {
    for (const alias of [...aliasesOf(record), ...countryOfTeam(record, countries)]) {
      const { text, kind } = alias;
      const isCommon = isCommonWord(text, record);
      // "North" is not Frederick North, "Price" not a Price of history: their surnames would hide other readings.
      if (kind === 'surname' && record.layer && isCommon) continue;
      // 승리, 연대, 경기: nothing in Korean tells a name from the word, as a capital does.
      if (isCommon && isHangul(text) && isHomonym(record, alias)) continue;
      const needsContext = alias.needsContext || (isCommon && !isHousehold(record, alias));
      const isShortForm = kind === 'surname' || kind === 'short';
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      bearers.add(number, {
        entity,
        flags:
          KINDS.indexOf(kind) |
          (needsContext ? NEEDS_CONTEXT : 0) |
          (isShortForm && isCommon ? IS_COMMON_SHORT_FORM : 0),
        prominence: record.prominence ?? 3,
      });
    }
  }
  return {
    size: numbers.size,
    *all() {
      for (const [text, number] of numbers) yield { text, candidates: weigh(bearers.of(number)) };
    },
  };
}

/** The bearers of one name as candidates, likeliest first. */
function weigh(bearers: readonly Bearer[]): Candidate[] {
  const kindOf = ({ flags }: Bearer) => KINDS[flags & KIND_MASK]!;
  const weights = bearers.map(
    (bearer) => KIND_WEIGHT[kindOf(bearer)] * PROMINENCE_STEP ** (bearer.prominence - 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return bearers
    .map((bearer, at) => {
      const share = weights[at]! / total;
      return {
        entity: bearer.entity,
        kind: kindOf(bearer),
        prior: bearer.flags & IS_COMMON_SHORT_FORM ? Math.min(share, COMMON_SHORT_FORM) : share,
        needsContext: (bearer.flags & NEEDS_CONTEXT) !== 0,
      };
    })
    .sort((a, b) => b.prior - a.prior || a.entity - b.entity)
    .filter((candidate, rank) => rank === 0 || candidate.prior >= LEAST_PRIOR)
    .slice(0, MOST_CANDIDATES);
}

/** A country that plays is its team: "France" is also what France's team is called. */
function countryOfTeam(
  { kind, country }: RecordDraft,
  countries: ReadonlyMap<string, readonly string[]>,
): Alias[] {
  const names = kind === 'national-team' && country ? (countries.get(country) ?? []) : [];
  return names.map((text) => ({ text, kind: 'short', needsContext: true }));
}

/** Singers, bodies and short forms; a place and a team that bears its name keep it and need context. */
function isHomonym(record: RecordDraft, { kind }: Alias): boolean {
  if (record.kind === 'national-team') return false;
  return record.type !== 'place' || kind === 'short';
}

/** Countries and their people, and what everybody knows, keep their names even where a common word looks alike (Turkey, Polish). */
function isHousehold(record: RecordDraft, { text, kind }: Alias): boolean {
  if (!/\p{Lu}/u.test(text)) return false;
  if (record.type === 'organisation' && record.prominence === 5) return true;
  // A capital in Berlin, Earth and Alps says enough: few write of berlins and alps.
  if ((record.kind === 'city' || record.type === 'thing') && record.prominence === 5) return true;
  if (record.kind === 'mountain' && (record.prominence ?? 3) >= 4) return true;
  return kind === 'demonym' || (record.kind === 'country' && kind === 'full') || kind === 'acronym';
}
