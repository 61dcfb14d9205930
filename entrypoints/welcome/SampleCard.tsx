import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import { placeCard } from '../../lib/card/place-card.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import type { Strings } from '../../locales/types.ts';
import { contextOf, type SampleCards } from './sample-cards.ts';
import type { Hovering } from './use-hover.ts';

const WIDTH = 340;

/** The card of one name of the sample, placed as in a page. */
export function SampleCard(props: {
  readonly sample: SampleCards;
  readonly mention: number;
  readonly hovering: Hovering;
  readonly strings: Strings;
}) {
  const { sample, hovering, mention: index } = props;
  const layer = useRef<HTMLDivElement>(null);
  const [other, setOther] = useState<EntityId | undefined>(undefined);
  const mention = sample.mentions[index];

  useLayoutEffect(() => {
    const box = layer.current;
    const mark = document.querySelector<HTMLElement>(`[data-mention="${index}"]`);
    if (box === null || mark === null) return undefined;
    box.showPopover();
    box.style.width = `${WIDTH}px`;
    const { clientWidth, clientHeight } = document.documentElement;
    const viewport = { width: clientWidth, height: clientHeight };
    const line = mark.getBoundingClientRect();
    const at = placeCard({ line, width: WIDTH, height: box.offsetHeight, viewport });
    box.style.left = `${at.left}px`;
    box.style.width = `${at.width}px`;
    box.style.setProperty('--max-height', `${at.maxHeight}px`);
    box.style.top = at.side === 'below' ? `${at.offset}px` : 'auto';
    box.style.bottom = at.side === 'above' ? `${at.offset}px` : 'auto';
    hovering.dispatch({ type: 'placed', box: box.getBoundingClientRect() });
    if (hovering.by !== 'keyboard') return undefined;
    box.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
    return () => mark.focus({ preventScroll: true });
  }, [index]);

  const first = mention && sample.cards[mention.entity];
  const model = other === undefined ? first : (sample.cards[other] ?? first);
  if (mention === undefined || model === undefined) return null;
  return (
    <div class="layer welcome-layer" popover="manual" ref={layer}>
      <Card
        key={model.entity}
        model={model}
        context={contextOf(mention, sample.cards)}
        text={mention.text}
        strings={props.strings.card}
        pinned={hovering.pinned}
        closable={hovering.pinned || hovering.by === 'keyboard'}
        back={other === undefined ? undefined : first?.name}
        onBack={() => setOther(undefined)}
        onOpen={(entity) => sample.cards[entity] && setOther(entity)}
        onPin={(on) => hovering.dispatch({ type: 'pin', on })}
        onClose={() => hovering.dispatch({ type: 'dismiss' })}
      />
    </div>
  );
}
