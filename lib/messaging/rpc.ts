// One small remote procedure call over `runtime.sendMessage`. Answers go back by `sendResponse` and
// `return true`: the one style that Chrome, Firefox, the polyfill and test doubles all share.

/** What a method of an API takes. */
export type Request<A, K extends keyof A> = A[K] extends (request: infer R) => unknown ? R : never;

/** What a method of an API answers. */
export type Reply<A, K extends keyof A> = A[K] extends (request: never) => infer R ? R : never;

/** One handler for every method: leaving one out does not compile. */
export type Handlers<A> = {
  readonly [K in keyof A]: (request: Request<A, K>, sender: Sender) => Reply<A, K> | Promise<Reply<A, K>>;
};

/** One shape check for every method: nothing unchecked reaches a handler. */
export type Guards<A> = {
  readonly [K in keyof A]: (request: unknown) => request is Request<A, K>;
};

/** Who sent a message, as the browser (not the sender) says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

type Listener = (
  message: unknown,
  sender: Sender,
  sendResponse: (answer: unknown) => void,
) => true | undefined;

/** The part of `runtime.onMessage` that serving needs. */
export interface Inbox {
  addListener: (listener: Listener) => void;
  removeListener: (listener: Listener) => void;
}

/** Sends one message and settles with whatever came back; rejects when nobody listens. */
export type Send = (message: unknown) => Promise<unknown>;

export interface Service<A> {
  readonly channel: string;
  readonly handlers: Handlers<A>;
  readonly guards: Guards<A>;
  /** Who may call at all. Others get no answer, as if nobody listened. */
  readonly mayCall: (sender: Sender) => boolean;
}

/** The other side answered with an error; `name` is the name it had there. */
export class RemoteError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Nobody answered, twice: the background is gone, the extension was updated, or the tab has no reader. */
export class NoAnswerError extends Error {
  override name = 'NoAnswerError';
}

/**
 * Answers calls on a channel. Handlers run synchronously up to their first `await`, so that a user's
 * click still counts for what they open.
 * @returns a function that stops serving; calling it again does nothing
 */
export function serve<A>(inbox: Inbox, service: Service<A>): () => void {
  const listener: Listener = (message, sender, sendResponse) => {
    if (!isCall(message) || message.channel !== service.channel || !service.mayCall(sender)) return undefined;
    answer(service, message, sender).then(
      (value) => sendResponse({ value: value ?? null }),
      (error: unknown) => sendResponse({ error: describe(error) }),
    );
    return true;
  };
  inbox.addListener(listener);
  return () => inbox.removeListener(listener);
}

/** How long to wait before the one retry: a killed background needs a moment to be gone (in ms). */
export const RETRY_AFTER_MS = 60;

/**
 * A typed caller. A call that got no answer is sent once more, because the background may have been
 * killed under it; so every method must bear to be repeated.
 * @throws RemoteError when the handler failed, NoAnswerError when nobody answered
 */
export function connect<A>(channel: string, send: Send) {
  return async <K extends keyof A & string>(method: K, request: Request<A, K>): Promise<Reply<A, K>> => {
    const call: Call = { channel, method, request };
    const first = await attempt(send, call);
    const last = isAnswer(first) ? first : await pause(RETRY_AFTER_MS).then(() => attempt(send, call));
    if (!isAnswer(last))
      throw new NoAnswerError(`no answer to ${channel}.${method}: ${describe(last).message}`);
    if ('error' in last) throw new RemoteError(last.error.name, last.error.message);
    return last.value as Reply<A, K>;
  };
}

interface Call {
  readonly channel: string;
  readonly method: string;
  readonly request: unknown;
}

type Answer = { readonly value: unknown } | { readonly error: { name: string; message: string } };

async function answer<A>(service: Service<A>, call: Call, sender: Sender): Promise<unknown> {
  // Own properties only: "constructor" is not a method of ours.
  if (!Object.hasOwn(service.handlers, call.method)) throw new TypeError(`unknown method ${call.method}`);
  const method = call.method as keyof A;
  const request = call.request;
  if (!service.guards[method](request)) throw new TypeError(`bad request to ${call.method}`);
  return service.handlers[method](request, sender);
}

async function attempt(send: Send, call: Call): Promise<unknown> {
  try {
    return await send(call);
  } catch (error) {
    return error;
  }
}

function describe(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}

function isCall(message: unknown): message is Call {
  return isObject(message) && typeof message['channel'] === 'string' && typeof message['method'] === 'string';
}

function isAnswer(reply: unknown): reply is Answer {
  if (!isObject(reply) || reply instanceof Error) return false;
  return Object.hasOwn(reply, 'value') || (Object.hasOwn(reply, 'error') && isObject(reply['error']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
