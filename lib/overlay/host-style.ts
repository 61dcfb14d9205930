/**
 * Styles of the host and of the layer in it. Important declarations of an inner tree win over the
 * page's, important ones too: nothing the page writes about `div` or `*` reaches the card. The layer
 * undoes the browser's own popover look. `direction` is not part of `all`.
 */
export const HOST_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
}
.layer {
  position: fixed;
  inset: auto;
  box-sizing: border-box;
  margin: 0;
  padding: 0;
  border: 0;
  overflow: visible;
  color: inherit;
  background: none;
}
.layer::backdrop { background: none; }
@media print { :host { display: none !important; } }
`;
