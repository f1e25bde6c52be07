import type { ScorecardView as Scorecard, StipendView as Stipend } from '../../gen/answers.js';

export type {
  FigureView as Figure,
  IndicatorView as Indicator,
  PlaceView as Place,
  ScorecardView as Scorecard,
  StipendView as Stipend,
} from '../../gen/answers.js';

export interface Stipends {
  readonly period: string;
  readonly rulebook: string;
  readonly items: readonly Stipend[];
  readonly total: { readonly standard: string; readonly deducted: string; readonly payable: string };
}

export interface Scorecards {
  readonly period: string;
  readonly rulebook: string;
  readonly declaredWeight: string;
  readonly items: readonly Scorecard[];
}

export const STIPENDS = '/api/evaluation/stipends';
export const SCORECARDS = '/api/evaluation/scorecards';
