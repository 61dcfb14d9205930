import { runNode } from '../setup/run.ts';

/** What Mozilla's linter says of a built extension; one line a message. */
export interface LintResult {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Runs `web-ext lint`, the check that addons.mozilla.org runs on every upload.
 * @throws when the linter itself does not work
 */
export async function lintExtension(folder: string): Promise<LintResult> {
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { output } = await runNode('node_modules/web-ext/bin/web-ext.js', args);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  let report: { errors: readonly Message[]; warnings: readonly Message[] };
  try {
    report = JSON.parse(json) as typeof report;
  } catch {
    throw new Error(`web-ext lint gave no report:\n${output}`);
  }
  return { errors: report.errors.map(describe), warnings: report.warnings.map(describe) };
}

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

function describe({ code, message, file }: Message): string {
  return `${code}${file ? ` (${file})` : ''}: ${message}`;
}
