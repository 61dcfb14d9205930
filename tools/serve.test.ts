import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePages, type PageServer } from './serve.ts';

const home = mkdtempSync(join(tmpdir(), 'serve-'));
let server: PageServer;

beforeAll(async () => {
  mkdirSync(join(home, 'pages'));
  writeFileSync(join(home, 'secret.txt'), 'secret');
  writeFileSync(join(home, 'pages', 'a b.html'), '<p>hello</p>');
  server = await servePages({
    folder: join(home, 'pages'),
    headers: { '/a%20b.html': { 'content-security-policy': "default-src 'none'" } },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy: string | undefined;
}

/** A request with the path exactly as given: `fetch` would tidy it first. */
async function ask(path: string, method = 'GET'): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body,
          policy: response.headers['content-security-policy'] as string | undefined,
        }),
      );
    });
    asked.on('connect', (response) =>
      resolve({ status: response.statusCode ?? 0, body: '', policy: undefined }),
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('servePages', () => {
  const cases = [
    ['a file', '/a%20b.html', 200],
    ['a query is no part of the name', '/a%20b.html?x=1', 200],
    ['no such file', '/b.html', 404],
    ['a folder', '/', 404],
    ['outside of the folder', '/../secret.txt', 404],
    ['outside, escaped', '/%2e%2e/secret.txt', 404],
    ['outside, escaped slash', '/..%2fsecret.txt', 404],
    ['a broken escape', '/%zz', 404],
  ] as const;
  test.each(cases)('%s: %s', async (_name, path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('secret');
    expect(server.requests.at(-1)).toBe(path);
  });

  test('headers by path', async () => {
    expect((await ask('/a%20b.html')).policy).toBe("default-src 'none'");
  });

  test('as a proxy it refuses and notes', async () => {
    const before = server.requests.length;
    expect((await ask('http://news.example/x')).status).toBe(403);
    expect((await ask('names.example:443', 'CONNECT')).status).toBe(403);
    expect(server.refused).toEqual(['news.example', 'names.example:443']);
    expect(server.requests.length).toBe(before);
  });
});
