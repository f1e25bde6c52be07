import type { EntryView } from './views.js';

export interface ClauseItem {
  readonly clause: string;
  readonly title: string;
  readonly place: string;
}

/** A clause as it is in force in a month, with those whom it charged in the month. */
export interface ClauseView extends ClauseItem {
  readonly month: string;
  readonly rulebook: string;
  /** In our own words, with its numbers as they are in force. */
  readonly text: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly title: string;
    readonly value: string;
    readonly builtIn: string;
    /** How the source was read, where it leaves it open. */
    readonly reading?: string;
    readonly readingId?: string;
  }[];
  readonly points: number;
  readonly fine: string;
  readonly charged: number;
  readonly recorded: number;
  /** Newest first; of very many only the first are shown. */
  readonly entries: readonly EntryView[];
  readonly more: boolean;
}
