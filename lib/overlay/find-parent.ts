/**
 * The element the card's host is put into: the nearest ancestor in the browser's top layer, because
 * everything outside a modal dialog or a fullscreen element is inert; else the end of the body, where
 * a hydrating page does not stumble over it. `undefined` where there is no body (SVG, XML, frameset).
 */
export function hostParent(document: Document, topLayer: Element | undefined): Element | undefined {
  if (topLayer?.isConnected) return topLayer;
  // A frameset is a "body" too, but shows nothing that is put into it.
  return document.body?.localName === 'body' ? document.body : undefined;
}

/**
 * The second choice, when the card came out inert: the mention's nearest custom element. A modal
 * dialog inside its shadow root cannot be seen from here, but lets a light child through its slot.
 */
export function customElementAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.localName.includes('-')) return at;
  }
  return undefined;
}

/** Does the browser let the pointer reach the card? Asks at the middle of its visible part. */
export function isReachable(host: Element, layer: Element): boolean {
  const { clientWidth, clientHeight } = host.ownerDocument.documentElement;
  const box = layer.getBoundingClientRect();
  const x = (Math.max(box.left, 0) + Math.min(box.right, clientWidth)) / 2;
  const y = (Math.max(box.top, 0) + Math.min(box.bottom, clientHeight)) / 2;
  // The host's own tree is asked: a page's shadow root answers for itself only.
  const tree = host.getRootNode() as Document | ShadowRoot;
  return tree.elementFromPoint(x, y) === host;
}
