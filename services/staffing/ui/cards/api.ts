import type { FigureRecord, ScoredLine, Step, ToldNumber } from '../gen/answers.js';

export type { ScoredLine } from '../gen/answers.js';

/** What staffing answers of the cards of positions. */

export const CARDS = '/api/staffing/position-cards';
export const MY_CARDS = '/api/staffing/my-position-cards';
/** Beginnings of addresses that are old news after something about a card. */
export const CARD_RENEWS: readonly string[] = [CARDS, MY_CARDS];
export const cardPath = (id: string): string => `${CARDS}/${encodeURIComponent(id)}`;

export type CardState = 'drafted' | 'reviewed' | 'approved' | 'withdrawn';

export interface CardLine {
  readonly id: string;
  readonly propertyId: string;
  readonly timeZone?: string | null;
  readonly employeeId: string;
  readonly employeeName?: string | null;
  readonly unitId: string;
  readonly unitName?: string | null;
  readonly positionId: string;
  readonly positionName: string;
  readonly period: string;
  readonly lines: readonly Pick<ScoredLine, 'indicator' | 'measure'>[];
  readonly stated: readonly { readonly line: number; readonly value?: string; readonly evidence: string }[];
  readonly state: CardState;
  readonly drafted: Step;
  readonly reviewed?: Step;
  readonly readAt?: string;
  readonly approved?: Step;
  readonly withdrawn?: Step;
  readonly answer?: { readonly text: string; readonly at: string };
  readonly why?: string;
  readonly score?: ToldNumber;
  /** People by id, those whom the reader may see; not told of one's own. */
  readonly names?: Readonly<Record<string, string>>;
  readonly version: number;
}

export interface ScoredCard extends CardLine {
  readonly days: { readonly first: string; readonly last: string };
  readonly scored: readonly ScoredLine[];
}

export interface CardRecord extends ScoredCard {
  readonly mayState: boolean;
  readonly mayReview: boolean;
  readonly mayApprove: boolean;
  readonly mayWithdraw: boolean;
  readonly history: readonly {
    readonly change: string;
    readonly happenedAt: string;
    readonly actor: { readonly name?: string };
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export interface OwnCard extends ScoredCard {
  readonly mayAnswer: boolean;
}

/** Where what a figure was counted from is found. */
export const recordPage = ({ kind, id }: FigureRecord): string => {
  if (kind === 'position') return `/positions/${encodeURIComponent(id)}`;
  if (kind === 'pay-handover') return `/registers/staffing/pay-handovers?open=${encodeURIComponent(id)}`;
  if (kind === 'incident') return `/incidents/${encodeURIComponent(id)}`;
  if (kind === 'emergency-drill') return `/registers/inspections/emergency-drills?open=${encodeURIComponent(id)}`;
  if (kind === 'car-park-matter') return `/registers/inspections/car-park-matters?open=${encodeURIComponent(id)}`;
  if (kind === 'billing-month') return '/fee-reports';
  return kind === 'recruitment' ? '/head-count' : '/training/plan';
};
