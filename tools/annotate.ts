// npm run annotate: the linker from the command line. The formats are a contract, told in README.md.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { KnowledgeBase } from '../lib/kb/knowledge-base.ts';
import { link } from '../lib/linker/link.ts';
import type { Mention } from '../lib/linker/types.ts';
import { annotatePage } from './annotate-page.ts';
import { parseCommand, runCommand, UsageError } from './arguments.ts';
import { openPack } from './knowledge.ts';
import { articleOf, type TextRecord } from './text-record.ts';

const USAGE = `usage: npm run --silent annotate -- [--date YYYY-MM-DD] [--lang en|ko] [--json] FILE.txt|-
       npm run --silent annotate -- --jsonl < RECORDS.jsonl
       npm run --silent annotate -- --browser chromium|firefox [--screenshot OUT.png] [--json] FILE.html|URL`;

await runCommand(USAGE, async () => {
  const { date, language, json, given, operands } = parseCommand(process.argv.slice(2), {
    jsonl: { type: 'boolean' },
    browser: { type: 'string' },
    screenshot: { type: 'string' },
  });
  if (given['jsonl']) {
    const { kb } = openPack();
    return annotateLines(kb);
  }
  const [target, ...rest] = operands;
  if (target === undefined || rest.length) throw new UsageError('one file, URL or - is wanted');
  if (given['browser'] !== undefined) {
    const browser = given['browser'];
    if (browser !== 'chromium' && browser !== 'firefox')
      throw new UsageError(`unknown browser: ${String(browser)}`);
    const screenshot = given['screenshot'] as string | undefined;
    await annotatePage({ browser, target, json, ...(screenshot ? { screenshot } : {}) });
    return undefined;
  }
  const text = readFileSync(target === '-' ? 0 : target, 'utf8');
  const record = annotate({ id: target, text, lang: language, ...(date ? { date } : {}) }, openPack().kb);
  if (json) process.stdout.write(`${JSON.stringify(record)}\n`);
  else for (const mention of record.mentions) process.stdout.write(`${lineOf(mention)}\n`);
  return undefined;
});

async function annotateLines(kb: KnowledgeBase): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (!line.trim()) continue;
    let record: TextRecord;
    try {
      record = JSON.parse(line) as TextRecord;
    } catch (error) {
      throw new UsageError(`line ${number} is not JSON: ${error instanceof Error ? error.message : ''}`);
    }
    if (typeof record.text !== 'string') throw new UsageError(`line ${number} has no text`);
    process.stdout.write(`${JSON.stringify(annotate(record, kb))}\n`);
  }
}

/** One record out: offsets are those of the text as given. */
function annotate(record: TextRecord, kb: KnowledgeBase) {
  const { article, offsets } = articleOf(record);
  const start = performance.now();
  const { mentions } = link(article, kb);
  const ms = performance.now() - start;
  return {
    id: record.id,
    mentions: mentions.map((mention) => toOutput(mention, offsets[mention.block]!)),
    ms: Math.round(ms * 1000) / 1000,
  };
}

function toOutput(mention: Mention, offset: number) {
  const { start, end, text, entity, name, type, confidence, reading, role, ids } = mention;
  return {
    start: start + offset,
    end: end + offset,
    text,
    entity,
    name,
    type,
    confidence,
    reading,
    role,
    ...ids,
  };
}

function lineOf({ text, name, type, confidence, role, reading }: ReturnType<typeof toOutput>): string {
  const notes = [
    type,
    role,
    reading === 'metonym' ? 'for its government' : '',
    confidence === 'likely' ? 'probably' : '',
  ];
  return `${text}\t${name}\t${notes.filter(Boolean).join(', ')}`;
}
