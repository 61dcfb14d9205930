import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { EntityIndex } from '../kb/types.ts';
import type { ArticleContext } from './article-context.ts';
import { isHangul } from '../text/script.ts';
import { speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

const TEAM_KINDS = new Set(['club', 'national-team', 'team']);

/** Kinds of sport that are named outside it, too, but rarely. */
export const SPORT_KINDS: ReadonlySet<string> = new Set([
  ...TEAM_KINDS,
  'league',
  'sport-body',
  'athlete',
  'tournament',
]);

/** A town has clubs of many sports and lends its name to all: a club needs more than that somebody plays. */
const CLUB = 0.5;

/** What stands around a name that plays: "beat France", "2-1 win over Leeds", "France won", "Leeds' striker". */
const PLAYS_BEFORE =
  /(?:\b(?:beat|beats|beating|rival|rivals|ranked|No\. \d+|defeated|defeating|over|against|versus|vs?\.?|thrashed|hosts?|hosted|faced?|faces|facing|met|play|plays|played|playing|coach of|captain of|champions|striker|midfielder|defender|goalkeeper) |\d[-–]\d )$/iu;
const PLAYS_AFTER =
  /^(?:['’]s?)? (?:beat|beats|won|win|wins|lost|lose|loses|drew|draw|scored|score|play|plays|played|will play|face|faces|faced|take|takes|took|host|hosts|lead|led|trail|were|are|have|reached|qualified|coach|captain|striker|midfielder|defender|goalkeeper|winger|manager|team|squad|side|fans|v|vs|versus)\b|^ \d+\b|^,? \(?\d+[-–]\d+/iu;

/**
 * The sport switch: in a match report a country or city that plays is its team. A candidate that is a
 * team gains; a place loses, so that it shows "probably" at most unless something else speaks for it.
 */
export function weighSport(
  spots: readonly Spot[],
  texts: readonly string[],
  context: ArticleContext,
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (const spot of spots) {
    if (context.sport[spot.block] || spot.options.length < 2) continue;
    for (const option of spot.options)
      if (SPORT_KINDS.has(kb.kindOf(option.entity))) speak(option, weights, 'noSportHere');
  }
  const inSport = spots.filter((spot) => context.sport[spot.block]);
  const players = new Set(inSport.filter((spot) => plays(spot, texts[spot.block]!)).map((spot) => spot.text));
  const named = namesOfTeams(inSport, kb);
  const sportPlayed = inSport.length > 0 ? sportOf(texts.join(' ')) : undefined;
  const venues = new Set(
    inSport
      .filter((spot) => isHangul(spot.text) && isPlaceHere(texts[spot.block]!, spot))
      .map(({ text }) => text),
  );
  const places = new Set(
    inSport.filter((spot) => kb.typeOf(spot.options[0]!.entity) === 'place').map(startOf),
  );
  for (const spot of inSport) {
    // 미국 워싱턴: a country in front of its city.
    const isKorean = isHangul(spot.text) || isHangul(texts[spot.block]!, spot.end + 1);
    const isOfPlace = isKorean && places.has(`${spot.block}:${spot.end + 1}`);
    const isWhere = isOfPlace || isPlaceHere(texts[spot.block]!, spot) || isInDateline(spot);
    // 과달라하라에서 열린다: the town stays a town where it plays no part as one, too.
    const isVenue = isWhere || (venues.has(spot.text) && kb.kindOf(spot.options[0]!.entity) === 'city');
    const isTown = isKorean && spot.options.some(({ entity }) => kb.kindOf(entity) === 'city');
    const isPlayer = players.has(spot.text) && !isVenue;
    for (const option of spot.options) {
      if (TEAM_KINDS.has(kb.kindOf(option.entity))) {
        const isNational = kb.kindOf(option.entity) === 'national-team';
        const share = isTown && isWhere ? 0 : shareOf(isPlayer, isNational, sportPlayed);
        speak(option, weights, 'teamPlays', undefined, share);
        if ((named.get(option.entity)?.size ?? 0) > 1) speak(option, weights, 'namedOtherwiseToo');
        const sport = sportNamed(kb.nameOf(option.entity));
        if (sport)
          speak(option, weights, sport === sportPlayed ? 'teamOfThisSport' : 'teamOfOtherSport', sport);
      } else if (!isVenue && kb.typeOf(option.entity) === 'place' && (isPlayer || option.kind !== 'demonym'))
        speak(option, weights, isPlayer ? 'playsInSport' : 'placeInSport');
    }
  }
}

/** The different names under which each team may stand in the article: "Oregon" and "Ducks". */
function namesOfTeams(spots: readonly Spot[], kb: KnowledgeBase): Map<EntityIndex, Set<string>> {
  const names = new Map<EntityIndex, Set<string>>();
  for (const { text, options } of spots)
    for (const { entity } of options) {
      if (!TEAM_KINDS.has(kb.kindOf(entity))) continue;
      const known = names.get(entity) ?? new Set();
      names.set(entity, known.add(text.toLowerCase()));
    }
  return names;
}

/** How much of "the team plays" counts: national teams play only where their sport is played. */
function shareOf(isPlayer: boolean, isNational: boolean, sport: string | undefined): number {
  if (isNational) return isPlayer && sport !== undefined ? 1 : 0;
  return isPlayer ? CLUB : CLUB / 2;
}

/** "BELO HORIZONTE, Brazil": the country of a town is no team. */
function isInDateline({ options }: Spot): boolean {
  return options.some(({ cues }) => cues.some(({ cue }) => cue === 'regionFollows'));
}

function startOf({ block, start }: Spot): string {
  return `${block}:${start}`;
}

/** "in France", 프랑스에서: the place itself, whatever is played there. */
function isPlaceHere(text: string, { start, end }: Spot): boolean {
  return (
    /\b(?:in|at|near|from|(?<!\b(?:coach|captain|manager|champions|side|team|squad|fans) )of) (?:the )?$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    ) ||
    /^(?:에서|으로|로 |에 있는|시간|인| 대회| 정부| 대통령| 총리| 국왕| 프로)/u.test(text.slice(end, end + 4))
  );
}

function plays(spot: Spot, text: string): boolean {
  // Korean has no verb beside the name to tell by: in a report of sport its countries are teams.
  if (isHangul(spot.text)) return true;
  return (
    PLAYS_BEFORE.test(text.slice(Math.max(0, spot.start - 16), spot.start)) ||
    PLAYS_AFTER.test(text.slice(spot.end, spot.end + 24))
  );
}

/** Sports by the words that only they use. Women's teams are a sport of their own here: the article says so. */
const SPORTS: readonly (readonly [sport: string, words: RegExp])[] = [
  ['cricket', /\b(?:wickets?|innings|overs|batsm[ae]n|bowlers?|cricket|test match|run chase)\b/giu],
  ['rugby', /\b(?:rugby|scrum|fly-half|try line|tries|line-?out|six nations)\b/giu],
  ['hockey', /\b(?:hockey|puck|goaltender|power play|nhl)\b/giu],
  ['basketball', /\b(?:basketball|rebounds|three-pointers?|nba|free throws)\b|농구/giu],
  ['handball', /\bhandball\b/giu],
  ['baseball', /\b(?:baseball|innings?|home runs?|pitcher|mlb)\b|야구|투수|홈런/giu],
  [
    'football',
    /\b(?:football|soccer|strikers?|midfielders?|goalkeepers?|goals?|fifa|uefa|penalt(?:y|ies)|offside|world cup)\b|축구|월드컵|골키퍼/giu,
  ],
];

/** The team sport an article plays: the one whose words it uses most; `undefined` for tennis, athletics, others. */
function sportOf(text: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [sport, words] of SPORTS) {
    const count = (text.match(words) ?? []).length;
    if (count >= most && count > 0) [best, most] = [sport, count];
  }
  if (best === undefined || most < 2) return undefined;
  return /\bwomen[\u2019']?s?\b/iu.test(text) && (text.match(/\bwomen\b/giu) ?? []).length > 1
    ? `women's ${best}`
    : best;
}

/** The sport in a team's name: "France national football team", "Sweden men's national ice hockey team". */
function sportNamed(name: string): string | undefined {
  const plain = name.toLowerCase().replace('soccer', 'football');
  const sport = SPORTS.find(([each]) => plain.includes(each))?.[0];
  return sport && /\bwomen/iu.test(name) ? `women's ${sport}` : sport;
}
