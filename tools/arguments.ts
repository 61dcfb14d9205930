import { parseArgs } from 'node:util';
import { parseDate } from '../lib/time/partial-date.ts';

/** A command called wrongly: its message goes to the terminal, with the usage, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Options that the command lines share. */
export interface CommonOptions {
  readonly date?: string;
  readonly language: 'en' | 'ko';
  readonly json: boolean;
}

type Shape = Readonly<Record<string, { type: 'string' | 'boolean' }>>;

const COMMON = { date: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Parses a command line. Throws UsageError for unknown options, bad dates and unknown languages. */
export function parseCommand(args: readonly string[], extra: Shape) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: { ...COMMON, ...extra }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>;
  const date = values['date'] as string | undefined;
  if (date !== undefined && !isWholeDate(date)) throw new UsageError(`not a date: ${date} (want YYYY-MM-DD)`);
  const lang = (values['lang'] ?? 'en') as string;
  if (lang !== 'en' && lang !== 'ko') throw new UsageError(`unknown language: ${lang} (en or ko)`);
  const common: CommonOptions = { ...(date ? { date } : {}), language: lang, json: values['json'] === true };
  return { ...common, given: values, operands: parsed.positionals };
}

function isWholeDate(date: string): boolean {
  return parseDate(date) !== undefined && !date.endsWith('~');
}

/** Runs a command; a UsageError prints message and usage, anything else its message. Sets the exit code. */
export async function runCommand(usage: string, command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(error instanceof UsageError ? `${message}\n${usage}\n` : `${message}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
