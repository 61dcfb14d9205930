import { useEffect, useMemo, useState } from 'preact/hooks';
import { cutSample, Sample } from '../../components/welcome/Sample.tsx';
import { Welcome, type WelcomeOutcome } from '../../components/welcome/Welcome.tsx';
import type { WelcomeChoice } from '../../components/welcome/strings.ts';
import type { UiLanguage } from '../../lib/messaging/protocol.ts';
import { requestOrigins } from '../../lib/permissions/grants.ts';
import { ALL_ORIGINS, NEWS_ORIGINS, NEWS_SITES } from '../../lib/permissions/sites.ts';
import { welcomeChoice } from '../../lib/settings/settings.ts';
import type { Strings } from '../../locales/types.ts';
import { readSample, type SampleCards } from './sample-cards.ts';
import { SampleCard } from './SampleCard.tsx';
import { useHover } from './use-hover.ts';

/** The welcome page: asks the browser, remembers the choice, shows the sample with live cards. */
export function WelcomePage({
  strings,
  language,
}: {
  readonly strings: Strings;
  readonly language: UiLanguage;
}) {
  const [outcome, setOutcome] = useState<WelcomeOutcome | undefined>(undefined);
  const [sample, setSample] = useState<SampleCards>({ mentions: [], cards: {} });
  const hovering = useHover();
  const text = strings.welcome.sample;

  useEffect(() => void readSample(text, language).then(setSample), [text, language]);
  const pieces = useMemo(() => cutSample(text, sample.mentions), [text, sample]);

  return (
    <>
      <Welcome
        strings={strings.welcome}
        sites={NEWS_SITES}
        outcome={outcome}
        onConfirm={(choice) => void ask(choice).then(setOutcome)}
        onAgain={() => setOutcome(undefined)}
      >
        <Sample
          pieces={pieces}
          open={hovering.open}
          onPress={(mention) => hovering.dispatch({ type: 'open', mention, by: 'keyboard' })}
        />
      </Welcome>
      {hovering.open !== undefined && (
        <SampleCard
          key={hovering.open}
          sample={sample}
          mention={hovering.open}
          hovering={hovering}
          strings={strings}
        />
      )}
    </>
  );
}

const ORIGINS: Readonly<Record<WelcomeChoice, readonly string[]>> = {
  news: NEWS_ORIGINS,
  everywhere: ALL_ORIGINS,
  click: [],
};

/** One question, first thing in the click; the background does the rest when the grant arrives. */
async function ask(choice: WelcomeChoice): Promise<WelcomeOutcome> {
  const granted = choice === 'click' || (await requestOrigins(ORIGINS[choice]));
  if (!granted) return { kind: 'denied' };
  // Only a note of what was chosen; that it cannot be stored changes nothing.
  await welcomeChoice.set(choice).catch(() => undefined);
  return { kind: 'granted', choice };
}
