import type { CardModel } from '../../lib/card/types.ts';
import type { EntityId } from '../../lib/kb/types.ts';
import { callBackground, isAlive } from '../../lib/messaging/channels.ts';
import type { Density, PageReport, PageState, UiLanguage } from '../../lib/messaging/protocol.ts';
import { createAnnotator } from './annotator.ts';
import { createCardController } from './card-controller.tsx';
import { contextOf, PLAIN_CONTEXT } from './card-content.ts';
import { createCards } from './cards.ts';
import { followArticle } from './follow-article.ts';
import { createMarks } from './marks.ts';
import { annotatedState, pageReport } from './report.ts';
import { showMark, stepThrough } from './steps.ts';
import type { CardContent, CardSource } from './types.ts';

export interface SessionOptions {
  readonly document: Document;
  readonly language: UiLanguage;
  /** Ends the session too. */
  readonly life: AbortSignal;
}

/** The reader at work on one page, from "on" to "off". */
export interface Session {
  /** Starts reading; running already, only changes how densely names are marked. */
  readonly run: (density: Density) => void;
  readonly isRunning: () => boolean;
  /** Leaves the page exactly as it was. */
  readonly end: () => void;
  readonly state: () => PageState;
  readonly report: () => PageReport | undefined;
  readonly step: (direction: 1 | -1) => boolean;
  readonly reveal: (entity: EntityId, nth: number) => boolean;
  readonly sweep: () => void;
}

/**
 * Joins reading, linking, marks and cards. Nothing of it touches the page before `run`, but for the
 * listeners that shield the card: they must come before the page's own.
 */
export function createSession({ document, language, life }: SessionOptions): Session {
  const ending = new AbortController();
  const signal = AbortSignal.any([life, ending.signal]);
  const marks = createMarks(document, signal);
  const cards = createCards((request) => callBackground('describe', request), language, signal);
  const annotator = createAnnotator(marks, cards, signal, () => controller.close());
  let isRunning = false;

  const content = (model: CardModel | undefined, mark: number | undefined): CardContent | undefined => {
    const mention = mark === undefined ? undefined : marks.get(mark)?.mention;
    return model && { model, context: mention ? contextOf(mention, cards.get, language) : PLAIN_CONTEXT };
  };
  const source: CardSource = {
    hitTest(x, y) {
      if (!isRunning || signal.aborted) return undefined;
      return isAlive() ? marks.hitTest(x, y) : undefined;
    },
    locate: (id) => marks.locate(id),
    step: (from, direction) => stepThrough(marks, from, direction),
    cardFor: ({ mention, entity }) => {
      const model = cards.get(entity);
      return model ? content(model, mention) : cards.fetch(entity).then((late) => content(late, mention));
    },
    cardOf: (entity) => {
      const model = cards.get(entity);
      return model ? content(model, undefined) : cards.fetch(entity).then((late) => content(late, undefined));
    },
    reject: (id) => marks.reject(id),
    openPanel: (entity) => void callBackground('openPanel', { entity }).catch(() => {}),
    setActive: (id) => marks.setActive(id),
  };
  const controller = createCardController({ source, signal, language });

  return {
    run(density) {
      marks.setDensity(density);
      if (isRunning || signal.aborted) return;
      isRunning = true;
      followArticle(document, annotator.take, controller.owns, signal);
    },
    isRunning: () => isRunning,
    end: () => ending.abort(),
    state() {
      if (!isRunning) return { kind: 'off' };
      const { reading, ms, phase } = annotator.now();
      if (phase === 'done' && reading) return annotatedState(reading, marks.all(), ms);
      return { kind: phase === 'none' ? 'not-an-article' : 'working' };
    },
    report() {
      const { reading, phase } = annotator.now();
      return phase === 'done' && reading ? pageReport(reading, marks.all(), marks.isPainted) : undefined;
    },
    step(direction) {
      controller.step(direction);
      return marks.all().length > 0;
    },
    reveal(entity, nth) {
      const own = marks.all().filter(({ mention }) => mention.entity === entity);
      const mark = own[nth % own.length];
      const hit = mark && showMark(marks, mark.id);
      if (hit) controller.show(hit);
      return hit !== undefined;
    },
    sweep: () => marks.sweep(),
  };
}
