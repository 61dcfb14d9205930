import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { ArticleContext } from './article-context.ts';
import { speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

const TEAM_KINDS = new Set(['club', 'national-team', 'team']);

/** What stands around a name that plays: "beat France", "2-1 win over Leeds", "France won", "Leeds' striker". */
const PLAYS_BEFORE =
  /(?:\b(?:beat|beats|beating|rival|rivals|ranked|No\. \d+|\(?\d+-\d+\)? (?:win|victory|loss) over|defeated|defeating|over|against|versus|vs?\.?|thrashed|hosts?|hosted|faces?|faced|facing|meet|meets|met|play|plays|played|playing|for|with|to|from|joined?|joins|signed|champions|captain|coach|manager|team|striker|side|former) |\d[-–]\d )$/iu;
const PLAYS_AFTER =
  /^(?:['’]s?)? (?:beat|beats|won|win|wins|lost|lose|loses|drew|draw|scored|score|play|plays|played|will play|face|faces|faced|take|takes|took|host|hosts|lead|led|trail|were|are|have|reached|qualified|coach|captain|striker|midfielder|defender|goalkeeper|winger|manager|team|squad|side|fans|v|vs)\b|^ \d+\b|^,? \(?\d+[-–]\d+/iu;

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
  const inSport = spots.filter((spot) => context.sport[spot.block]);
  const players = new Set(inSport.filter((spot) => plays(spot, texts[spot.block]!)).map((spot) => spot.text));
  for (const spot of inSport) {
    const isWhere = /\b(?:in|at|near|from) (?:the )?$/iu.test(texts[spot.block]!.slice(0, spot.start));
    const isPlayer = players.has(spot.text) && !isWhere;
    for (const option of spot.options) {
      if (TEAM_KINDS.has(kb.kindOf(option.entity)))
        speak(option, weights, 'teamPlays', undefined, isPlayer ? 1 : 0.3);
      else if (!isWhere && kb.typeOf(option.entity) === 'place' && (isPlayer || option.kind !== 'demonym'))
        speak(option, weights, isPlayer ? 'playsInSport' : 'placeInSport');
    }
  }
}

function plays(spot: Spot, text: string): boolean {
  return (
    PLAYS_BEFORE.test(text.slice(Math.max(0, spot.start - 16), spot.start)) ||
    PLAYS_AFTER.test(text.slice(spot.end, spot.end + 24))
  );
}
