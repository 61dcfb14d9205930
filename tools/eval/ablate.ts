// npm run eval -- --ablate: what each step of the linker is worth, by taking it out.

import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { WEIGHTS, type WeightName, type Weights } from '../../lib/linker/weights.ts';
import { predict } from './predict.ts';
import { NEWS_SETS, readGold, SETS, type Scorer, type ScorerOptions } from './sets.ts';

/** Each step and the weights that carry it. */
const STEPS: readonly (readonly [step: string, weights: readonly WeightName[]])[] = [
  ['piece of a longer unknown name', ['pieceOfLongerName']],
  ['common words and small places need context', ['needsContext']],
  ['sentence start, title case, capitals', ['commonWordAtSentenceStart', 'capitalsProveNothing']],
  ['surname of an unknown full name', ['unknownBearer']],
  ['a bare surname of nobody famous', ['notIntroduced']],
  ['titles of office are no names', ['officeTitle']],
  ['not there yet, or dead and gone, on the date', ['notYetThere', 'deadByThen', 'noLongerThere']],
  ['priors', ['prior']],
  ['prominence', ['prominence']],
  ['relatedness to the anchors', ['relatedness']],
  [
    'countries of the article',
    [
      'countryShare',
      'otherCountryArticle',
      'ownCountryArticle',
      'outletCountry',
      'namesakeCountry',
      'countryAbsent',
    ],
  ],
  ['country beside the name', ['countryBeside', 'otherCountryBeside']],
  ['region behind a town, for the whole article', ['regionFollows', 'otherRegionFollows']],
  ['datelines', ['dateline', 'datelineOtherType']],
  ['names of a list are of one kind', ['sameSortInList', 'otherSortInList']],
  [
    'nouns, prices, numbers beside the name',
    [
      'bodyNounBehind',
      'companyBefore',
      'companyBeforeOtherType',
      'shipBefore',
      'sortBefore',
      'otherSortBefore',
      'priceBehind',
      'numberBehind',
      'placesSideBySide',
      'oneOfThem',
      'officerBehind',
      'namedAsStranger',
    ],
  ],
  [
    'titles, role words, prepositions',
    [
      'titleBefore',
      'titleBehind',
      'titleBeforeOtherType',
      'holdsTitle',
      'placePreposition',
      'placePrepositionOtherType',
    ],
  ],
  ['surname follows the full name', ['introducedAbove']],
  ['acronyms the article explains', ['acronymIntroduced']],
  ['companies by the first word of their name', ['companyIntroduced']],
  ['short form follows the long one', ['namedInFullElsewhere']],
  ['fame of a bare surname', ['famousSurname', 'leadsCountry', 'nobodyElses']],
  ['languages are not countries', ['languageNotCountry', 'languageSpoken']],
  [
    'the sport switch',
    [
      'playsInSport',
      'placeInSport',
      'teamPlays',
      'teamOfThisSport',
      'teamOfOtherSport',
      'namedOtherwiseToo',
      'noSportHere',
    ],
  ],
  ['lead over the next candidate', ['margin']],
];

/** Lines of a Markdown table: the whole linker first, then each step taken out. */
export function ablationTable(kb: KnowledgeBase, score: Scorer, rules: ScorerOptions): string[] {
  const row = (step: string, weights: Weights) => {
    const { precision, coverage, wrong } = measure(weights, kb, score, rules);
    return `| ${step} | ${(100 * precision).toFixed(1)} | ${(100 * coverage).toFixed(1)} | ${wrong.toFixed(2)} |`;
  };
  return [
    '| without | card precision | in-KB coverage | wrong per 1,000 words |',
    '| --- | --- | --- | --- |',
    row('*nothing: the whole linker*', WEIGHTS),
    ...STEPS.map(([step, names]) => row(step, without(names))),
  ];
}

function without(names: readonly WeightName[]): Weights {
  return { ...WEIGHTS, ...Object.fromEntries(names.map((name) => [name, 0])) };
}

function measure(weights: Weights, kb: KnowledgeBase, score: Scorer, rules: ScorerOptions) {
  const sum = { wrong: 0, words: 0, right: 0, found: 0, known: 0 };
  for (const set of SETS.filter(({ name }) => NEWS_SETS.includes(name))) {
    const gold = readGold(set.name);
    const predictions = new Map(
      gold.map((record) => {
        const { prediction } = predict(record, set, kb, 'sure', weights);
        return [prediction.id, prediction];
      }),
    );
    const { r } = score(gold, predictions, { ...rules, open: set.open ?? false });
    sum.wrong += r.wrong;
    sum.words += r.words;
    sum.right += r.tpLoose;
    sum.found += r.looseKb;
    sum.known += r.goldKb;
  }
  return {
    precision: sum.right / Math.max(1, sum.right + sum.wrong),
    coverage: sum.found / Math.max(1, sum.known),
    wrong: (1000 * sum.wrong) / sum.words,
  };
}
