import type { CardStrings } from '../components/card/strings.ts';
import type { PopupStrings } from '../components/popup/strings.ts';
import type { WelcomeStrings } from '../components/welcome/strings.ts';

/** Every word of the interface. A language that lacks one does not compile. */
export interface Strings {
  readonly card: CardStrings;
  readonly popup: PopupStrings;
  readonly welcome: WelcomeStrings;
}
