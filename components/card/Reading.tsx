import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { CardStrings } from './strings.ts';

/** What a place name stands for in this article: "Here: the South Korean government. The city is its seat." */
export function Reading(props: {
  readonly model: CardModel;
  readonly context: CardContext;
  readonly strings: CardStrings;
}) {
  const { reading, standsFor } = props.context;
  if (reading !== 'metonym' || standsFor === undefined) return null;
  const [before, after] = props.strings.here(standsFor);
  const seat = CITY.test(props.model.kind) ? props.strings.seat.city : props.strings.seat.other;
  return (
    <p class="reading">
      {before}
      <b>{standsFor}</b>
      {after} {seat}
    </p>
  );
}

/** Kinds of places one calls a city. */
const CITY = /city|capital|town|municipality/i;
