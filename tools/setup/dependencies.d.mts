interface Lockfile {
  readonly packages?: Readonly<
    Record<string, { readonly version?: string; readonly optional?: boolean; readonly peer?: boolean }>
  >;
}
export function ensureDependencies(root: string): Promise<void>;
export function missingPackages(locked: Lockfile, installed: Lockfile): string[];
