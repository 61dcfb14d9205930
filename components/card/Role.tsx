import type { CardModel } from '../../lib/card/types.ts';
import type { CardStrings } from './strings.ts';

/** Who or what it was on the article's date, and what it is now when that differs. */
export function Role({ model, strings }: { readonly model: CardModel; readonly strings: CardStrings }) {
  return (
    <div class="role-block">
      <p class="role">{model.headline}</p>
      {model.asOf !== undefined && <p class="as-of">{strings.asOf(model.asOf)}</p>}
      {model.now !== undefined && (
        <p class="now">
          <span class="tag">{strings.now}</span> {model.now}
        </p>
      )}
      {model.description !== undefined && <p class="description">{model.description}</p>}
    </div>
  );
}
