import type { CardContext, CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';

// The contract between the page session, which knows where names stand, and the card controller,
// which knows when to show one. The session implements `CardSource`; the controller calls it.

/** A mention found under a point, or looked up again by its index. Geometry is of this moment. */
export interface Hit {
  /** Index of the mention in the session's list; stable until the session's article changes. */
  readonly mention: number;
  readonly entity: EntityId;
  /** The text as the page spells it. */
  readonly text: string;
  /** Viewport boxes of the mention in CSS pixels, one a line: never empty. */
  readonly rects: readonly DOMRect[];
  /** The box under the pointer; the first one when the mention was reached by keyboard. */
  readonly rect: DOMRect;
  /** The element the text stands in: its language, its direction, its ancestors. */
  readonly element: Element;
  /** Nearest ancestor in the top layer (modal dialog, popover, fullscreen): the card's parent. */
  readonly topLayer: Element | undefined;
}

/** What a card shows: the model of an entity and what is particular to this mention. */
export interface CardContent {
  readonly model: CardModel;
  readonly context: CardContext;
}

/** Everything the card controller may ask of the page session. */
export interface CardSource {
  /** The mention painted or hidden at a viewport point, in CSS pixels. Under 0.1 ms. */
  readonly hitTest: (x: number, y: number) => Hit | undefined;
  /** The same mention after a scroll or a change of layout; `undefined` once its text is gone. */
  readonly locate: (mention: number) => Hit | undefined;
  /**
   * The next (1) or previous (-1) name for the keyboard, in document order, scrolled into view.
   * From `undefined`: the first one below the top of the viewport, or the last one above its bottom.
   */
  readonly step: (from: number | undefined, direction: 1 | -1) => Hit | undefined;
  /**
   * What to show for a mention. Synchronous when the card was fetched ahead (nearly always), else a
   * promise that settles with `undefined` when the background cannot answer; it never rejects.
   */
  readonly cardFor: (hit: Hit) => CardContent | undefined | Promise<CardContent | undefined>;
  /** Another entity's card, for links inside a card and for "not this one". Same promise rules. */
  readonly cardOf: (entity: EntityId, hit: Hit) => CardContent | undefined | Promise<CardContent | undefined>;
  /** "Not this one": forget a mention until the page is loaded again; its mark goes. */
  readonly reject: (mention: number) => void;
  /** Opens the panel at an entity. Must be called from the event handler, with no `await` before it. */
  readonly openPanel: (entity: EntityId) => void;
  /** Which mention has a card open: the only one painted under forced colours. */
  readonly setActive: (mention: number | undefined) => void;
}

/** Options of `createCardController` in card-controller.tsx. */
export interface CardControllerOptions {
  readonly source: CardSource;
  /** Ends everything: listeners, timers, the host in the page. */
  readonly signal: AbortSignal;
  /** Language of the interface, from the browser. */
  readonly language: 'en' | 'ko';
}

/** What the session may ask of the card controller. */
export interface CardController {
  /** Opens the card of a mention at once and pinned or focused, as for the keyboard commands. */
  readonly show: (hit: Hit) => void;
  /** Steps from the open card's mention (or from the viewport) and shows the next one. */
  readonly step: (direction: 1 | -1) => void;
  /** Closes the card, if any, without a fade: the article changed or is about to leave. */
  readonly close: () => void;
  /** Is this node part of our host? Lets the mutation observer ignore us. */
  readonly owns: (node: Node) => boolean;
}
