import type { WelcomeStrings } from '../../components/welcome/strings.ts';

/** The welcome page's words in English. */
export const welcome: WelcomeStrings = {
  title: 'Know who is who, as of the day it was written',
  lead: 'Rest the pointer on a name in the news. A small card tells who or what it is.',
  points: [
    {
      title: 'As of the article’s date',
      text: 'Offices and ages are those of the day the article was published, with “now” beside them when it differs.',
    },
    {
      title: 'This article’s reading',
      text: '“Kim” is the Kim introduced above. “Seoul” is the city or its government, and the card says why.',
    },
    {
      title: 'Offline and private',
      text: 'All knowledge is in the extension. No website and no server learns what you read.',
    },
  ],
  choose: 'Where should it read?',
  chooseHint: 'You can change this at any time, for each site, in the toolbar popup.',
  choices: {
    news: { title: 'News sites', text: 'Well-known newspapers, agencies and broadcasters.' },
    everywhere: {
      title: 'Every site',
      text: 'Blogs and small papers too. Mail, documents, banks and health sites are left out.',
    },
    click: {
      title: 'Only when I click',
      text: 'Nothing is read until you press the toolbar button, page by page.',
    },
  },
  recommended: 'Recommended',
  list: (count) => `See the ${count} sites`,
  confirm: {
    news: 'Allow on news sites',
    everywhere: 'Allow on every site',
    click: 'Continue without access',
  },
  granted: {
    news: 'Done. Open any article on these sites and rest the pointer on a name.',
    everywhere: 'Done. Open any article and rest the pointer on a name.',
    click: 'Done. On an article, press the toolbar button and choose “Read this page once”.',
  },
  denied: 'Your browser has not given leave. You can try again, or use the toolbar button page by page.',
  change: 'Choose again',
  tryTitle: 'Try it here',
  tryHint: 'Rest the pointer on a name, or press Tab and Enter.',
  sample:
    'President Dmitry Medvedev met his American counterpart at the Kremlin on Monday. Moscow said the talks on the new treaty would go on through the summer, while Kim Jong-il’s government in Pyongyang announced another test.',
  sampleDate: '7 July 2009',
  keys: 'With the keyboard: Esc closes a card. The shortcuts for the next and the previous name are in your browser’s list of extension shortcuts.',
  privacyTitle: 'What a website can notice',
  privacy:
    'A website can notice that words are underlined and that a card is open. It never learns your settings, your history or what you looked up elsewhere.',
};
