import { rmSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { inProject, ROOT } from '../setup/root.ts';
import { runNode, type RunResult } from '../setup/run.ts';

/** How many checks passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Adds tallies up. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}

/** A check that is no vitest test: it counts as one, and shows its output only when it fails. */
export async function step(name: string, work: () => Promise<RunResult | void>): Promise<Tally> {
  const started = performance.now();
  const failure = await work().then(
    (result) => (result && result.code !== 0 ? result.output : undefined),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${failure === undefined ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (failure !== undefined) console.log(failure.trimEnd());
  return failure === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Types, lint and format of the whole tree, side by side. */
export async function staticSteps(options: { readonly format: boolean }): Promise<Tally> {
  const steps = [
    step('types', async () => await runNode('node_modules/typescript/bin/tsc', ['-p', '.'])),
    step('lint', async () => await runNode('node_modules/oxlint/bin/oxlint', ['--deny-warnings'])),
  ];
  if (options.format) {
    const prettier = 'node_modules/prettier/bin/prettier.cjs';
    steps.push(step('format', async () => await runNode(prettier, ['--check', '--log-level', 'warn', '.'])));
  }
  return sum(await Promise.all(steps));
}

/**
 * Runs a vitest project with its own progress on the screen and counts its tests. A file that cannot
 * be loaded, or an error outside of the tests, counts as one failed test.
 */
export async function vitest(project: 'unit' | 'e2e'): Promise<Tally> {
  const report = inProject('.cache', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runVisibly('node_modules/vitest/vitest.mjs', args);
  return countTests(readReport(report), code);
}

/** The part of vitest's JSON report (Jest's format) that counting needs. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Tests of a vitest run; `undefined`, no report at all, is one failure. */
export function countTests(report: VitestReport | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

function readReport(path: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

async function runVisibly(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
