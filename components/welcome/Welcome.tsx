import { Fragment, type ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { WelcomeChoice, WelcomeStrings } from './strings.ts';

/** What came of asking the browser. */
export type WelcomeOutcome =
  { readonly kind: 'granted'; readonly choice: WelcomeChoice } | { readonly kind: 'denied' };

export interface WelcomeProps {
  readonly strings: WelcomeStrings;
  /** Hosts of the choice "news sites". */
  readonly sites: readonly string[];
  readonly outcome: WelcomeOutcome | undefined;
  /** Called in the click, so that the browser lets us ask. */
  readonly onConfirm: (choice: WelcomeChoice) => void;
  /** Back to the choices. */
  readonly onAgain: () => void;
  /** The sample paragraph, with live names. */
  readonly children: ComponentChild;
}

const CHOICES: readonly WelcomeChoice[] = ['news', 'everywhere', 'click'];

/** The page after an install: what it does, a paragraph to try it, where it may run. */
export function Welcome(props: WelcomeProps) {
  const { strings } = props;
  return (
    <main class="welcome">
      <header class="welcome-head">
        <Logo />
        <h1>{strings.title}</h1>
        <p class="lead">{strings.lead}</p>
      </header>

      <section class="sample" aria-labelledby="try">
        <div class="sample-head">
          <h2 id="try">{strings.tryTitle}</h2>
          <p>{strings.tryHint}</p>
        </div>
        <div class="paper">
          <p class="dateline">{strings.sampleDate}</p>
          {props.children}
        </div>
      </section>

      <Choice {...props} />

      <section class="points">
        {strings.points.map(({ title, text }) => (
          <div key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </div>
        ))}
      </section>
      <footer class="welcome-foot">
        <p>{strings.keys}</p>
        <p>
          <b>{strings.privacyTitle}.</b> {strings.privacy}
        </p>
      </footer>
    </main>
  );
}

function Choice({ strings, sites, outcome, onConfirm, onAgain }: WelcomeProps) {
  const [choice, setChoice] = useState<WelcomeChoice>('news');
  if (outcome?.kind === 'granted')
    return (
      <section class="choice done">
        <p role="alert">{strings.granted[outcome.choice]}</p>
        <button type="button" class="button" onClick={onAgain}>
          {strings.change}
        </button>
      </section>
    );
  return (
    <section class="choice">
      <fieldset>
        <legend>
          <h2>{strings.choose}</h2>
        </legend>
        {CHOICES.map((value) => (
          <Fragment key={value}>
            <label class="option" for={`where-${value}`}>
              <input
                id={`where-${value}`}
                type="radio"
                name="where"
                checked={value === choice}
                onChange={() => setChoice(value)}
              />
              <b>{strings.choices[value].title}</b>
              {value === 'news' && <span class="recommended">{strings.recommended}</span>}
              <span class="option-text">{strings.choices[value].text}</span>
            </label>
            {value === 'news' && choice === 'news' && (
              <details class="sites">
                <summary>{strings.list(sites.length)}</summary>
                <ul>
                  {sites.map((site) => (
                    <li key={site}>{site}</li>
                  ))}
                </ul>
              </details>
            )}
          </Fragment>
        ))}
      </fieldset>
      {outcome?.kind === 'denied' && (
        <p class="denied" role="alert">
          {strings.denied}
        </p>
      )}
      <div class="confirm">
        <button type="button" class="button primary" onClick={() => onConfirm(choice)}>
          {strings.confirm[choice]}
        </button>
        <p>{strings.chooseHint}</p>
      </div>
    </section>
  );
}

function Logo() {
  return <img class="logo" src="/icon/96.png" width="56" height="56" alt="" />;
}
