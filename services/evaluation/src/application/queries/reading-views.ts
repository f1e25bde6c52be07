/** What another reading would have changed, for all whom the caller sees. */
export interface EffectView {
  readonly previewId: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly months: readonly string[];
  readonly properties: number;
  readonly askedAt: string;
  /** People with more points or money to pay, and those with less. */
  readonly losers: number;
  readonly gainers: number;
  /** After minus before. */
  readonly missed: number;
  readonly points: number;
  readonly fine: string;
}

export interface ReadingOptionView {
  readonly optionId: string;
  readonly title: string;
  readonly chosen: boolean;
  /** Numbers by which it is worked out. */
  readonly parameters: readonly {
    readonly clause: string;
    readonly name: string;
    readonly title: string;
    readonly value: string;
  }[];
  /** Why it cannot be. */
  readonly why?: string;
  /** Absent until it is asked for. */
  readonly effect?: EffectView;
}

/** A sentence that the source leaves open, with the ways to read it. */
export interface ReadingView {
  readonly readingId: string;
  readonly title: string;
  readonly question: string;
  readonly clauses: readonly string[];
  readonly options: readonly ReadingOptionView[];
}
