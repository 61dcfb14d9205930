import type { BackgroundApi, PageApi } from '../lib/messaging/protocol.ts';
import type { Reply, Request } from '../lib/messaging/rpc.ts';
import type { Tab } from './browser/index.ts';

// The extension's own messages (lib/messaging), sent from one of its pages that a driver has open.

/**
 * Calls the content script of the tab in front.
 * @param desk an open page of the extension
 * @throws with the other side's words, or when nobody listens
 */
export async function callPage<K extends keyof PageApi & string>(
  desk: Tab,
  method: K,
  request: Request<PageApi, K>,
): Promise<Reply<PageApi, K>> {
  return (await call(desk, { channel: 'page', method, request })) as Reply<PageApi, K>;
}

/** Calls the background. Wakes it when it sleeps. */
export async function callBackground<K extends keyof BackgroundApi & string>(
  desk: Tab,
  method: K,
  request: Request<BackgroundApi, K>,
): Promise<Reply<BackgroundApi, K>> {
  return (await call(desk, { channel: 'background', method, request })) as Reply<BackgroundApi, K>;
}

interface Call {
  readonly channel: 'page' | 'background';
  readonly method: string;
  readonly request: unknown;
}

async function call(desk: Tab, message: Call): Promise<unknown> {
  const outcome = await desk.evaluate(async (sent) => {
    interface Extension {
      readonly runtime: { sendMessage: (message: unknown) => Promise<unknown> };
      readonly tabs: {
        query: (filter: { active: true; currentWindow: true }) => Promise<readonly { id: number }[]>;
        sendMessage: (tab: number, message: unknown, options: { frameId: 0 }) => Promise<unknown>;
      };
    }
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const extension = scope.browser ?? scope.chrome;
    try {
      if (sent.channel === 'background') return { answer: await extension.runtime.sendMessage(sent) };
      const [tab] = await extension.tabs.query({ active: true, currentWindow: true });
      if (!tab) return { failure: 'no tab is in front' };
      return { answer: await extension.tabs.sendMessage(tab.id, sent, { frameId: 0 }) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  }, message);
  const { answer, failure } = outcome as { answer?: Answer | null; failure?: string };
  const reason = failure ?? answer?.error?.message ?? (answer ? undefined : 'nobody answered');
  if (reason !== undefined) throw new Error(`${message.channel}.${message.method}: ${reason}`);
  return answer?.value;
}

interface Answer {
  readonly value?: unknown;
  readonly error?: { readonly message: string };
}
