import { card } from './en/card.ts';
import { popup } from './en/popup.ts';
import { welcome } from './en/welcome.ts';
import type { Strings } from './types.ts';

/** English. */
export const en: Strings = { card, popup, welcome };
