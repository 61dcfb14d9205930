import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { PARTICLES } from '../text/korean/particles.ts';
import { isHangul } from '../text/script.ts';
import { bestOf, speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** 후진타오(胡錦濤): the characters a name is written with belong to it. */
const HANJA_BEHIND = /^\([\u4e00-\u9fff·]{2,10}\)/u;
/** 캘리포니아 주, 에베레스트 산: the sort of place, by the kinds it may stand behind. */
const SORT_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['region', /^ [주성현]/u],
  ['mountain', /^ 산/u],
  ['island', /^ 섬/u],
  ['river', /^ 강/u],
  ['building', /^ (?:신사|사원|궁)/u],
  ['site', /^ (?:신사|사원|궁)/u],
]);
/** 한국인: the people of a place, one word in Korean. */
const PEOPLE_BEHIND = /^인/u;

/**
 * Names with what Korean writes as one with them: the hanja in brackets, the sort of place, the 인 that makes a
 * people of a country. The same name in hanja is then no second one. Spots come and go in text order.
 */
export function wholeKoreanNames(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
): readonly Spot[] {
  const whole: Spot[] = [];
  for (const spot of spots) {
    const last = whole.at(-1);
    if (last?.block === spot.block && last.end > spot.start) continue;
    whole.push(isHangul(spot.text) ? extend(spot, texts[spot.block]!, kb) : spot);
  }
  return whole;
}

function extend(spot: Spot, text: string, kb: KnowledgeBase): Spot {
  const best = bestOf(spot);
  if (!best) return spot;
  const hanja = HANJA_BEHIND.exec(text.slice(spot.end, spot.end + 14))?.[0] ?? '';
  const glossed = hanja ? longerBy(hanja.length, spot, text) : spot;
  if (kb.typeOf(best.entity) !== 'place') return glossed;
  const behind = text.slice(glossed.end, glossed.end + 8);
  const people = PEOPLE_BEHIND.exec(behind)?.[0];
  if (people && endsWord(behind.slice(people.length)))
    return {
      ...longerBy(people.length, glossed, text),
      options: spot.options.map((option) => ({ ...option, kind: 'demonym' })),
    };
  const sort = SORT_BEHIND.get(kb.kindOf(best.entity))?.exec(behind)?.[0];
  return sort && endsWord(behind.slice(sort.length)) ? longerBy(sort.length, glossed, text) : glossed;
}

/** Nothing more of the word, or a particle. */
function endsWord(behind: string): boolean {
  const rest = /^[가-힣]*/u.exec(behind)![0];
  return rest === '' || PARTICLES.has(rest);
}

function longerBy(units: number, spot: Spot, text: string): Spot {
  const end = spot.end + units;
  return { ...spot, end, text: text.slice(spot.start, end) };
}

/** 미국 지질조사국(USGS): an acronym in brackets right behind a name means what the name means, if it can. */
export function followBrackets(spots: readonly Spot[], texts: readonly string[], weights: Weights): void {
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const before = spots[i - 1];
    if (before?.block !== spot.block || spot.start !== before.end + 1) continue;
    const text = texts[spot.block]!;
    if (text[before.end] !== '(' || text[spot.end] !== ')' || !isHangul(before.text)) continue;
    const named = bestOf(before);
    const same = spot.options.find(({ entity }) => entity === named?.entity);
    if (same) speak(same, weights, 'acronymIntroduced', before.text);
  }
}
