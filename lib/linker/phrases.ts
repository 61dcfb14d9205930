// Patterns that look for a closed list of phrases right beside a name are dear, and nearly never match. These sets
// tell from the one word there whether it is worth asking: made from the same lists as the patterns.

/** The word that each of the phrases "trade union|bank" begins with, alone and with an s. */
export function firstWords(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').flatMap((phrase) => [wordsOf(phrase)[0]!, `${wordsOf(phrase)[0]}s`]));
}

/** The word that each of the phrases "start-up|bank" ends with. */
export function lastWords(phrases: string): ReadonlySet<string> {
  return new Set(phrases.split('|').map((phrase) => wordsOf(phrase).at(-1)!));
}

function wordsOf(phrase: string): string[] {
  return phrase.split(/[ -]/u);
}

const SPACE = 0x20;

/** The run of ASCII letters and digits that ends one space before `start`; empty when none does. */
export function plainWordBefore(text: string, start: number): string {
  const end = start - 1;
  if (text.charCodeAt(end) !== SPACE) return '';
  let from = end;
  while (isPlain(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

/** The run of ASCII letters and digits that begins one space behind `end`; empty when none does. */
export function plainWordAfter(text: string, end: number): string {
  if (text.charCodeAt(end) !== SPACE) return '';
  let to = end + 1;
  while (isPlain(text.charCodeAt(to))) to++;
  return text.slice(end + 1, to);
}

/** What `\w` is in a pattern. Comparisons, because outside the text a unit is NaN. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  );
}
