// The welcome page in its states: `welcome.html#1` shows the second.
import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/ui/ui.css';
import '../../components/welcome/welcome.css';
import '../../entrypoints/welcome/welcome-page.css';
import { renderWelcomeExample, WELCOME_EXAMPLES } from '../../components/welcome/Welcome.examples.tsx';
import { stringsFor } from '../../locales/index.ts';

const root = document.querySelector('#gallery');
if (root === null) throw new Error('no #gallery');
const index = Number(location.hash.slice(1) || 0);
const example = WELCOME_EXAMPLES[index] ?? WELCOME_EXAMPLES[0];
if (example !== undefined) {
  document.documentElement.lang = example.language;
  render(renderWelcomeExample(example, stringsFor(example.language).welcome), root);
}
