import type { ComponentChild } from 'preact';
import { Card, type CardProps } from './Card.tsx';
import { base, commission, id, kim, korean, maker, medvedev, seoul, sure, types } from './example-models.ts';
import type { CardStrings } from './strings.ts';

/** An example: what is shown, and in which language its words are. */
export interface CardExample {
  readonly title: string;
  readonly language: 'en' | 'ko';
  readonly props: Pick<CardProps, 'model' | 'context' | 'text'> & Partial<CardProps>;
  /** A click on this opens the part the example is about. */
  readonly open?: string;
}

/** Cards that look different, with the hard ones among them. */
export const CARD_EXAMPLES: readonly CardExample[] = [
  {
    title: 'Then and now',
    language: 'en',
    props: {
      model: medvedev,
      context: { ...sure, why: [{ cue: 'titleBefore', weight: 1.6, detail: 'President' }] },
      text: 'Medvedev',
    },
  },
  {
    title: 'A name used for something else',
    language: 'en',
    props: {
      model: seoul,
      context: {
        ...sure,
        reading: 'metonym',
        standsFor: 'the South Korean government',
        why: [{ cue: 'metonym', weight: 1 }],
      },
      text: 'Seoul',
    },
  },
  {
    title: 'Probably',
    language: 'en',
    props: {
      model: kim,
      text: 'Kim',
      context: {
        confidence: 'likely',
        why: [{ cue: 'titleBefore', weight: 1.6, detail: 'General' }],
        others: [
          { entity: id('kim-jong-un'), name: 'Kim Jong-un', description: 'Supreme leader of North Korea' },
          {
            entity: id('kim-kye-gwan'),
            name: 'Kim Kye-gwan',
            description: 'North Korean diplomat, first vice foreign minister until 2019',
          },
          {
            entity: id('kim-eui-kyeom'),
            name: 'Kim Eui-kyeom',
            description: 'Spokesman of the South Korean president',
          },
        ],
      },
    },
  },
  {
    title: 'Why this one, and pinned',
    language: 'en',
    open: '.actions [aria-expanded]',
    props: {
      model: { ...kim, nativeName: '김영철' },
      text: 'Kim',
      pinned: true,
      closable: true,
      back: 'Workers’ Party of Korea',
      context: {
        ...sure,
        why: [
          { cue: 'introducedAbove', weight: 4.6, detail: 'Kim Yong-chol' },
          { cue: 'relatedness', weight: 1.3, detail: 'Mike Pompeo, North Korea' },
          { cue: 'prominence', weight: 0.3 },
        ],
      },
    },
  },
  {
    title: 'Offices open',
    language: 'en',
    open: '.timeline-button',
    props: { model: { ...medvedev, facts: [] }, context: sure, text: 'Medvedev' },
  },
  {
    title: 'A long name',
    language: 'en',
    props: { model: commission, context: sure, text: 'UN Commission of Inquiry' },
  },
  {
    title: 'Korean',
    language: 'ko',
    props: {
      model: korean,
      context: { ...sure, why: [{ cue: 'fullSeveralWords', weight: 3 }] },
      text: '아베',
    },
  },
  {
    title: 'Korean, reasons',
    language: 'ko',
    open: '.actions [aria-expanded]',
    props: {
      model: {
        ...seoul,
        name: '서울',
        nativeName: 'Seoul',
        headline: '대한민국의 수도',
        facts: [],
        source: '지명 자료',
        checked: '2026년 11월',
      },
      context: {
        ...sure,
        reading: 'metonym',
        standsFor: '대한민국 정부',
        why: [
          { cue: 'metonym', weight: 1 },
          { cue: 'countryShare', weight: 1, detail: '대한민국' },
        ],
      },
      text: '서울',
    },
  },
  { title: 'A logo', language: 'en', props: { model: maker, context: sure, text: 'Ring Works' } },
  {
    title: 'A pale logo',
    language: 'en',
    props: {
      model: { ...maker, logo: { ...maker.logo!, colour: 'FFD400' } },
      context: sure,
      text: 'Ring Works',
    },
  },
  ...types.map((model): CardExample => ({
    title: `Type: ${model.type}`,
    language: 'en',
    props: { model: { ...base, ...model }, context: sure, text: '' },
  })),
  {
    title: 'Sheet for fingers',
    language: 'en',
    props: {
      model: medvedev,
      context: { ...sure, why: [{ cue: 'prior', weight: 1 }] },
      text: 'Medvedev',
      sheet: true,
    },
  },
];

const nothing = (): void => undefined;

/** Renders an example with the words of its language. */
export function renderExample({ props }: CardExample, strings: CardStrings): ComponentChild {
  return (
    <Card
      strings={strings}
      pinned={false}
      onOpen={nothing}
      onPin={nothing}
      onClose={nothing}
      onReject={nothing}
      onPanel={nothing}
      {...props}
    />
  );
}
