import type { CardModel } from '../../lib/card/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { Symbol } from './Symbol.tsx';
import type { CardStrings } from './strings.ts';

/** Name, native name, flag or sign; "probably" when the linker is not sure. */
export function CardHeader(props: {
  readonly model: CardModel;
  readonly id: string;
  readonly strings: CardStrings;
  readonly probably: boolean;
  readonly closable: boolean;
  readonly onClose: () => void;
}) {
  const { model, strings } = props;
  return (
    <header class="head">
      <div class="names">
        {props.probably && <span class="probably">{strings.probably}</span>}
        <h2 class="name" id={props.id} tabIndex={-1} dir="auto">
          {model.name}
        </h2>
        {model.nativeName !== undefined && (
          <p class="native" dir="auto" lang={languageOf(model.nativeName)}>
            {model.nativeName}
          </p>
        )}
      </div>
      <Symbol model={model} />
      {props.closable && (
        <button type="button" class="icon-button close" aria-label={strings.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

/** Lets the browser choose Korean rather than Japanese or Chinese glyphs, and a voice. */
function languageOf(text: string): string | undefined {
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : undefined;
}
