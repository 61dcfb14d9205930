import { describe, expect, test } from 'vitest';
import { BROWSERS, foreignRequests, startSession } from './reader-session.ts';

// The other specs end with "nobody was contacted". Here the log shows that it would notice.

describe.each(BROWSERS)('the request log in %s', (target) => {
  test('a bare browser that is sent elsewhere is caught, and nothing leaves', async () => {
    const session = await startSession(target, { bare: true });
    try {
      const tab = await session.open('front-page.html');
      expect(foreignRequests(session)).toEqual([]);
      await tab.evaluate(async () => {
        await fetch('http://news.example/x').catch(() => undefined);
        await fetch('https://names.example/y').catch(() => undefined);
      });
      expect(new Set(foreignRequests(session))).toEqual(new Set(['news.example', 'names.example:443']));
      expect(session.server.requests).toContain('/front-page.html');
    } finally {
      await session.close();
    }
  });
});
