/** The pairs of Korean particles that hang on how the word before them ends. */
const PAIRS = {
  object: ['을', '를'],
  topic: ['은', '는'],
  direction: ['으로', '로'],
} as const;

/**
 * A word with the right form of a particle: "정부를", "서울을". After a word whose sound the letters do
 * not tell (Latin, digits) both forms stand: "KCNA을(를)".
 */
export function withParticle(word: string, particle: keyof typeof PAIRS): string {
  return word + particleAfter(word, particle);
}

/** The particle alone. */
export function particleAfter(word: string, particle: keyof typeof PAIRS): string {
  const [closed, open] = PAIRS[particle];
  const code = (word.at(-1) ?? '').charCodeAt(0) - FIRST_SYLLABLE;
  if (!(code >= 0 && code < SYLLABLES)) return particle === 'direction' ? '(으)로' : `${closed}(${open})`;
  const final = code % FINALS;
  // A final ㄹ counts as open before 로: "서울로".
  return final === 0 || (particle === 'direction' && final === RIEUL) ? open : closed;
}

/** Hangul syllables are counted through in Unicode: 28 finals for every initial and vowel. */
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;
const FINALS = 28;
const RIEUL = 8;
