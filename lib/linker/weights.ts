/**
 * Every number the linker decides with, in log-odds unless it says otherwise. A name's score is what
 * speaks for its best candidate against "this means nothing we know" (NIL = 0). `docs/linking.md` tells
 * what each is worth; `npm run eval -- --fit` fits them on the development halves.
 */
export const WEIGHTS = {
  // What kind of alias it is: how often such a form means the entity at all.
  fullSeveralWords: 3,
  fullOneWord: 1.6,
  acronym: 1.2,
  demonym: 2.2,
  native: 2.2,
  former: 1,
  short: -0.4,
  surname: -1.6,
  metonym: 0.5,
  /** Per step of prominence above or below 3. */
  prominence: 0.27,
  /** Small places and common words must be spoken for. */
  needsContext: -2.6,

  /** A title of office says more about its holder than about itself: "probably" at most. */
  officeTitle: -4.5,

  // Against the other bearers of the name.
  /** Times ln P(entity given name). */
  prior: 0.7,

  // The company it keeps.
  /** Times the sum of its three strongest ties to names already decided. */
  relatedness: 1.3,
  /** Times the share of the article's country evidence that points to its country. */
  countryShare: 1.6,
  /** "the Russian Foreign Ministry": the country stands right before the name. */
  countryBeside: 2.6,
  otherCountryBeside: -3.2,
  /** Parties, ministries, courts: the article is about another country. Times that country's share. */
  otherCountryArticle: -6,
  /** The same bodies where the article is about their country. Times that country's share. */
  ownCountryArticle: 6,
  /** Edmonton in a British article: English-speaking countries share names of towns. Times the article's country share. */
  namesakeCountry: -2.2,
  /** A town or region of a country that the article never touches, where the name has other bearers. */
  countryAbsent: -0.8,
  /** "Springfield, Illinois": the region or country follows. */
  regionFollows: 4,
  otherRegionFollows: -5,
  /** "SEOUL (Reuters)": the town where the report was written. */
  dateline: 3,
  datelineOtherType: -3,
  /** Korean text: what is Korean needs no introduction. */
  homeCountry: 1.3,
  /** Korean text: SNS and PCB are words. Of anybody but the well known. */
  foreignAcronym: -2,
  /** Hangul that goes on as no particle does: 강남경찰서, 나리타공항. */
  oddTail: -2.2,
  /** Country of the publisher. */
  outletCountry: 0.5,

  // The words around it.
  titleBefore: 1.6,
  /** "President Bush" in 2003: the bearer who was president that day. */
  holdsTitle: 2.6,
  /** Korean: 푸틴 대통령, 아베 총리. */
  titleBehind: 2.4,
  /** Korean: 메르츠 독일 총리 years before he was. */
  notInOffice: -4,
  /** Korean: somebody else of the name: another age, 경사, 택시 기사. */
  ordinaryPerson: -6,
  /** Korean: 씨 behind the name of somebody who held office. */
  plainAddress: -2.5,
  titleBeforeOtherType: -2.4,
  /** "Treasury Secretary": the short name of a body in front of its officer's title. */
  officerBehind: -7,
  /** "a customer named Kang Han". */
  namedAsStranger: -5,
  /** "Shenzhou 5": one of several of that name. */
  numberBehind: -3,
  /** "Paris Jordan, who is 12": two places side by side are somebody's name. */
  placesSideBySide: -4,
  /** "the Verdi trade union": of people. */
  bodyNounBehind: -3,
  /** "private equity firm Alchemy", "retailer Boots". */
  companyBefore: 2.6,
  companyBeforeOtherType: -2.4,
  /** "attack sub New Jersey": of places and people. */
  shipBefore: -4,
  /** "Nikkei added 0.1%": indices and commodities. */
  priceBehind: 2.4,
  /** "the Frenchman won": one Frenchman, not France. */
  oneOfThem: -2.4,
  placePreposition: 0.7,
  placePrepositionOtherType: -0.6,

  /** "Alabama, Georgia and Tennessee": of the kind of its neighbour in a list. */
  sameSortInList: 1.3,
  otherSortInList: -2.4,
  /** "the state of Washington", "the city of Georgia". */
  sortBefore: 3,
  otherSortBefore: -2.4,
  // What the text says against a name.
  pieceOfLongerName: -8,
  commonWordAtSentenceStart: -2.4,
  capitalsProveNothing: -1.1,
  unknownBearer: -6,
  /** "in English", "speaks French": the language, not the country. */
  languageNotCountry: -4,
  languageSpoken: 4.4,
  notYetThere: -8,
  /** Died years before the article, and a living person bears the same name. */
  deadByThen: -2.5,
  /** A party that was dissolved a year ago or more, when another bears its name. */
  noLongerThere: -2,
  /** Korean: 2010년 민주당: the body that was there in that year. */
  thereInYear: 2.6,

  // Coreference.
  introducedAbove: 4.6,
  /** A bare surname that no full name explains, unless everybody knows its bearer. */
  notIntroduced: -1.8,
  /** Only the famous go by their surname alone. Times prominence above 3, for whom the name mostly means. */
  famousSurname: 1.3,
  /** "Ducks" in an article that also says "Oregon": two names of one team. */
  namedOtherwiseToo: 1.6,
  /** A long surname with one bearer of note, and nobody else introduced. */
  nobodyElses: 2,
  /** A bare surname of who led a country that day: Ramaphosa in 2020. */
  leadsCountry: 1.2,
  acronymIntroduced: 4,
  /** "Carrier" after "Carrier Global Corp". */
  companyIntroduced: 3,
  /** "the Russian president" on a date: "probably", because the words are no name. */
  holdsOffice: 0.8,
  namedInFullElsewhere: 2.2,

  // Sport: a country that plays is its team.
  /** A league, a team, a stadium where nothing is played, when the name has other bearers. */
  noSportHere: -1.6,
  playsInSport: -5,
  /** A place in a match report that no preposition makes a place. */
  placeInSport: -1.6,
  teamPlays: 5,
  /** Of several teams of one country, the one of the article's sport. */
  teamOfThisSport: 1.4,
  teamOfOtherSport: -2.4,

  // Confidence.
  /** Score from which a name is marked. */
  sure: 1.1,
  /** Score from which a hover says "probably". */
  likely: 0.1,
  /** How far the best candidate must lead the next to be sure. */
  margin: 0.9,
} as const;

export type WeightName = keyof typeof WEIGHTS;
export type Weights = Readonly<Record<WeightName, number>>;
