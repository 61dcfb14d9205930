import type { CardModel } from '../../lib/card/types.ts';
import { Icon } from '../ui/Icon.tsx';
import type { CardStrings } from './strings.ts';

/** What can be done with a card, and where its knowledge is from. */
export function CardFooter(props: {
  readonly model: CardModel;
  readonly strings: CardStrings;
  readonly why: { readonly id: string; readonly open: boolean; readonly onToggle: () => void } | undefined;
  readonly pinned: boolean;
  /** Missing where a card cannot be pinned: a sheet stays anyway. */
  readonly onPin: ((pinned: boolean) => void) | undefined;
  readonly onPanel: (() => void) | undefined;
}) {
  const { model, strings, why, pinned, onPin } = props;
  return (
    <footer class="foot">
      <div class="actions">
        {why && (
          <button
            type="button"
            class="text-button"
            aria-expanded={why.open}
            aria-controls={why.id}
            onClick={why.onToggle}
          >
            {strings.why}
            <Icon name="chevron" />
          </button>
        )}
        <span class="spring" />
        {model.wikipedia !== undefined && (
          <a class="text-button" href={model.wikipedia} target="_blank" rel="noopener noreferrer">
            {strings.wikipedia}
            <Icon name="out" />
            <span class="unseen">{strings.newTab}</span>
          </a>
        )}
        {props.onPanel && (
          <button
            type="button"
            class="icon-button"
            aria-label={strings.panel}
            title={strings.panel}
            onClick={props.onPanel}
          >
            <Icon name="panel" />
          </button>
        )}
        {onPin && (
          <button
            type="button"
            class="icon-button"
            aria-pressed={pinned}
            aria-label={strings.pin}
            title={pinned ? strings.unpin : strings.pin}
            onClick={() => onPin(!pinned)}
          >
            <Icon name="pin" />
          </button>
        )}
      </div>
      <p class="source">
        {model.source} · {strings.checked(model.checked)}
        {model.pack !== BASE_PACK && <b> · {strings.pack(model.pack)}</b>}
      </p>
    </footer>
  );
}

/** The packaged knowledge; only facts from elsewhere name their pack. */
const BASE_PACK = 'base';
