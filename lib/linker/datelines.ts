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
    const behind = text.slice(spot.end, spot.end + 48);
    if (
      !AGENCY_BEHIND.test(behind) &&
      !(isShouted(spot.text) && spot.start === 0 && DASH_BEHIND.test(behind))
    )
      continue;
    for (const option of spot.options)
      speak(option, weights, kb.typeOf(option.entity) === 'place' ? 'dateline' : 'datelineOtherType');
  }
}

function isShouted(text: string): boolean {
  return text.length > 3 && !/\p{Ll}/u.test(text);
}
