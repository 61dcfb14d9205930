import { connect, type Socket } from 'node:net';
import { encodePacket, packetReader } from './packets.ts';

/**
 * Firefox's built-in automation protocol, over TCP on loopback. Commands are those of WebDriver plus a
 * few of its own; nothing else drives Firefox's extension pages (see docs/adr).
 */
export interface Marionette {
  /** Sends a command and waits for its result (unwrapped when it is `{value}`). Rejects with Firefox's words. */
  readonly send: (command: string, parameters?: object) => Promise<unknown>;
  /**
   * Runs privileged code in the browser's own window: `Services`, `WebExtensionPolicy`, `ChromeUtils`
   * are there. The function must be self-contained; a promise it returns is awaited.
   */
  readonly chrome: <A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ) => Promise<Awaited<R>>;
  /** Runs `work` while commands act on the browser's own window instead of the page. */
  readonly inChrome: <R>(work: () => Promise<R>) => Promise<R>;
  readonly disconnect: () => void;
}

/** Connects to a listening Firefox and begins a session. Rejects when the connection fails. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.setNoDelay(true);
  const send = await talk(socket);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } } });

  const inChrome = async <R>(work: () => Promise<R>): Promise<R> => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const chrome: Marionette['chrome'] = async <A extends readonly unknown[], R>(
    fn: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> => {
    const script = `return (${fn.toString()}).apply(null, arguments)`;
    const call = { script, args, newSandbox: true, sandbox: 'system' };
    const result = await inChrome(async () => await send('WebDriver:ExecuteScript', call));
    return result as Awaited<R>;
  };
  return { send, chrome, inChrome, disconnect: () => socket.destroy() };
}

type Settle = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
type Reply = readonly [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

/** Resolves once the server's greeting has come. */
async function talk(socket: Socket): Promise<Marionette['send']> {
  const waiting = new Map<number, Settle & { readonly command: string }>();
  const read = packetReader();
  let nextId = 1;
  const greeted = Promise.withResolvers<void>();
  const fail = (reason: string): void => {
    greeted.reject(new Error(`Marionette: ${reason}`));
    for (const { command, reject } of waiting.values()) reject(new Error(`${command}: ${reason}`));
    waiting.clear();
  };
  socket.on('error', (error) => fail(error.message));
  socket.on('close', () => fail('Firefox closed the connection'));
  socket.on('data', (chunk) => {
    for (const packet of read(chunk)) {
      if (!Array.isArray(packet)) {
        greeted.resolve(); // the first packet is an object: hello
        continue;
      }
      const [, id, error, result] = packet as unknown as Reply;
      const call = waiting.get(id);
      waiting.delete(id);
      if (error) call?.reject(new Error(`${call.command}: ${error.error}: ${error.message}`));
      else call?.resolve(unwrap(result));
    }
  });
  await greeted.promise;
  return async (command, parameters = {}) =>
    await new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { command, resolve, reject });
      socket.write(encodePacket([0, id, command, parameters]));
    });
}

function unwrap(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  const keys = Object.keys(result);
  return keys.length === 1 && keys[0] === 'value' ? (result as { value: unknown }).value : result;
}
