import { describe, expect, it, vi } from 'vitest';
import { connect, NoAnswerError, RemoteError, serve } from './rpc.ts';
import type { Guards, Handlers, Inbox, Sender } from './rpc.ts';

interface TestApi {
  double: (request: { n: number }) => number;
  fail: (request: { message: string }) => null;
  nothing: (request: Record<string, never>) => undefined;
}

const handlers: Handlers<TestApi> = {
  double: async ({ n }) => n * 2,
  fail: ({ message }) => {
    throw new RangeError(message);
  },
  nothing: () => undefined,
};

const guards: Guards<TestApi> = {
  double: (request): request is { n: number } => typeof (request as { n?: unknown } | null)?.n === 'number',
  fail: (request): request is { message: string } => request !== null,
  nothing: (request): request is Record<string, never> => request !== null,
};

const friend: Sender = { id: 'us' };

/** A `runtime` as the browsers have it: the first listener that returns true may answer, once, in JSON. */
function fakeRuntime(sender: Sender = friend) {
  const listeners = new Set<Parameters<Inbox['addListener']>[0]>();
  const inbox: Inbox = {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
  };
  const send = (message: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const json = JSON.parse(JSON.stringify(message)) as unknown;
      let heard = false;
      for (const listener of listeners) {
        if (listener(json, sender, (answer) => resolve(JSON.parse(JSON.stringify(answer))))) heard = true;
      }
      if (listeners.size === 0)
        reject(new Error('Could not establish connection. Receiving end does not exist.'));
      else if (!heard) resolve(undefined);
    });
  return { inbox, send };
}

function pair(sender?: Sender) {
  const { inbox, send } = fakeRuntime(sender);
  const spy = vi.fn(send);
  const stop = serve<TestApi>(inbox, {
    channel: 'test',
    handlers,
    guards,
    mayCall: (from) => from.id === 'us',
  });
  return { call: connect<TestApi>('test', spy), send, spy, stop, inbox };
}

describe('rpc', () => {
  it('carries a request there and its answer back', async () => {
    expect(await pair().call('double', { n: 21 })).toBe(42);
  });

  it('carries errors back by name, without a retry', async () => {
    const { call, spy } = pair();
    const error = await call('fail', { message: 'too far' }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(RemoteError);
    expect(error).toMatchObject({ name: 'RangeError', message: 'too far' });
    expect(spy).toHaveBeenCalledTimes(1);
  });

  it('answers null where a handler has nothing to say', async () => {
    expect(await pair().call('nothing', {})).toBeNull();
  });

  it.each([
    ['a request of the wrong shape', 'double', { n: 'two' }, 'bad request to double'],
    ['an unknown method', 'triple', {}, 'unknown method triple'],
    ['a name that every object has', 'constructor', {}, 'unknown method constructor'],
    ['the prototype', '__proto__', {}, 'unknown method __proto__'],
  ])('refuses %s', async (_what, method, request, message) => {
    const { send } = pair();
    const answer = await send({ channel: 'test', method, request });
    expect(answer).toEqual({ error: { name: 'TypeError', message } });
  });

  it.each([
    ['another channel', { channel: 'other', method: 'double', request: { n: 1 } }, friend],
    ['a stranger', { channel: 'test', method: 'double', request: { n: 1 } }, { id: 'them' }],
    ['a message that is not a call', 'hello', friend],
    ['null', null, friend],
  ])('is silent to %s', async (_what, message, sender) => {
    expect(await pair(sender).send(message)).toBeUndefined();
  });

  it('runs a handler before the first await, so that a click still counts', () => {
    const { inbox, send } = fakeRuntime();
    const double = vi.fn(() => 1);
    serve<TestApi>(inbox, {
      channel: 'test',
      handlers: { ...handlers, double },
      guards,
      mayCall: () => true,
    });
    void send({ channel: 'test', method: 'double', request: { n: 1 } });
    expect(double).toHaveBeenCalledOnce();
  });

  it('asks once more, after a pause, when the background was killed under the call', async () => {
    const { send } = pair();
    const times: number[] = [];
    const flaky = async (message: unknown) => {
      times.push(performance.now());
      if (times.length === 1) throw new Error('The message channel closed before a response was received');
      return send(message);
    };
    expect(await connect<TestApi>('test', flaky)('double', { n: 4 })).toBe(8);
    expect(times).toHaveLength(2);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(49);
  });

  it('gives up after two attempts', async () => {
    const dead = vi.fn(() => {
      throw new Error('Extension context invalidated.');
    });
    const error = await connect<TestApi>('test', dead)('double', { n: 1 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(NoAnswerError);
    expect(String(error)).toContain('Extension context invalidated.');
    expect(dead).toHaveBeenCalledTimes(2);
  });

  it('stops when told to, also twice', async () => {
    const { call, stop } = pair();
    stop();
    stop();
    await expect(call('double', { n: 1 })).rejects.toBeInstanceOf(NoAnswerError);
  });
});
