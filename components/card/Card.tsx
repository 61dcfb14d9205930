import { useId, useState } from 'preact/hooks';
import type { CardContext, CardModel, LocatorMap } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import { Icon } from '../ui/Icon.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { Facts } from './Facts.tsx';
import { MapPicture } from './MapPicture.tsx';
import { Others } from './Others.tsx';
import { Reading } from './Reading.tsx';
import { Role } from './Role.tsx';
import { TimelineBar } from './TimelineBar.tsx';
import { Why } from './Why.tsx';
import type { CardStrings } from './strings.ts';

export interface CardProps {
  readonly model: CardModel;
  readonly context: CardContext;
  /** The name as the page spells it. */
  readonly text: string;
  readonly strings: CardStrings;
  readonly pinned: boolean;
  /** A bottom sheet for fingers: larger targets, a close button, no pin. */
  readonly sheet?: boolean;
  /** A close button in the corner: when pointer and Esc are not at hand, or the card is pinned. */
  readonly closable?: boolean;
  /** The name of the card one came from. */
  readonly back?: string | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly onOpen: (entity: EntityId) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onClose: () => void;
  readonly onReject?: (() => void) | undefined;
  readonly onPanel?: (() => void) | undefined;
}

/** Everything about one name, as of the article's date. A dialog that takes nothing from the page. */
export function Card(props: CardProps) {
  const { model, context, strings, sheet = false } = props;
  const id = useId();
  const [why, setWhy] = useState(false);
  const likely = context.confidence === 'likely';
  const explained = context.why.length > 0 || props.onReject !== undefined;

  // Not a <dialog>: its own position, Esc and focus rules would have to be undone one by one.
  // oxlint-disable jsx-a11y/prefer-tag-over-role
  return (
    <div
      class={sheet ? 'card sheet' : 'card'}
      role="dialog"
      aria-modal="false"
      aria-labelledby={`${id}-name`}
    >
      <div class="scroll">
        {props.back !== undefined && (
          <button type="button" class="text-button back" onClick={props.onBack}>
            <Icon name="back" />
            {strings.back(props.back)}
          </button>
        )}
        <CardHeader
          model={model}
          id={`${id}-name`}
          strings={strings}
          probably={likely}
          closable={sheet || props.closable === true}
          onClose={props.onClose}
        />
        <Reading model={model} context={context} strings={strings} />
        <div class="lead">
          <Role model={model} strings={strings} />
          {model.map && <MapPicture map={model.map} label={mapLabel(model, model.map, strings)} />}
        </div>
        <Facts facts={model.facts} onOpen={props.onOpen} />
        {model.timeline && <TimelineBar timeline={model.timeline} id={`${id}-terms`} strings={strings} />}
        {likely && (
          <Others title={strings.others(props.text)} others={context.others} onOpen={props.onOpen} />
        )}
        {why && (
          <Why
            id={`${id}-why`}
            text={props.text}
            model={model}
            context={context}
            strings={strings}
            onReject={props.onReject}
          />
        )}
      </div>
      <CardFooter
        model={model}
        strings={strings}
        why={explained ? { id: `${id}-why`, open: why, onToggle: () => setWhy(!why) } : undefined}
        pinned={props.pinned}
        onPin={sheet ? undefined : props.onPin}
        onPanel={props.onPanel}
      />
    </div>
  );
}

function mapLabel({ name }: CardModel, { country, dot }: LocatorMap, strings: CardStrings): string {
  return strings.map(country, dot === undefined ? undefined : name);
}
