import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { isHangul } from '../text/script.ts';
import { liesIn } from './region-behind.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** "the Verdi trade union": a noun that makes the name a body's or a thing's, and nobody's. */
const BODY_NOUN =
  /^(?:(?:, \p{Lu}[\p{L}]+)*,? and \p{Lu}[\p{L}]+)? (trade union|union|refinery|airline|newspaper|bank|brand|label|supermarket|retailer|carmaker|software|website|app|spacecraft|satellite|telescope|rocket|missile|school|college|campus|hospital|parish|estate|stadium|ferry|dam|mine|pipeline|district|neighbou?rhood)s?\b/u;

/** Those that say what an organisation is, and not only what is its. */
const COMPANY_NOUNS = new Set([
  'trade union',
  'union',
  'airline',
  'newspaper',
  'bank',
  'supermarket',
  'retailer',
  'website',
  'carmaker',
]);

/** "Nikkei added 0.1%", "Brent was down at $49.10": what only prices and indices do. */
const TRADED =
  /^(?:['’]s)? (?:index|crude|futures|(?:(?:has |have |had )?(?:rose|risen|fell|fallen|gained|lost|added|climbed|slipped|jumped|dropped|rallied|slid|surged|tumbled|dipped|edged|closed|ended|settled|traded|rising|falling|gaining|losing|was|were))(?: (?:up|down|higher|lower|flat))?(?: (?:by|at|to|about|nearly|around|almost|a|more than))* (?:quarter|third|half|[$€£¥]?\d))/u;
const TRADED_KINDS = new Set(['index', 'product']);

/** "the Frenchman", "the Swede": somebody of that country, whom the article names elsewhere. */
const ONE_OF_THEM =
  /(?:man|woman)$|^(?:Briton|Spaniard|Pole|Dane|Swede|Finn|Turk|Scot|Croat|Serb|Czech|Slovak|German|Italian|American|Australian|Canadian|Belgian|Austrian|Brazilian|Argentine|Russian|Ukrainian|Norwegian)$/u;
const VERB_OR_END =
  /^(?:[.,;]|$| (?:was|is|who|has|had|won|said|finished|beat|lost|will|took|scored|made|also)\b)/u;

/** "attack sub New Jersey", "USS Cole": ships are named after what they are not. */
const SHIP_BEFORE =
  /\b(submarine|sub|destroyer|frigate|battleship|cruiser|corvette|warship|ship|USS|HMS|ferry|tanker|vessel|yacht|trawler|freighter) $/u;

/** "the state of Washington", "the island of Hawaii": what the name is. */
const SORT_BEFORE = /\b(?:(states?|provinces?|regions?|prefecture)|(city|town|port)|(island)) of $/iu;

/** "private equity firm Alchemy", "carmaker Ford", "retailer Boots": what follows is a body. */
const COMPANY_BEFORE =
  /\b(?:firm|company|giant|\p{Ll}*maker|lender|bank|insurer|airline|carrier|retailer|supermarket|chain|operator|developer|brokerage|broker|supplier|publisher|broadcaster|utility|miner|conglomerate|brewer|start-?up|newspaper|magazine|website) $/u;

/** Kinds that come in numbers: Shenzhou 5, Apollo 11, Galaxy 8. */
const NUMBERED_KINDS = new Set([
  'spacecraft',
  'rocket',
  'missile',
  'satellite',
  'aircraft',
  'vehicle',
  'programme',
  'game',
  'software',
]);

/** "Cleveland coach", "England captain": a team, whatever the article is about. */
const TEAM_NOUN =
  /^ (?:head |assistant |interim |former )?(?:coach|captain|midfielder|striker|goalkeeper|quarterback|winger|batsman|bowler|pitcher|defender|shortstop|linebacker)\b/u;

/**
 * What the words right beside a name say of its type: a body's noun, a price, a ship. What names it says so in the
 * whole article: after "the Verdi trade union" a bare "Verdi" is no composer either.
 */
export function weighWordsBeside(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  const bodies = new Map<string, string>();
  const ships = new Map<string, string>();
  const companies = new Set<string>();
  for (const [i, spot] of spots.entries()) {
    weighSideBySide(spot, spots[i + 1], texts, kb, weights);
    const text = texts[spot.block]!;
    const behind = text.slice(spot.end, spot.end + 40);
    const noun = BODY_NOUN.exec(behind)?.[1];
    if (noun) bodies.set(spot.text, noun);
    if (COMPANY_BEFORE.test(text.slice(Math.max(0, spot.start - 14), spot.start))) companies.add(spot.text);
    const ship = SHIP_BEFORE.exec(text.slice(Math.max(0, spot.start - 14), spot.start))?.[1];
    if (ship) ships.set(spot.text, ship);
    weighSortBefore(spot, text, kb, weights);
    if (/^ \d{1,3}\b(?![.,]\d|%| (?:per ?cent|million|billion))/u.test(behind))
      for (const option of spot.options)
        if (NUMBERED_KINDS.has(kb.kindOf(option.entity))) speak(option, weights, 'numberBehind');
    if (TEAM_NOUN.test(behind))
      for (const option of spot.options)
        if (kb.typeOf(option.entity) === 'place') speak(option, weights, 'playsInSport');
    const traded = /^(?: |['’]s )/u.test(behind) && TRADED.test(behind);
    const oneOfThem = isDemonym(spot) && isOneOfThem(spot, text, behind);
    if (!traded && !oneOfThem) continue;
    for (const option of spot.options) {
      if (traded && TRADED_KINDS.has(kb.kindOf(option.entity))) speak(option, weights, 'priceBehind');
      if (oneOfThem && option.kind === 'demonym') speak(option, weights, 'oneOfThem');
    }
  }
  if (bodies.size === 0 && ships.size === 0 && companies.size === 0) return;
  for (const spot of spots) {
    const noun = bodies.get(spot.text);
    const ship = ships.get(spot.text);
    const isCompany = companies.has(spot.text);
    for (const option of noun || ship || isCompany ? spot.options : []) {
      const type = kb.typeOf(option.entity);
      if (isCompany)
        speak(option, weights, type === 'organisation' ? 'companyBefore' : 'companyBeforeOtherType');
      if (noun && type === 'person') speak(option, weights, 'bodyNounBehind', noun);
      if (noun && type === 'organisation' && COMPANY_NOUNS.has(noun))
        speak(option, weights, 'companyBefore', noun);
      if (ship && (type === 'person' || type === 'place')) speak(option, weights, 'shipBefore', ship);
    }
  }
}

/** "Paris Jordan", "Victoria Wales": two places with nothing between them, of which none lies in the other. */
function weighSideBySide(
  first: Spot,
  second: Spot | undefined,
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  if (
    second?.block !== first.block ||
    second.start !== first.end + 1 ||
    texts[first.block]![first.end] !== ' '
  )
    return;
  if (first.words > 1 || second.words > 1 || isHangul(first.text) || first.line !== 'sentence') return;
  const [a, b] = [first, second].map((spot) => bestOf(spot));
  const isPlace = (option: Option | undefined) =>
    option !== undefined && option.kind !== 'demonym' && kb.typeOf(option.entity) === 'place';
  if (!isPlace(a) || !isPlace(b) || liesIn(a!.entity, b!.entity, kb)) return;
  for (const option of [...first.options, ...second.options]) speak(option, weights, 'placesSideBySide');
}

function weighSortBefore(spot: Spot, text: string, kb: KnowledgeBase, weights: Weights): void {
  const match = SORT_BEFORE.exec(text.slice(Math.max(0, spot.start - 14), spot.start));
  if (!match) return;
  const kind = match[1] ? 'region' : match[2] ? 'city' : 'island';
  const fits = ({ entity, kind: alias }: Option) => kb.kindOf(entity) === kind && alias !== 'demonym';
  if (!spot.options.some(fits)) return;
  for (const option of spot.options)
    if (fits(option)) speak(option, weights, 'sortBefore', match[0].trim());
    else if (kb.typeOf(option.entity) === 'place') speak(option, weights, 'otherSortBefore', match[0].trim());
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
