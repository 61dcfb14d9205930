import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import { firstDayOf, parseDate } from '../time/partial-date.ts';
import { findIntroducedAcronyms, findIntroductions, followIntroductions } from './acronyms.ts';
import { gatherContext, outletCountryOf } from './article-context.ts';
import { weighCandidates } from './candidates.ts';
import { findCompassNames } from './compass.ts';
import { decide } from './confidence.ts';
import { Cover } from './cover.ts';
import { resolveShortForms } from './coreference.ts';
import { weighCountriesBefore } from './country-beside.ts';
import { findIntroducedNames, followIntroducedNames } from './introduced-names.ts';
import { weighDatelines } from './datelines.ts';
import { weighLists } from './lists.ts';
import { findMentions } from './find-mentions.ts';
import { gate } from './gate.ts';
import { findKoreanBearers } from './korean-bearers.ts';
import { followBrackets, wholeKoreanNames } from './korean-spans.ts';
import { findGyeonggi } from './korean-province.ts';
import { findKoreanTitles } from './korean-titles.ts';
import { findOfficeHolders } from './office-holders.ts';
import { weighRegionsBehind } from './region-behind.ts';
import { findAnchors, weighCompany } from './relatedness.ts';
import { weighSport } from './sport.ts';
import type { ArticleText, LinkResult } from './types.ts';
import { findUnknownNames } from './unknown-names.ts';
import { weighWordsBeside } from './words-beside.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/**
 * Finds the names of an article and gives each the entity it means, as of the article's date: all nine
 * stages of docs/linking.md. Pure: the same article and pack give the same result. Offsets are UTF-16
 * code units of the blocks as given. An unreadable date counts as none.
 */
export function link(article: ArticleText, kb: KnowledgeBase, weights: Weights = WEIGHTS): LinkResult {
  const texts = article.blocks.map((block) => block.text);
  const asOfDay = dayOf(article.asOf);

  const spots = findMentions(article.blocks, kb);
  const home = article.language === 'ko' ? kb.indexOf('south-korea') : undefined;
  const context = gatherContext(texts, spots, kb, outletCountryOf(article.host, kb) ?? home);
  for (const spot of spots) weighCandidates(spot, kb, weights, asOfDay, home);
  const cover = new Cover(texts);
  for (const spot of spots) cover.add(spot);
  // A bare surname does not vouch for its neighbour: in "Apple Nguyen" neither word is a name on its own.
  const names = new Cover(texts);
  for (const spot of spots) if (spot.options.some(({ kind }) => kind !== 'surname')) names.add(spot);
  for (const spot of spots) gate(spot, { text: texts[spot.block]!, cover: names }, kb, weights, asOfDay);
  weighWordsBeside(spots, texts, kb, weights);
  weighCountriesBefore(spots, texts, kb, weights);
  weighLists(spots, texts, kb, weights);
  weighDatelines(spots, texts, kb, weights);
  const regions = weighRegionsBehind(spots, texts, cover, kb, weights);
  weighSport(spots, texts, context, kb, weights);
  weighCompany(spots, findAnchors(spots), context, kb, weights);
  const introductions = findIntroductions(texts, spots);
  followIntroductions(spots, introductions, weights);
  followBrackets(spots, texts, weights);
  const unknown = findUnknownNames(texts, spots);
  resolveShortForms(spots, { texts, unknown, sport: context.sport, asOfDay }, kb, weights);

  const introduced = followIntroducedNames(
    spots,
    texts,
    cover,
    findIntroducedNames(spots, texts, kb, weights),
    kb,
    weights,
  );

  const bearers = findKoreanBearers(texts, spots, kb);
  const compass = findCompassNames(texts, cover, context, kb, weights);
  const derived = texts.flatMap((text, block) => [
    ...findKoreanTitles(block, text, cover, bearers, kb, weights, asOfDay),
    ...findGyeonggi(block, text, spots, cover, kb, weights),
    ...findIntroducedAcronyms(block, text, cover, introductions, weights),
  ]);
  const holders = findOfficeHolders(spots, texts, cover, kb, weights, asOfDay);
  const all = [...spots, ...regions, ...introduced, ...compass, ...derived, ...holders].sort(
    (a, b) => a.block - b.block || a.start - b.start,
  );
  return decide(wholeKoreanNames(all, texts, kb), texts, kb, weights, asOfDay);
}

/** The day facts must hold at; NaN when the article says none that can be read. */
function dayOf(asOf: string | undefined): number {
  return asOf && parseDate(asOf) ? firstDayOf(asOf) : Number.NaN;
}
