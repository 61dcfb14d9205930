import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/ui/ui.css';
import '../../components/popup/popup.css';
import './popup-page.css';
import { browser } from 'wxt/browser';
import { interfaceLanguage, stringsFor } from '../../locales/index.ts';
import { PopupPage } from './PopupPage.tsx';
import { activeTab } from './popup-tab.ts';

const language = interfaceLanguage(browser.i18n.getUILanguage());
const strings = stringsFor(language).popup;
document.documentElement.lang = language;
document.title = strings.title;

const root = document.querySelector('#popup');
void activeTab().then((tab) => root && render(<PopupPage tab={tab} strings={strings} />, root));
