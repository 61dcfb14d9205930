import type { ComponentChild } from 'preact';
import { cutSample, Sample } from './Sample.tsx';
import { Welcome, type WelcomeOutcome } from './Welcome.tsx';
import type { WelcomeStrings } from './strings.ts';

/** The welcome page in one state. */
export interface WelcomeExample {
  readonly title: string;
  readonly language: 'en' | 'ko';
  readonly outcome?: WelcomeOutcome;
}

export const WELCOME_EXAMPLES: readonly WelcomeExample[] = [
  { title: 'Welcome', language: 'en' },
  { title: 'Welcome, in Korean, refused', language: 'ko', outcome: { kind: 'denied' } },
  { title: 'Welcome, done', language: 'en', outcome: { kind: 'granted', choice: 'news' } },
];

const SITES = [
  'apnews.com',
  'bbc.com',
  'koreaherald.com',
  'koreajoongangdaily.joins.com',
  'reuters.com',
  'yna.co.kr',
];
const NAMES = [
  'Dmitry Medvedev',
  'Kremlin',
  'Moscow',
  'Kim Jong-il',
  '드미트리 메드베데프',
  '크렘린',
  '모스크바',
  '김정일',
];
const nothing = (): void => undefined;

/** Renders an example with the words of its language; the names of the sample have no cards here. */
export function renderWelcomeExample(example: WelcomeExample, strings: WelcomeStrings): ComponentChild {
  const mentions = NAMES.flatMap((name) => {
    const start = strings.sample.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  }).toSorted((a, b) => a.start - b.start);
  return (
    <Welcome strings={strings} sites={SITES} outcome={example.outcome} onConfirm={nothing} onAgain={nothing}>
      <Sample pieces={cutSample(strings.sample, mentions)} open={undefined} onPress={nothing} />
    </Welcome>
  );
}
