import type { Density } from '../../lib/messaging/protocol.ts';
import type { NameGroup } from './groups.ts';
import type { PopupState } from './state.ts';

/** The popup's words. */
export interface PopupStrings {
  readonly title: string;
  /** Label of the switch of one site. */
  readonly site: (host: string) => string;
  /** In place of a host's name, on pages that have none. */
  readonly noSite: string;
  /** One sentence on what goes on here. */
  readonly state: (state: PopupState) => string;
  readonly readOnce: string;
  readonly allowSite: (host: string) => string;
  readonly allowHint: string;
  readonly everywhere: string;
  readonly everywhereOff: string;
  readonly density: string;
  readonly densities: Readonly<Record<Density, string>>;
  /** What a density means, under the choice. */
  readonly densityHints: Readonly<Record<Density, string>>;
  readonly names: string;
  readonly groups: Readonly<Record<NameGroup, string>>;
  readonly times: (count: number) => string;
  readonly more: (count: number) => string;
  readonly asOf: (date: string) => string;
  readonly options: string;
  readonly panel: string;
  readonly promise: string;
}
