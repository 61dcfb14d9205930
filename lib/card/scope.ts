import type { KnowledgeBase } from '../kb/knowledge-base.ts';
import type { CountryShape, EntityDetails, EntityIndex, Logo } from '../kb/types.ts';
import type { CardLabels } from './labels.ts';

/** Everything a card model is made from. */
export interface CardInput {
  readonly entity: EntityIndex;
  readonly details: EntityDetails;
  readonly kb: KnowledgeBase;
  /** Publication date of the article, `YYYY-MM-DD` or coarser; absent when the page tells none. */
  readonly asOf?: string;
  readonly language: 'en' | 'ko';
  /** SVG of the flag, when the entity has a country that has one. */
  readonly flag?: { readonly code: string; readonly svg: string };
  /** Outline of that country, when the pack has one. */
  readonly shape?: CountryShape;
  readonly logo?: Logo;
}

/** What the reducers of a card share: the input with its days worked out. */
export interface CardScope extends CardInput {
  readonly labels: CardLabels;
  /** Day the facts must hold at: the article's date, else the day of knowledge. */
  readonly day: number;
  /** Day of knowledge: what "now" means. */
  readonly today: number;
  readonly nameOf: (entity: EntityIndex) => string;
}
