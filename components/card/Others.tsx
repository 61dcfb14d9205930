import type { CardContext } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';

/** More than this is a list to read, not a glance. */
const MOST = 5;

/** The other bearers of a name, for "probably": one button each. */
export function Others(props: {
  readonly title: string;
  readonly others: CardContext['others'];
  readonly onOpen: (entity: EntityId) => void;
}) {
  if (props.others.length === 0) return null;
  return (
    <section class="others">
      <h3 class="label">{props.title}</h3>
      <ul>
        {props.others.slice(0, MOST).map(({ entity, name, description }) => (
          <li key={entity}>
            <button type="button" class="other" onClick={() => props.onOpen(entity)}>
              <bdi class="other-name">{name}</bdi>
              <span class="other-is">{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
