import type { Sender } from './rpc.ts';

/** Who we are: the runtime id and the origin of our own pages (`chrome-extension://…`). */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** Our background, popup, panel or options page, in a tab or not. */
export function isOurPage(sender: Sender, self: Self): boolean {
  return sender.id === self.id && (originOf(sender.url) ?? sender.origin) === self.origin;
}

/** Our content script in the top frame of a web page. */
export function isContentScript(sender: Sender, self: Self): boolean {
  return (
    sender.id === self.id &&
    sender.tab !== undefined &&
    sender.frameId === 0 &&
    /^(?:https?|file):/.test(sender.url ?? '')
  );
}

/** `new URL().origin` is "null" for extension schemes in some engines, so it is cut by hand. */
function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : /^[\w-]+:\/\/[^/?#]+/.exec(url)?.[0];
}
