/**
 * Every composed event type that can name the card's host to the page. Each is stopped at the window
 * in the capture phase and handed to the card as a copy.
 */
export const SHIELDED: readonly string[] = (
  'pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave ' +
  'pointercancel pointerrawupdate gotpointercapture lostpointercapture mousedown mouseup ' +
  'mousemove mouseover mouseout mouseenter mouseleave click auxclick dblclick contextmenu wheel ' +
  'mousewheel DOMMouseScroll MozMousePixelScroll touchstart touchmove touchend touchcancel drag ' +
  'dragstart dragend dragenter dragleave dragover drop keydown keypress keyup beforeinput input ' +
  'textInput compositionstart compositionupdate compositionend focus blur focusin focusout copy ' +
  'cut paste selectstart DOMActivate'
).split(' ');

/** A listener on these that could cancel would make the page's scrolling wait for us. */
export const PASSIVE: ReadonlySet<string> = new Set([
  'wheel',
  'mousewheel',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
]);

/** What our own handlers read of an event. */
const COPIED: readonly string[] = (
  'clientX clientY button buttons detail pointerId pointerType isPrimary deltaX deltaY deltaMode ' +
  'key code ctrlKey shiftKey altKey metaKey repeat isComposing inputType data timeStamp'
).split(' ');

/**
 * A copy for dispatch inside the closed root. A plain `Event` on purpose: a copied `MouseEvent`
 * would run the element's activation a second time. Not composed: it never leaves the root.
 */
export function copyOf(event: Event): Event {
  const copy = new Event(event.type, {
    bubbles: event.bubbles,
    cancelable: event.cancelable,
    composed: false,
  });
  const read = event as unknown as Readonly<Record<string, unknown>>;
  for (const key of COPIED) {
    if (key in event) Object.defineProperty(copy, key, { value: read[key] });
  }
  return copy;
}
