import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { CardStrings } from './strings.ts';

/** The strongest reasons tell enough. */
const MOST = 4;

/** Why this entity and no other, in plain words, and the way to say "no". */
export function Why(props: {
  readonly id: string;
  readonly text: string;
  readonly model: CardModel;
  readonly context: CardContext;
  readonly strings: CardStrings;
  readonly onReject: (() => void) | undefined;
}) {
  const { strings, context } = props;
  const section = useRef<HTMLElement>(null);
  // It opens at the end of what may be a full card: show that it did.
  useLayoutEffect(() => {
    const scroller = section.current?.parentElement;
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
  }, []);
  return (
    <section class="why" id={props.id} ref={section}>
      <p>{strings.whyIntro(props.text, props.model.name)}</p>
      <ul>
        {reasons(context, strings).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {props.onReject && (
        <button type="button" class="quiet-button" onClick={props.onReject}>
          {strings.notThis}
        </button>
      )}
    </section>
  );
}

function reasons({ why }: CardContext, strings: CardStrings): readonly string[] {
  const found = new Set<string>();
  for (const cue of why) {
    const words = cue.weight > 0 ? strings.cue(cue) : undefined;
    if (words !== undefined) found.add(words);
  }
  return found.size === 0 ? [strings.noCue] : [...found].slice(0, MOST);
}
