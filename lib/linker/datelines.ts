import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { speak, type Spot } from './spot.ts';
import type { Weights } from './weights.ts';

/** "SEOUL (Reuters)", "WILMINGTON, Del. (AP)", "BEIJING, May 9 (Xinhua)": what stands behind a dateline's town. */
const AGENCY_BEHIND =
  /^(?:,? [\p{L}. ]{2,22}?(?:\d{1,2})?)? ?\((?:Thomson )?(?:Reuters|AP|AFP|UPI|dpa|DPA|Xinhua|Yonhap|Kyodo|Jiji|ANI|PTI|IANS|TASS|RIA Novosti|AA|EFE|ANSA|KCNA|KUNA|WAM|CNN|Bloomberg|CNS|PNA|BUSINESS WIRE|PRNewswire|[WK][A-Z]{3})\b/u;

/** Capitals that open a block and end in a dash: "MOSCOW —", "GRAND RAPIDS, Mich. -". */
const DASH_BEHIND = /^(?:, [\p{L}. ]{2,18})? ?(?:—|–|--?) /u;

/** A dateline names the place where the report was written: nobody called London, no band, no company. */
export function weighDatelines(
  spots: readonly Spot[],
  texts: readonly string[],
  kb: KnowledgeBase,
  weights: Weights,
): void {
  for (const spot of spots) {
    const text = texts[spot.block]!;
    if (!isAgencyBehind(text, spot.end) && !(spot.start === 0 && isOpening(spot, text))) continue;
    for (const option of spot.options)
      speak(option, weights, kb.typeOf(option.entity) === 'place' ? 'dateline' : 'datelineOtherType');
  }
}

/** The bracket is looked for first: few names have one behind them. */
function isAgencyBehind(text: string, end: number): boolean {
  const behind = text.slice(end, end + 48);
  return behind.lastIndexOf('(', FARTHEST_BRACKET) >= 0 && AGENCY_BEHIND.test(behind);
}

/** A comma, the rest of the dateline and its day may stand before the bracket. */
const FARTHEST_BRACKET = 28;

function isOpening({ text: name, end }: Spot, text: string): boolean {
  return name.length > 3 && !/\p{Ll}/u.test(name) && DASH_BEHIND.test(text.slice(end, end + 48));
}
