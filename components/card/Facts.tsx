import type { CardFact } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';

/** The first glance is the role; more facts than this belong into the panel. */
const MOST = 3;

/** Label and value, one a line; values that name an entity open its card. */
export function Facts(props: {
  readonly facts: readonly CardFact[];
  readonly onOpen: (entity: EntityId) => void;
}) {
  if (props.facts.length === 0) return null;
  return (
    <dl class="facts">
      {props.facts.slice(0, MOST).map((fact) => (
        <div class="fact" key={`${fact.label} ${fact.value}`}>
          <dt>{fact.label}</dt>
          <dd dir="auto">
            <Value fact={fact} onOpen={props.onOpen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ fact, onOpen }: { readonly fact: CardFact; readonly onOpen: (entity: EntityId) => void }) {
  const { entity, value } = fact;
  if (entity === undefined) return <>{value}</>;
  return (
    <button type="button" class="link" onClick={() => onOpen(entity)}>
      {value}
    </button>
  );
}
