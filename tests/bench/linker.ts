import { existsSync } from 'node:fs';
import type { KnowledgeBase } from '../../lib/kb/knowledge-base.ts';
import { link } from '../../lib/linker/link.ts';
import type { ArticleText } from '../../lib/linker/types.ts';
import { Tokeniser } from '../../lib/text/tokeniser.ts';
import { hasSharedSets, readGold } from '../../tools/eval/sets.ts';
import { BASE_PACK, openPack } from '../../tools/knowledge.ts';
import { articleOf, type TextRecord } from '../../tools/text-record.ts';
import { readGoldFolder } from '../eval/read-gold.ts';
import { measure } from './measure.ts';
import type { Row } from './report.ts';

/** What linking may cost: as a multiple of cutting the same blocks into words, and by itself. */
const MOST_TIMES = 12;
const MOST_MS = 3;

/** Articles to a round: our own are few, and a round must be long enough to be timed. */
const ROUND = 90;
/** So much code is optimised only after some dozen rounds. */
const ROUNDS = 60;

/**
 * Whole articles through the linker with the base pack: ours, in which every eighth word is a name, and those of the
 * development set where it is at hand. `say` hears what is left out.
 */
export function linkerRows(say: (line: string) => void): Row[] {
  if (!existsSync(BASE_PACK)) {
    say('no base pack (npm run kb): linking is skipped');
    return [];
  }
  const { kb } = openPack();
  const own = readGoldFolder();
  const ofLanguage = (wanted: string) => own.filter(({ lang }) => lang === wanted);
  const rows = [
    ...rowsOf('own English articles', ofLanguage('en'), kb),
    ...rowsOf('own Korean articles', ofLanguage('ko'), kb),
  ];
  if (hasSharedSets()) return [...rowsOf('real news', readGold('news-fair-v2'), kb), ...rows];
  say('no ../shared/eval: linking real news is skipped');
  return rows;
}

function rowsOf(of: string, records: readonly TextRecord[], kb: KnowledgeBase): Row[] {
  const articles = records.map((record) => flat(articleOf(record).article));
  const round = Array.from({ length: ROUND }, (_, k) => articles[k % articles.length]!);
  const tokeniser = new Tokeniser();
  const tokenise = ({ blocks }: ArticleText) => {
    for (const { text } of blocks) tokeniser.fill(text);
  };
  const timing = measure({ tok: tokenise, link: (article) => link(article, kb) }, round, ROUNDS);
  const words = round.flatMap(({ blocks }) => blocks.flatMap(({ text }) => text.split(/\s+/u))).length;
  const cards = round.reduce((sum, article) => sum + link(article, kb).mentions.length, 0);
  const note = `${((1000 * cards) / words).toFixed(0)} mentions in 1,000 words`;
  const milliseconds = (timing.micros('link') * round.length) / words;
  return [
    { what: `link / tok, ${of}`, value: timing.ratio('link', 'tok'), unit: '×', most: MOST_TIMES, note },
    { what: `link 1,000 words, ${of}`, value: milliseconds, unit: 'ms', most: MOST_MS },
  ];
}

/** As a message brings it: slices of a longer string read slower. */
function flat(article: ArticleText): ArticleText {
  const copied = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
  return { ...article, blocks: article.blocks.map((block) => ({ ...block, text: copied(block.text) })) };
}
