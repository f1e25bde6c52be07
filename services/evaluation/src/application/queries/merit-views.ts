import type { RateView } from './views.js';

/** One figure with its arithmetic, in the reader's language. */
export interface FigureView {
  readonly figure: string;
  readonly clause: string | null;
  readonly title: string;
  readonly value: string;
  readonly working: string;
  readonly clauseText?: string;
  readonly place?: string;
}

/** What a person of the window is paid for a period (W-05); decimal yuan. */
export interface StipendView {
  readonly employeeId: string;
  readonly name: string;
  readonly months: number;
  readonly standard: string;
  readonly deducted: string;
  readonly payable: string;
  readonly explanation: FigureView;
}

export interface StipendsView {
  readonly propertyId: string;
  readonly propertyName: string;
  readonly period: string;
  readonly rulebook: string;
  readonly items: readonly StipendView[];
  readonly total: { readonly standard: string; readonly deducted: string; readonly payable: string };
}

/** An indicator on a card or left off it; numbers as exact decimals. */
export interface IndicatorView {
  readonly clause: string;
  readonly title: string;
  readonly floor: string;
  readonly target: string;
  /** People say the value, the floor and the target in per cent. */
  readonly percent?: true;
  /** As the rulebook has it. */
  readonly declaredWeight: string;
  /** Absent: nothing was counted, the indicator has left the card. */
  readonly measured?: {
    readonly value: string;
    readonly counts: RateView;
    /** Scaled up where others have left the card. */
    readonly weight: string;
    readonly score: string;
    readonly explanation: FigureView;
  };
}

/** A card's place among those of the property, and whether it holds when each weight in turn is changed by a fifth. */
export interface PlaceView {
  readonly place: number;
  readonly best: number;
  readonly worst: number;
  readonly lowestScore: string;
  readonly highestScore: string;
  /** Changes of a weight that move it; none where the place holds. */
  readonly moves: readonly { readonly clause: string; readonly change: 'more' | 'less'; readonly place: number }[];
}

export interface ScorecardView {
  readonly departmentId: string;
  readonly name: string;
  /** Absent where nothing at all was counted: there is no card. */
  readonly score?: string;
  readonly explanation?: FigureView;
  /** Absent where there is no card. */
  readonly place?: PlaceView;
  /** What the weights of the indicators on the card come to before they are scaled up to 100. */
  readonly measuredWeight: string;
  readonly indicators: readonly IndicatorView[];
}

export interface ScorecardsView {
  readonly propertyId: string;
  readonly propertyName: string;
  readonly period: string;
  readonly rulebook: string;
  /** What the weights of the rulebook come to; 100, or no version is accepted. */
  readonly declaredWeight: string;
  readonly items: readonly ScorecardView[];
}
