/** One module a file refers to. */
export interface Import {
  /** As written: `../kb/types.ts`, `preact/hooks`. */
  readonly target: string;
  /** `import type` and `export type`: gone at run time. */
  readonly typeOnly: boolean;
}

/**
 * Everything a TypeScript source imports: static, re-exported, for its effects, dynamic, and in types.
 * By pattern and not by parser, as TypeScript 7 has none to lend; comments are taken out first.
 */
export function importsOf(source: string): readonly Import[] {
  const code = withoutComments(source);
  const named = [...code.matchAll(FROM)].map(({ groups }) => ({
    target: groups?.['target'] ?? '',
    typeOnly: /^\s*type\b/.test(groups?.['clause'] ?? ''),
  }));
  const others = [...code.matchAll(BARE), ...code.matchAll(CALL)].map(({ groups }) => ({
    target: groups?.['target'] ?? '',
    typeOnly: false,
  }));
  return [...named, ...others];
}

const FROM = /^[ \t]*(?:import|export)\b(?<clause>[^'"`;()]*?)\bfrom\s*['"](?<target>[^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"](?<target>[^'"]+)['"]/gm;
const CALL = /\bimport\s*\(\s*['"](?<target>[^'"]+)['"]/g;

/** Line comments only where they begin a line or follow a space: `https://` stays. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1');
}
