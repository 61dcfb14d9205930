// npm run probes: the as-of probes of ../shared/eval, answered by `npm run lookup`, one line each.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED_EVAL, readLines } from './eval/sets.ts';
import { ROOT } from './knowledge.ts';

interface Probe {
  readonly id: string;
  readonly kind: 'officeholder' | 'role' | 'name';
  readonly office?: string;
  readonly person?: string;
  readonly entity?: string;
  readonly date: string;
  readonly expect: string;
}

interface Entry {
  readonly name: string;
  readonly role?: string;
  readonly holder?: { readonly name: string; readonly wikipedia?: string };
}

const file = join(SHARED_EVAL, 'asof-probes.jsonl');
if (!existsSync(file)) process.stdout.write('skipped: the shared probes are not here (../shared/eval)\n');
else {
  const probes = readLines(file) as Probe[];
  const answers = probes.map((probe) => ({ probe, answer: ask(probe) }));
  const right = answers.filter(({ probe, answer }) => agrees(probe, answer));
  for (const { probe, answer } of answers)
    process.stdout.write(
      `${agrees(probe, answer) ? 'right' : 'WRONG'}  ${probe.date}  ${asked(probe)}: ${answer ?? 'nothing'}${agrees(probe, answer) ? '' : ` (want ${probe.expect})`}\n`,
    );
  process.stdout.write(`${right.length} of ${probes.length} right\n`);
  process.exitCode = right.length === probes.length ? 0 : 1;
}

function asked({ office, person, entity }: Probe): string {
  return (office ?? person ?? entity ?? '').replaceAll('_', ' ').replace(/ \([^)]*\)$/u, '');
}

/** What the card says: the holder of the office, the role of the person, the name of the thing. */
function ask(probe: Probe): string | undefined {
  const args = ['tools/lookup.ts', '--json', '--date', probe.date, asked(probe)];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const [entry] = JSON.parse(stdout || '[]') as Entry[];
  if (!entry) return undefined;
  if (probe.kind === 'officeholder') return entry.holder?.wikipedia ?? entry.holder?.name;
  return probe.kind === 'role' ? entry.role : entry.name;
}

/** Equal but for case, underscores and words like "the"; one may say more than the other. */
function agrees({ expect }: Probe, answer: string | undefined): boolean {
  if (answer === undefined) return false;
  const [a, b] = [plain(expect), plain(answer)];
  return a === b || a.includes(b) || b.includes(a);
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('_', ' ')
    .replace(/\b(?:the|of)\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
