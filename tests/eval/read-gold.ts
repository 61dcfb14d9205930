import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../../lib/time/partial-date.ts';
import type { GoldMention, GoldRecord } from '../../tools/eval/sets.ts';

/**
 * An article of tests/eval/gold: text with its names marked by hand, as `[surface](target)`.
 *
 *     [Kim](kim-jong-un)              must be found; the id is the pack's
 *     [Lehman](w:Lehman_Brothers)     must be found if the pack has the entity of that Wikipedia title
 *     [Merrill](merrill|w:Merrill)    either will do
 *     [Danube](danube?)               a right card is fine, no card is fine
 *     [Michael Kim](-)                a name nobody knows, or no name at all: any card is wrong
 *     [Seoul](seoul:met)              used for its government; `:lit` says it is not
 */
export interface GoldArticle extends GoldRecord {
  readonly title: string;
  readonly date: string;
  readonly lang: 'en' | 'ko';
  readonly host?: string;
  readonly mentions: readonly GoldName[];
}

/** A marked name; offsets are UTF-16 code units of the text without marks. */
export interface GoldName extends GoldMention {
  readonly kind: 'named' | 'nil';
  /** What it may be linked to: ids of the pack, or Wikipedia titles behind `w:`. Empty for `nil`. */
  readonly targets: readonly string[];
  readonly reading?: 'literal' | 'metonym';
  /** Line of the file, from 1. */
  readonly line: number;
}

/** Markup that cannot be read; the message begins with file and line. */
export class GoldError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'GoldError';
  }
}

const FOLDER = join(import.meta.dirname, 'gold');

/** Every article of tests/eval/gold, in the order of file names. Throws GoldError. */
export function readGoldFolder(folder = FOLDER): GoldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseGold(readFileSync(join(folder, file), 'utf8'), file));
}

/** One article from the text of its file. `text` is the title, a blank line, the body. Throws GoldError. */
export function parseGold(source: string, file: string): GoldArticle {
  const lines = source.normalize('NFC').trimEnd().split('\n');
  const body = lines.indexOf('');
  if (body < 0) throw new GoldError(file, lines.length, 'no blank line between the head and the body');
  const heads = readHeads(lines.slice(0, body), file);
  const need = (key: string) => heads.get(key)?.value ?? fail(file, 1, `no "${key}:" line`);

  const names: GoldName[] = [];
  let text = '';
  const append = (marked: string, line: number) => {
    const stripped = strip(marked, text.length, { file, line });
    text += stripped.text;
    names.push(...stripped.names);
  };
  need('title');
  append(heads.get('title')!.value, heads.get('title')!.line);
  const title = text;
  lines.slice(body).forEach((marked, i) => {
    text += '\n';
    append(marked, body + 1 + i);
  });

  const [date, lang, host] = [need('date'), need('lang'), heads.get('host')?.value];
  if (!/^\d{4}-\d\d-\d\d$/u.test(date) || !parseDate(date))
    fail(file, heads.get('date')!.line, `no day: ${date}`);
  if (lang !== 'en' && lang !== 'ko')
    return fail(file, heads.get('lang')!.line, `no language of ours: ${lang}`);
  return {
    id: file.replace(/\.txt$/u, ''),
    title,
    date,
    lang,
    ...(host ? { host } : {}),
    text,
    mentions: names,
  };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

function readHeads(lines: readonly string[], file: string): Map<string, { value: string; line: number }> {
  const heads = new Map<string, { value: string; line: number }>();
  lines.forEach((head, i) => {
    const match = /^(date|lang|host|title): (\S.*)$/u.exec(head);
    if (!match) throw new GoldError(file, i + 1, `not a head (date, lang, host, title): ${head}`);
    if (heads.has(match[1]!)) throw new GoldError(file, i + 1, `a second "${match[1]}:" line`);
    heads.set(match[1]!, { value: match[2]!.trim(), line: i + 1 });
  });
  return heads;
}

/** `[surface](target)`; a target may hold brackets of its own, as Wikipedia titles do. */
const MARK = /\[([^[\]]*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)/gu;

/** Takes the marks out of one line. `base` is where the line begins in the text. */
function strip(marked: string, base: number, place: Place): { text: string; names: GoldName[] } {
  const names: GoldName[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += plain(marked.slice(from, match.index), place);
    from = match.index + match[0].length;
    const [surface, target] = [match[1]!, match[2]!];
    if (!surface || surface.trim() !== surface) fail(place.file, place.line, `not a name: "${match[0]}"`);
    const start = base + text.length;
    text += surface;
    names.push({
      start,
      end: start + surface.length,
      text: surface,
      line: place.line,
      ...readTarget(target, place),
    });
  }
  return { text: text + plain(marked.slice(from), place), names };
}

/** Text between marks; a bracket left in it is a broken mark. */
function plain(text: string, { file, line }: Place): string {
  const stray = /[[\]]/u.exec(text);
  if (stray)
    fail(file, line, `a broken mark near "${text.slice(Math.max(0, stray.index - 20), stray.index + 30)}"`);
  return text;
}

function readTarget(
  target: string,
  { file, line }: Place,
): Pick<GoldName, 'kind' | 'targets' | 'optional' | 'reading'> {
  if (target === '-') return { kind: 'nil', targets: [] };
  const [, ids, reading, optional] = /^(.*?)(?::(met|lit))?(\?)?$/u.exec(target)!;
  const targets = ids!.split('|');
  for (const id of targets)
    if (!/^(?:w:[^?|:]+|[a-z0-9]+(?:-[a-z0-9]+)*)$/u.test(id)) fail(file, line, `not a target: "${target}"`);
  return {
    kind: 'named',
    targets,
    ...(reading ? { reading: reading === 'met' ? ('metonym' as const) : ('literal' as const) } : {}),
    ...(optional ? { optional: true } : {}),
  };
}

function fail(file: string, line: number, problem: string): never {
  throw new GoldError(file, line, problem);
}
