import { spawn } from 'node:child_process';
import { ROOT } from './root.ts';

export interface RunResult {
  readonly code: number;
  /** Standard output and standard error as they came. */
  readonly output: string;
}

export interface RunOptions {
  /** Shows the output while it comes, on stderr, instead of only keeping it. */
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command in the project's folder and waits for its end. A command that cannot be started
 * counts as exit code 127, with the reason as its output; nothing is thrown.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    if (options.show) process.stderr.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return await new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/**
 * Runs a JavaScript program of an installed package on the Node that runs us, whatever `PATH` says.
 * @param program path from the project's folder: `node_modules/wxt/bin/wxt.mjs`
 */
export async function runNode(
  program: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult> {
  return await run(process.execPath, [program, ...args], options);
}
