/** Where the pointer was pressed and which element had the focus: outlives single events. */
export interface TargetMemory {
  pressed: Element | undefined;
  focused: Element | undefined;
}

/** A shadow root, as far as finding elements in it goes. */
export type TargetRoot = Pick<ShadowRoot, 'elementFromPoint' | 'activeElement' | 'contains'>;

/**
 * The element inside a closed root that an event on its host is meant for; the event itself does not
 * tell, not even to us. `undefined` when it is meant for none (a click that was pressed outside).
 */
export function innerTarget(root: TargetRoot, event: Event, memory: TargetMemory): Element | undefined {
  const { type } = event;
  if (type.startsWith('key') || type.startsWith('composition') || /input|copy|cut|paste/i.test(type))
    return root.activeElement ?? undefined;
  if (type === 'focus' || type === 'focusin') {
    memory.focused = root.activeElement ?? undefined;
    return memory.focused;
  }
  if (type === 'blur' || type === 'focusout') return memory.focused;

  const point = pointOf(event);
  const under = point && within(root, root.elementFromPoint(point.x, point.y));
  if (type === 'pointerdown' || (type === 'mousedown' && memory.pressed === undefined))
    memory.pressed = under;
  if (type === 'click' || type === 'auxclick' || type === 'dblclick') {
    // Enter and Space click the focused element, wherever the pointer is.
    if ((event as MouseEvent).detail === 0) return root.activeElement ?? undefined;
    return memory.pressed && under ? commonAncestor(memory.pressed, under) : undefined;
  }
  return under ?? memory.pressed;
}

function pointOf(event: Event): { x: number; y: number } | undefined {
  const at = 'changedTouches' in event ? (event as TouchEvent).changedTouches[0] : (event as MouseEvent);
  return at === undefined || typeof at.clientX !== 'number' ? undefined : { x: at.clientX, y: at.clientY };
}

function within(root: TargetRoot, element: Element | null): Element | undefined {
  return element !== null && root.contains(element) ? element : undefined;
}

function commonAncestor(a: Element, b: Element): Element | undefined {
  for (let at: Element | null = a; at !== null; at = at.parentElement) {
    if (at.contains(b)) return at;
  }
  return undefined;
}
