// Words that end in a period which does not end the sentence, in lower case without it.
const ABBREVIATIONS = new Set(
  (
    'adm amb assn asst atty ave blvd bros brig capt cardinal cdr cmdr co col comdr corp cpl dep dept det dist dr ' +
    'est etc ft gen gov hon inc insp intl jr lt ltd maj messrs mgr mlle mme mr mrs ms msgr mt natl no nos ofc ' +
    'oct nov dec jan feb aug sept op pfc ph pres prof pvt rep reps res ret rev rte sec sen sens sgt sr st ste supt ' +
    'treas univ vol vs pte ven hwy mar apr jun jul'
  ).split(' '),
);

/**
 * Whether a word (without its period, any case) is an abbreviation or an initial, so that a period after it says
 * nothing about the sentence: `Gen`, `St`, `J`, `U.S`.
 */
export function isAbbreviation(word: string): boolean {
  if (word.length === 1) return /\p{L}/u.test(word);
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{L}(\.\s?\p{L})+$/u.test(word);
}
