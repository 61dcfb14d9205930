import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { Spot } from './spot.ts';

/** Legal forms behind a company's name: "Connells **Ltd**", "Saks **Inc.**", "Dow Chemical **Co**". */
const ENDING =
  /^(?:,? (?:Incorporated|Inc|Corporation|Corp|Company|Co|Limited|Ltd|LLC|LLP|LP|PLC|Plc|plc|AG|SA|S\.A|SE|NV|N\.V|AB|ASA|Oyj|SpA|S\.p\.A|GmbH|Bhd|Berhad|Pty|Pte)\b\.?){1,2}/u;

/**
 * The spot with the legal form that follows it, when a candidate is an organisation: the form belongs to the
 * name, and says that it is one. "Target Corp." is no target, "Johnson Ltd" nobody called
 * Johnson.
 */
export function withCompanyEnding(spot: Spot, text: string, kb: KnowledgeBase): Spot {
  const ending = endingBehind(text, spot.end);
  if (ending === undefined) return spot;
  const companies = spot.options.filter(
    ({ entity, kind }) => kb.typeOf(entity) === 'organisation' && kind !== 'demonym',
  );
  if (companies.length === 0) return spot;
  const end = spot.end + ending.length;
  return {
    ...spot,
    end,
    text: text.slice(spot.start, end),
    words: spot.words + 1,
    options: companies.map((option) =>
      option.kind === 'full' && fits(option.entity, ending, kb) ? { ...option, needsContext: false } : option,
    ),
  };
}

function endingBehind(text: string, end: number): string | undefined {
  const space = text[end] === ',' ? end + 1 : end;
  // Nearly all names are followed by a word that begins otherwise: the pattern is asked last.
  if (text[space] !== ' ' || !FIRST_LETTERS.has(text[space + 1]!)) return undefined;
  return ENDING.exec(text.slice(end, end + 24))?.[0];
}

const FIRST_LETTERS: ReadonlySet<string> = new Set('ICLPpASNOGB');

/** Britain's Countrywide Plc is not the American lender Countrywide, which would be no plc. */
function fits(company: EntityIndex, ending: string, kb: KnowledgeBase): boolean {
  return !/plc|ltd|limited/iu.test(ending) || kb.countryOf(company) !== kb.indexOf('united-states');
}
