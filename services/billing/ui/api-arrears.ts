import { BASE } from './api.js';

export const ARREARS = `${BASE}/arrears`;
export const DUNNINGS = `${BASE}/dunnings`;

export const DUNNING_STEPS = ['reminder', 'call', 'letter', 'visit', 'legal-notice'] as const;
export type DunningStep = (typeof DUNNING_STEPS)[number];
export const DUNNING_RESULTS = ['promised', 'paid', 'refused', 'disputed', 'absent', 'sent'] as const;
export type DunningResult = (typeof DUNNING_RESULTS)[number];

export interface ArrearsLine {
  readonly householdId: string;
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly building: string;
  readonly room: string;
  readonly total: string;
  readonly d30: string;
  readonly d60: string;
  readonly d90: string;
  readonly older: string;
  readonly lastStep: DunningStep | null;
  readonly lastResult: DunningResult | null;
  readonly lastDay: string | null;
  readonly promisedBy: string | null;
  readonly planId: string | null;
  readonly planState: 'proposed' | 'agreed' | 'broken' | null;
}

/** A step that was taken against a household's debts. */
export interface DunningLine {
  readonly id: string;
  readonly step: DunningStep;
  readonly result: DunningResult;
  readonly day: string;
  readonly promisedBy?: string;
  readonly note?: string;
}

/** A letter that asks a household for what it owes. */
export interface DunningLetter {
  readonly householdId: string;
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly building: string;
  readonly room: string;
  readonly owed: string;
  readonly credit: string;
  readonly writtenOn: string;
  readonly payBy: string;
  readonly bills: readonly {
    readonly id: string;
    readonly feeItem: string;
    readonly month: string;
    readonly from: string;
    readonly until: string;
    readonly amount: string;
    readonly paid: string;
    readonly open: string;
    readonly late: string;
  }[];
  readonly lateAhead: string;
}
