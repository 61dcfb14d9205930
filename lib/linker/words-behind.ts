import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** "the Verdi trade union": a noun that makes the name a body's or a thing's, and nobody's. */
const BODY_NOUN =
  /^ (trade union|union|refinery|airline|newspaper|bank|brand|label|supermarket|retailer|carmaker|software|website|app|spacecraft|satellite|telescope|rocket|missile|school|college|campus|hospital|parish|estate|stadium|ferry|dam|mine|pipeline)s?\b/u;

/** "Nikkei added 0.1%", "Brent was down at $49.10": what only prices and indices do. */
const TRADED =
  /^(?:['’]s)? (?:index|crude|futures|(?:(?:has |have |had )?(?:rose|risen|fell|fallen|gained|lost|added|climbed|slipped|jumped|dropped|rallied|slid|surged|tumbled|dipped|edged|closed|ended|settled|traded|rising|falling|gaining|losing|was|were))(?: (?:up|down|higher|lower|flat))?(?: (?:by|at|to|about|nearly|around|almost|a|more than))* (?:quarter|third|half|[$€£¥]?\d))/u;
const TRADED_KINDS = new Set(['index', 'product']);

/** "the Frenchman", "the Swede": somebody of that country, whom the article names elsewhere. */
const ONE_OF_THEM =
  /(?:man|woman)$|^(?:Briton|Spaniard|Pole|Dane|Swede|Finn|Turk|Scot|Croat|Serb|Czech|Slovak|German|Italian|American|Australian|Canadian|Belgian|Austrian|Brazilian|Argentine|Russian|Ukrainian|Norwegian)$/u;
const VERB_OR_END =
  /^(?:[.,;]|$| (?:was|is|who|has|had|won|said|finished|beat|lost|will|took|scored|made|also)\b)/u;

/** What the words right behind a name say of its type. Cues only; `text` is the spot's block. */
export function weighWordsBehind(spot: Spot, text: string, kb: KnowledgeBase, weights: Weights): void {
  const behind = text.slice(spot.end, spot.end + 40);
  if (!behind.startsWith(' ') && !behind.startsWith("'s ") && !behind.startsWith('’s ') && !isDemonym(spot))
    return;
  const noun = BODY_NOUN.exec(behind)?.[1];
  const traded = TRADED.test(behind);
  const oneOfThem = isDemonym(spot) && isOneOfThem(spot, text, behind);
  if (!noun && !traded && !oneOfThem) return;
  for (const option of spot.options) {
    const isPerson = kb.typeOf(option.entity) === 'person';
    if (noun && isPerson) speak(option, weights, 'bodyNounBehind', noun);
    if (traded && TRADED_KINDS.has(kb.kindOf(option.entity))) speak(option, weights, 'priceBehind');
    if (oneOfThem && option.kind === 'demonym') speak(option, weights, 'oneOfThem');
  }
}

function isDemonym({ options }: Spot): boolean {
  return options.some(({ kind }: Option) => kind === 'demonym');
}

/** "**the** Frenchman won": the article and no noun behind. */
function isOneOfThem({ text: name, start }: Spot, text: string, behind: string): boolean {
  return (
    ONE_OF_THEM.test(name) &&
    /\b[Tt]he $/u.test(text.slice(Math.max(0, start - 5), start)) &&
    VERB_OR_END.test(behind)
  );
}
