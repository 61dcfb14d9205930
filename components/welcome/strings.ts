/** Where the reader lets us run. */
export type WelcomeChoice = 'news' | 'everywhere' | 'click';

/** The welcome page's words. */
export interface WelcomeStrings {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly { readonly title: string; readonly text: string }[];
  readonly choose: string;
  readonly chooseHint: string;
  readonly choices: Readonly<Record<WelcomeChoice, { readonly title: string; readonly text: string }>>;
  readonly recommended: string;
  readonly list: (count: number) => string;
  readonly confirm: Readonly<Record<WelcomeChoice, string>>;
  readonly granted: Readonly<Record<WelcomeChoice, string>>;
  readonly denied: string;
  readonly change: string;
  readonly tryTitle: string;
  readonly tryHint: string;
  /** A paragraph of news of 7 July 2009. */
  readonly sample: string;
  readonly sampleDate: string;
  readonly keys: string;
  readonly privacyTitle: string;
  readonly privacy: string;
}
