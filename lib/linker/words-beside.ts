import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { isHangul } from '../text/script.ts';
import { firstWords, lastWords, plainWordAfter, plainWordBefore } from './phrases.ts';
import { liesIn } from './region-behind.ts';
import { bestOf, speak, type Option, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** "the Verdi trade union": a noun that makes the name a body's or a thing's, and nobody's. */
const BODY_NOUNS =
  'CEO|CFO|chief executive|share|stock|trade union|union|refinery|airline|newspaper|bank|brand|label|supermarket|retailer|carmaker|software|website|app|spacecraft|satellite|telescope|rocket|missile|school|college|campus|hospital|parish|estate|stadium|ferry|dam|mine|pipeline|district|neighbourhood|neighborhood';
const BODY_NOUN = new RegExp(
  `^(?:(?:, \\p{Lu}[\\p{L}]+)*,? and \\p{Lu}[\\p{L}]+)? (${BODY_NOUNS})s?\\b`,
  'u',
);
const BEGINS_BODY_NOUN = firstWords(`and|${BODY_NOUNS}`);

/** Those that say what an organisation is, and not only what is its. */
const COMPANY_NOUNS = new Set([
  'CEO',
  'CFO',
  'chief executive',
  'share',
  'stock',
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
const SHIPS =
  'submarine|sub|destroyer|frigate|battleship|cruiser|corvette|warship|ship|USS|HMS|ferry|tanker|vessel|yacht|trawler|freighter';
const SHIP_BEFORE = new RegExp(`\\b(${SHIPS}) $`, 'u');
const ENDS_SHIP = lastWords(SHIPS);

/** "the state of Washington", "the island of Hawaii": what the name is. */
const SORT_BEFORE = /\b(?:(states?|provinces?|regions?|prefecture)|(city|town|port)|(island)) of $/iu;

/** "private equity firm Alchemy", "carmaker Ford", "retailer Boots": what follows is a body. */
const COMPANIES =
  'firm|company|group|giant|lender|bank|insurer|airline|carrier|retailer|supermarket|chain|operator|developer|brokerage|broker|supplier|publisher|broadcaster|utility|miner|conglomerate|brewer|start-up|startup|newspaper|magazine|website';
const COMPANY_BEFORE = new RegExp(`\\b(?:\\p{Ll}*maker|${COMPANIES}) $`, 'u');
const ENDS_COMPANY = lastWords(COMPANIES);

/** "Apollo 11": but not "Galaxy 8%", "Brent 40 million". */
const NUMBER = /^ \d{1,3}\b(?![.,]\d|%| (?:per ?cent|million|billion))/u;

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
const PLAYERS =
  'coach|captain|midfielder|striker|goalkeeper|quarterback|winger|batsman|bowler|pitcher|defender|shortstop|linebacker';
const TEAM_NOUN = new RegExp(`^ (?:head |assistant |interim |former )?(?:${PLAYERS})\\b`, 'u');
const BEGINS_TEAM_NOUN = firstWords(`head|assistant|interim|former|${PLAYERS}`);

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
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    weighSideBySide(spot, spots[i + 1], texts, kb, weights);
    const text = texts[spot.block]!;
    const before = plainWordBefore(text, spot.start);
    const after = plainWordAfter(text, spot.end);
    const noun = bodyNounBehind(text, spot.end, after);
    if (noun) bodies.set(spot.text, noun);
    if (isCompanyBefore(text, spot.start, before)) companies.add(spot.text);
    const ship = ENDS_SHIP.has(before) ? SHIP_BEFORE.exec(leadOf(text, spot.start))?.[1] : undefined;
    if (ship) ships.set(spot.text, ship);
    if (before.length === 2) weighSortBefore(spot, text, kb, weights);
    weighBehind(spot, text, after, kb, weights);
    if (before === 'the' || before === 'The') weighOneOfThem(spot, text, weights);
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

/** As much of the text before a name as the words there take. */
function leadOf(text: string, start: number): string {
  return text.slice(Math.max(0, start - 14), start);
}

function bodyNounBehind(text: string, end: number, after: string): string | undefined {
  if (!BEGINS_BODY_NOUN.has(after) && text[end] !== ',') return undefined;
  return BODY_NOUN.exec(text.slice(end, end + 40))?.[1];
}

function isCompanyBefore(text: string, start: number, before: string): boolean {
  return (ENDS_COMPANY.has(before) || before.endsWith('maker')) && COMPANY_BEFORE.test(leadOf(text, start));
}

/** "Shenzhou 5", "Cleveland coach", "Nikkei added 0.1%": what follows the name. */
function weighBehind(spot: Spot, text: string, after: string, kb: KnowledgeBase, weights: Weights): void {
  if (after === '' && !isApostrophe(text.charCodeAt(spot.end))) return;
  const behind = text.slice(spot.end, spot.end + 40);
  const isNumbered = isDigit(after.charCodeAt(0)) && NUMBER.test(behind);
  const isTeam = BEGINS_TEAM_NOUN.has(after) && TEAM_NOUN.test(behind);
  for (const option of spot.options) {
    const kind = kb.kindOf(option.entity);
    if (isNumbered && NUMBERED_KINDS.has(kind)) speak(option, weights, 'numberBehind');
    if (isTeam && kb.typeOf(option.entity) === 'place') speak(option, weights, 'playsInSport');
    if (TRADED_KINDS.has(kind) && TRADED.test(behind)) speak(option, weights, 'priceBehind');
  }
}

/** The straight and the curly one. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function weighSortBefore(spot: Spot, text: string, kb: KnowledgeBase, weights: Weights): void {
  const match = SORT_BEFORE.exec(leadOf(text, spot.start));
  if (!match) return;
  const kind = match[1] ? 'region' : match[2] ? 'city' : 'island';
  const fits = ({ entity, kind: alias }: Option) => kb.kindOf(entity) === kind && alias !== 'demonym';
  if (!spot.options.some(fits)) return;
  for (const option of spot.options)
    if (fits(option)) speak(option, weights, 'sortBefore', match[0].trim());
    else if (kb.typeOf(option.entity) === 'place') speak(option, weights, 'otherSortBefore', match[0].trim());
}

/** "the Frenchman won": one of that country, when no noun follows. */
function weighOneOfThem(spot: Spot, text: string, weights: Weights): void {
  for (const option of spot.options)
    if (
      option.kind === 'demonym' &&
      ONE_OF_THEM.test(spot.text) &&
      VERB_OR_END.test(text.slice(spot.end, spot.end + 40))
    )
      speak(option, weights, 'oneOfThem');
}
