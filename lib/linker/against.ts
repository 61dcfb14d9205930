import type { Cue } from './types.ts';
import type { WeightName } from './weights.ts';

/** What speaks against a reading, in plain words; what a cue saw is put behind them. */
export const AGAINST: Readonly<Partial<Record<WeightName, string>>> = {
  short: 'a short form that nothing here explains',
  surname: 'a bare surname',
  needsContext: 'also a common word, a first name or a small place, and nothing speaks for it',
  officeTitle: 'a title of office rather than a name',
  otherCountryBeside: 'another country stands beside it',
  otherCountryArticle: 'the article is about another country',
  namesakeCountry: 'the article is about another country whose towns bear the same names',
  countryAbsent: 'nothing else here has to do with its country',
  otherRegionFollows: 'it does not lie in the region named with it',
  datelineOtherType: 'a dateline names a place',
  foreignAcronym: 'these letters are a word here',
  oddTail: 'the word goes on in a way a name does not',
  notInOffice: 'the bearer held no such office then',
  ordinaryPerson: 'an ordinary person who bears a known name',
  plainAddress: 'addressed as people unknown to the public are',
  titleBeforeOtherType: 'the title before it belongs to a person',
  officerBehind: 'a piece of an officer’s title',
  namedAsStranger: 'introduced as somebody unknown, or of another age',
  numberBehind: 'one of several that are numbered',
  placesSideBySide: 'two places side by side make a person’s name',
  bodyNounBehind: 'the noun behind it belongs to a body',
  companyBeforeOtherType: 'the word beside it makes it a body',
  shipBefore: 'a ship of that name',
  oneOfThem: 'one of that country, not the country',
  placePrepositionOtherType: 'the word before it points to a place',
  otherSortInList: 'its neighbours in the list are of another kind',
  otherSortBefore: 'the words before it say it is something else',
  pieceOfLongerName: 'a piece of a longer name',
  commonWordAtSentenceStart: 'a common word that begins a sentence',
  capitalsProveNothing: 'capitals prove nothing in this line',
  unknownBearer: 'somebody or something unknown bears that name here',
  languageNotCountry: 'the language is meant',
  notYetThere: 'not there yet when this was written',
  deadByThen: 'dead for years when this was written',
  noLongerThere: 'no longer there when this was written',
  notIntroduced: 'a surname of somebody the article does not introduce',
  noSportHere: 'nothing is played here',
  playsInSport: 'the team plays, not the place',
  placeInSport: 'in sport more likely the team than the place',
  teamOfOtherSport: 'a team of another sport',
  // Neither for nor against by nature: they only weigh less here.
  prior: 'the name mostly means something else',
  prominence: 'seldom in the news',
};

/** A cue against a reading as a reader would say it: "a piece of a longer name: Michael". */
export function inPlainWords({ cue, detail }: Cue): string {
  const words = AGAINST[cue as WeightName] ?? cue;
  return detail === undefined ? words : `${words}: ${detail}`;
}
