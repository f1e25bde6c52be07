/** What `/api/evaluation/rulebook/readings` answers (application/queries/reading-views.ts). */
export interface Effect {
  readonly previewId: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly months: readonly string[];
  readonly properties: number;
  readonly askedAt: string;
  readonly losers: number;
  readonly gainers: number;
  readonly missed: number;
  readonly points: number;
  readonly fine: string;
}

export interface ReadingOption {
  readonly optionId: string;
  readonly title: string;
  readonly chosen: boolean;
  readonly parameters: readonly {
    readonly clause: string;
    readonly name: string;
    readonly title: string;
    readonly value: string;
  }[];
  readonly why?: string;
  readonly effect?: Effect;
}

export interface Reading {
  readonly readingId: string;
  readonly title: string;
  readonly question: string;
  readonly clauses: readonly string[];
  readonly options: readonly ReadingOption[];
}

export const READINGS = '/api/evaluation/rulebook/readings';
