import type { Marionette } from './marionette.ts';
import { webDriverKey } from './keys.ts';
import { LOAD_TIMEOUT_MS, type PageFunction, type Tab } from './types.ts';

/** A tab of Firefox. Marionette acts on one tab at a time, so every call first turns to its own. */
export class FirefoxTab implements Tab {
  readonly requests = undefined;
  readonly #marionette: Marionette;
  readonly #handle: string;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.#handle = handle;
  }

  async goto(url: string): Promise<void> {
    await this.#turnTo();
    await this.#marionette.send('WebDriver:SetTimeouts', { pageLoad: LOAD_TIMEOUT_MS });
    try {
      await this.#marionette.send('WebDriver:Navigate', { url });
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('timeout')) throw error;
    }
  }

  async back(): Promise<void> {
    await this.#turnTo();
    await this.#marionette.send('WebDriver:Back');
  }

  async reload(): Promise<void> {
    await this.#turnTo();
    await this.#marionette.send('WebDriver:Refresh');
  }

  async front(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: true });
  }

  async evaluate<A extends readonly unknown[], R>(fn: PageFunction<A, R>, ...args: A): Promise<Awaited<R>> {
    return (await this.#execute(`return (${fn.toString()}).apply(null, arguments)`, args)) as Awaited<R>;
  }

  async inject(source: string): Promise<void> {
    await this.#execute(`${source};`, []);
  }

  async screenshot(): Promise<Uint8Array> {
    await this.#turnTo();
    const image = await this.#marionette.send('WebDriver:TakeScreenshot', { full: false, hash: false });
    return Buffer.from(image as string, 'base64');
  }

  async move(x: number, y: number): Promise<void> {
    await this.#point([moveTo(x, y)]);
  }

  async click(x: number, y: number): Promise<void> {
    await this.#point([moveTo(x, y), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async press(key: string): Promise<void> {
    const value = webDriverKey(key);
    await this.#turnTo();
    await this.#marionette.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keys',
          actions: [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ],
        },
      ],
    });
  }

  async inClosedRoot<A extends readonly unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | undefined> {
    await this.#turnTo();
    // A system sandbox sees closed roots. `wrapped` keeps "no root" and "nothing returned" apart.
    const wrapped = (await this.#marionette.send('WebDriver:ExecuteScript', {
      script: `return (${IN_CLOSED_ROOT})((${fn.toString()}), arguments[0])`,
      args: [args],
      newSandbox: true,
      sandbox: 'system',
    })) as { value?: Awaited<R> } | null;
    return wrapped?.value;
  }

  async close(): Promise<void> {
    await this.#turnTo();
    const left = (await this.#marionette.send('WebDriver:CloseWindow')) as readonly string[];
    if (left[0]) await this.#marionette.send('WebDriver:SwitchToWindow', { handle: left[0] });
  }

  /** Without `focus`, so that looking into a tab behind does not bring it to the front. */
  async #turnTo(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: false });
  }

  async #execute(script: string, args: readonly unknown[]): Promise<unknown> {
    await this.#turnTo();
    return await this.#marionette.send('WebDriver:ExecuteScript', {
      script,
      args,
      newSandbox: true,
      sandbox: null, // the page's own world, where injected libraries live
    });
  }

  async #point(actions: readonly object[]): Promise<void> {
    await this.#turnTo();
    await this.#marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }
}

/** Duration 0: a gliding pointer would pass over other names and open their cards. */
function moveTo(x: number, y: number): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
}

const IN_CLOSED_ROOT = `async function (fn, args) {
  for (const element of document.querySelectorAll('*')) {
    const root = element.openOrClosedShadowRoot;
    if (root && root.mode === 'closed' && !root.isUAWidget()) return { value: await fn(root, ...args) };
  }
  return null;
}`;
