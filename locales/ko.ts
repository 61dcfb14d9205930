import { card } from './ko/card.ts';
import { popup } from './ko/popup.ts';
import { welcome } from './ko/welcome.ts';
import type { Strings } from './types.ts';

/** Korean, in the polite style of Korean software. */
export const ko: Strings = { card, popup, welcome };
