// What privileged Firefox code finds in its scope, only as far as the driver uses it. Types and not
// globals: the rest of the project must not see them.

/** Preferences, windows, the application itself. */
export interface FirefoxServices {
  readonly appinfo: { readonly version: string };
  readonly prefs: { setIntPref: (name: string, value: number) => void };
  readonly wm: { getMostRecentWindow: (type: string) => FirefoxWindow };
}

/** The installed extensions. */
export interface FirefoxPolicies {
  getByID: (id: string) => { readonly extension: { terminateBackground: () => Promise<void> } };
}

/** Loads Firefox's own modules. */
export interface FirefoxModules {
  importESModule: (url: string) => {
    readonly ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, change: object, extension: object) => Promise<void>
    >;
    readonly CustomizableUI: { addWidgetToArea: (widget: string, area: string) => void };
  };
}

/** The browser's own window. */
export interface FirefoxWindow extends Window {
  readonly document: Document;
}

/** The `<browser>` element of a popup. */
export interface FirefoxBrowser extends Element {
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      getActor: (name: 'MarionetteCommands') => {
        executeScript: (script: string, args: readonly unknown[], options: object) => Promise<unknown>;
        findElement: (using: string, value: string, options: object) => Promise<unknown>;
        clickElement: (element: unknown, capabilities: unknown) => Promise<void>;
      };
      drawSnapshot: (rect: unknown, scale: number, background: string) => Promise<ImageBitmap>;
    };
  };
}
