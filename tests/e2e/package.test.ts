import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { measure } from '../../tools/packaging/budgets.ts';
import { lintExtension } from '../../tools/packaging/lint-extension.ts';
import { makeZips } from '../../tools/packaging/zip.ts';
import { ensureExtension, extensionFolder, type Target } from '../../tools/setup/products.ts';
import { BROWSERS } from './reader-session.ts';

// What goes to the stores.

const TIMEOUT_MS = 120_000;

interface Manifest {
  readonly permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly [key: string]: unknown;
}

function manifestOf(target: Target): Manifest {
  return JSON.parse(readFileSync(join(extensionFolder(target), 'manifest.json'), 'utf8')) as Manifest;
}

describe.each(BROWSERS)('the package for %s', { timeout: TIMEOUT_MS }, (target) => {
  beforeAll(async () => await ensureExtension(target));

  test('asks for nothing that shows a warning at install', () => {
    const manifest = manifestOf(target);
    const quiet = new Set([
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'sidePanel',
    ]);
    expect(manifest.permissions.filter((name) => !quiet.has(name))).toEqual([]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  test('lends nothing to pages and contacts nobody', () => {
    const manifest = manifestOf(target);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });

  test('carries the notices of the data it is made of', () => {
    const shipped = readFileSync(join(extensionFolder(target), 'LICENSES.md'), 'utf8');
    expect(shipped).toBe(readFileSync(new URL('../../kb/LICENSES.md', import.meta.url), 'utf8'));
  });

  test('keeps its budgets', () => {
    for (const { what, bytes, limit } of measure(extensionFolder(target))) {
      expect(bytes, what).toBeGreaterThan(0);
      expect(bytes, what).toBeLessThanOrEqual(limit);
    }
  });

  test('two zips of the same sources are the same bytes', async () => {
    const first = await makeZips(target);
    expect(first.map(({ name }) => name.replace(/^.*-/, ''))).toEqual(
      target === 'chromium' ? ['chrome.zip'] : ['firefox.zip', 'sources.zip'],
    );
    expect(await makeZips(target)).toEqual(first);
  });
});

test('Mozilla’s linter finds no error', { timeout: TIMEOUT_MS }, async () => {
  await ensureExtension('firefox');
  const { errors } = await lintExtension(extensionFolder('firefox'));
  expect(errors).toEqual([]);
});
