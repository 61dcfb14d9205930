import type { Density } from '../../lib/messaging/protocol.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Switch } from '../ui/Switch.tsx';
import { Names } from './Names.tsx';
import type { PopupState } from './state.ts';
import type { PopupStrings } from './strings.ts';

export interface PopupProps {
  readonly state: PopupState;
  readonly everywhere: boolean;
  readonly density: Density;
  readonly strings: PopupStrings;
  readonly onSite: (on: boolean) => void;
  readonly onEverywhere: (on: boolean) => void;
  readonly onDensity: (density: Density) => void;
  /** Ask the browser for this site. Called in the click, so that the browser lets us ask. */
  readonly onAllow: () => void;
  /** Read this page without leave for the site: the click on our button is the leave. */
  readonly onReadOnce: () => void;
  /** Missing where there is no such page. */
  readonly onPanel?: (() => void) | undefined;
  readonly onOptions?: (() => void) | undefined;
}

const DENSITIES: readonly Density[] = ['first', 'every', 'none'];

/** The toolbar popup: what goes on here, and the few things one changes often. */
export function Popup(props: PopupProps) {
  const { state, strings } = props;
  const page = state.kind === 'annotated' ? state.page : undefined;
  const needsHelp = state.kind === 'not-granted' || state.kind === 'asleep';
  return (
    <main class="popup">
      <h1 class="unseen">{strings.title}</h1>
      <Site {...props} />
      {needsHelp && (
        <div class="help">
          {state.kind === 'not-granted' && (
            <button type="button" class="button primary" onClick={props.onAllow}>
              {strings.allowSite(state.host)}
            </button>
          )}
          <button type="button" class="button" onClick={props.onReadOnce}>
            {strings.readOnce}
          </button>
          {state.kind === 'not-granted' && <p class="hint">{strings.allowHint}</p>}
        </div>
      )}
      {page && page.names.length > 0 && <Names page={page} strings={strings} />}
      <div class="density">
        <Segmented
          label={strings.density}
          value={props.density}
          choices={DENSITIES.map((value) => ({ value, label: strings.densities[value] }))}
          onChange={props.onDensity}
        />
        <p class="hint">{strings.densityHints[props.density]}</p>
      </div>
      <div class="everywhere">
        <p>
          <b>{strings.everywhere}</b>
          <span class="hint">{props.everywhere ? strings.promise : strings.everywhereOff}</span>
        </p>
        <Switch label={strings.everywhere} on={props.everywhere} onChange={props.onEverywhere} />
      </div>
      {(props.onPanel ?? props.onOptions) && (
        <nav class="ways">
          {props.onPanel && page && (
            <button type="button" class="way" onClick={props.onPanel}>
              {strings.panel}
            </button>
          )}
          {props.onOptions && (
            <button type="button" class="way" onClick={props.onOptions}>
              {strings.options}
            </button>
          )}
        </nav>
      )}
    </main>
  );
}

function Site({ state, strings, onSite }: PopupProps) {
  const host = 'host' in state ? state.host : undefined;
  const fixed = state.kind === 'private' || state.kind === 'everywhere-off' || state.kind === 'not-granted';
  const on = state.kind !== 'site-off' && !fixed;
  return (
    <section class="site">
      <div class="site-words">
        <p class="host" dir="ltr" title={host}>
          {host ?? strings.noSite}
        </p>
        <output class="state">{strings.state(state)}</output>
      </div>
      {host !== undefined && !fixed && <Switch label={strings.site(host)} on={on} onChange={onSite} />}
    </section>
  );
}
