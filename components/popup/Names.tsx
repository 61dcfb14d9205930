import { useId, useState } from 'preact/hooks';
import type { PageState } from '../../lib/messaging/protocol.ts';
import { groupNames, NAME_GROUPS, type NameGroup } from './groups.ts';
import type { PopupStrings } from './strings.ts';

/** A popup may be 600 px high; longer lists belong into the panel. */
const MOST = 12;

/** How many people, places and so on the page names; a group opens into its list. */
export function Names(props: {
  readonly page: Extract<PageState, { kind: 'annotated' }>;
  readonly strings: PopupStrings;
}) {
  const { strings, page } = props;
  const id = useId();
  const [open, setOpen] = useState<NameGroup | undefined>(undefined);
  const groups = groupNames(page.names);
  const shown = open === undefined ? undefined : groups.get(open);
  return (
    <section class="names" aria-label={strings.names}>
      <div class="counts">
        {NAME_GROUPS.map((group) => {
          const count = groups.get(group)?.length ?? 0;
          return (
            <button
              type="button"
              key={group}
              class="count"
              disabled={count === 0}
              aria-expanded={open === group}
              aria-controls={id}
              onClick={() => setOpen(open === group ? undefined : group)}
            >
              <b>{count}</b>
              {strings.groups[group]}
            </button>
          );
        })}
      </div>
      <div id={id}>
        {shown && (
          <ul class="name-list">
            {shown.slice(0, MOST).map(({ entity, name, count }) => (
              <li key={entity}>
                <bdi>{name}</bdi>
                <span>{strings.times(count)}</span>
              </li>
            ))}
            {shown.length > MOST && <li class="more">{strings.more(shown.length - MOST)}</li>}
          </ul>
        )}
      </div>
      {page.asOf !== undefined && <p class="hint as-of">{strings.asOf(page.asOf)}</p>}
    </section>
  );
}
