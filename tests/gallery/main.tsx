// Every example on one page, to look at: `npx vite tests/gallery`, or build.ts for a static one.
import { render, type ComponentChild } from 'preact';
import '../../components/tokens.css';
import '../../components/card/card.css';
import '../../components/popup/popup.css';
import '../../components/ui/ui.css';
import { CARD_EXAMPLES, renderExample } from '../../components/card/Card.examples.tsx';
import { POPUP_EXAMPLES, renderPopupExample } from '../../components/popup/Popup.examples.tsx';
import { stringsFor } from '../../locales/index.ts';
import './gallery.css';

function Item(props: {
  readonly title: string;
  readonly language: string;
  readonly children: ComponentChild;
}) {
  return (
    <section class="gallery-item" aria-label={props.title}>
      <p class="gallery-title">{props.title}</p>
      <div class="gallery-frame" lang={props.language}>
        {props.children}
      </div>
    </section>
  );
}

const root = document.querySelector('#gallery');
if (root === null) throw new Error('no #gallery');
// One tree: ids are unique within it.
render(
  <div class="gallery-sheet">
    {CARD_EXAMPLES.map((example) => (
      <Item key={example.title} {...example}>
        {renderExample(example, stringsFor(example.language).card)}
      </Item>
    ))}
    {POPUP_EXAMPLES.map((example) => (
      <Item key={example.title} {...example}>
        {renderPopupExample(example, stringsFor(example.language).popup)}
      </Item>
    ))}
  </div>,
  root,
);
const frames = root.querySelectorAll('.gallery-frame');
for (const [index, { open }] of CARD_EXAMPLES.entries()) {
  if (open !== undefined) frames[index]?.querySelector<HTMLElement>(open)?.click();
}
