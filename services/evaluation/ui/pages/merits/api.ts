import type { Rate } from '@goldkey/ui';

/** What `/api/evaluation/stipends` and `/scorecards` answer (application/queries/merit-views.ts). */
export interface Figure {
  readonly figure: string;
  readonly clause: string | null;
  readonly title: string;
  readonly value: string;
  readonly working: string;
  readonly clauseText?: string;
  readonly place?: string;
}

export interface Stipend {
  readonly employeeId: string;
  readonly name: string;
  readonly months: number;
  readonly standard: string;
  readonly deducted: string;
  readonly payable: string;
  readonly explanation: Figure;
}

export interface Stipends {
  readonly period: string;
  readonly rulebook: string;
  readonly items: readonly Stipend[];
  readonly total: { readonly standard: string; readonly deducted: string; readonly payable: string };
}

export interface Indicator {
  readonly clause: string;
  readonly title: string;
  readonly floor: string;
  readonly target: string;
  readonly declaredWeight: string;
  readonly measured?: {
    readonly value: string;
    readonly counts: Rate;
    readonly weight: string;
    readonly score: string;
    readonly explanation: Figure;
  };
}

export interface Place {
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  readonly lowestScore: string;
  readonly highestScore: string;
  readonly moves: readonly { readonly clause: string; readonly change: 'more' | 'less'; readonly place: number }[];
}

export interface Scorecard {
  readonly departmentId: string;
  readonly name: string;
  readonly score?: string;
  readonly explanation?: Figure;
  readonly place?: Place;
  readonly measuredWeight: string;
  readonly indicators: readonly Indicator[];
}

export interface Scorecards {
  readonly period: string;
  readonly rulebook: string;
  readonly declaredWeight: string;
  readonly items: readonly Scorecard[];
}

export const STIPENDS = '/api/evaluation/stipends';
export const SCORECARDS = '/api/evaluation/scorecards';
