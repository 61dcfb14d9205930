import type { EntityId, EntityType, ExternalIds } from '../kb/types.ts';

/** The text of an article as the linker wants it: plain blocks, no DOM. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  readonly language: Language;
  /** Publication date as `YYYY-MM-DD` (or shorter); the date facts must hold at. */
  readonly asOf?: string;
  /** Host that published it (`koreajoongangdaily.joins.com`): a hint at its country. */
  readonly host?: string;
}

/** A paragraph-like run of text. Headlines often use title case or capitals. */
export interface Block {
  readonly text: string;
  readonly role: 'headline' | 'body' | 'caption';
}

export type Language = 'en' | 'ko' | 'other';

/** How sure the linker is: `sure` is marked, `likely` answers a hover with "probably". */
export type Confidence = 'sure' | 'likely';

/** How a name is used: for itself, or for the government that sits there. */
export type Reading = 'literal' | 'metonym';

/** A span of an article's text that names an entity. */
export interface Mention {
  /** Which block, and UTF-16 offsets in it, `[start, end)`. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: EntityId;
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: Confidence;
  /** Given for places that can stand for a government. */
  readonly reading?: Reading;
  /** What the metonym stands for: entity id of the country or body. */
  readonly standsFor?: EntityId;
  /** The role line for the as-of date ("President of Russia"). */
  readonly role?: string;
  readonly ids: ExternalIds;
  /** The cues that decided, strongest first, for "why this one?". */
  readonly why: readonly Cue[];
  /** The other bearers of the name that were considered, best first. */
  readonly others: readonly EntityId[];
}

/** One reason for (positive weight) or against a reading, in log-odds. */
export interface Cue {
  readonly cue: string;
  readonly weight: number;
  /** What the cue saw ("introduced above as Kim Jong-un"): an entity id, a word, a date. */
  readonly detail?: string;
}

/** A name that was seen but shows nothing (NIL), and why. */
export interface Rejection {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: string;
  readonly best?: EntityId;
}

export interface LinkResult {
  readonly mentions: readonly Mention[];
  readonly rejected: readonly Rejection[];
}
