import { join } from 'node:path';

/** Folder of the project. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** Where reports, screenshots and other things made for a person go; git-ignored. */
export const OUT: string = join(ROOT, 'out');

/** Absolute path of something in the project. */
export function inProject(...parts: readonly string[]): string {
  return join(ROOT, ...parts);
}
