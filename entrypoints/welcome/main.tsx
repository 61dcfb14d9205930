import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/ui/ui.css';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';
import './welcome-page.css';
import { browser } from 'wxt/browser';
import { interfaceLanguage, stringsFor } from '../../locales/index.ts';
import { WelcomePage } from './WelcomePage.tsx';

const language = interfaceLanguage(browser.i18n.getUILanguage());
const strings = stringsFor(language);
document.documentElement.lang = language;
document.title = `${strings.popup.title}: ${strings.welcome.title}`;

const root = document.querySelector('#welcome');
if (root) render(<WelcomePage strings={strings} language={language} />, root);
