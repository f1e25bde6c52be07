import type { Kept } from '@goldkey/ui';
import { BASE, type Explanation, type Relief } from './api.js';
import type { Level } from './api-authority.js';

/** What the service answers of relief, of debts that are given up, and of single bills. */
export const CONCESSIONS = `${BASE}/concessions`;
export const WRITE_OFFS = `${BASE}/write-offs`;
export const BILLS = `${BASE}/bill-lines`;

interface Asked extends Kept {
  readonly householdId: string;
  readonly building?: string;
  readonly room?: string;
  readonly reason: string;
  readonly level: Level;
}

/** What a household pays less of a fee item. */
export interface ConcessionLine extends Asked {
  readonly feeItem?: string;
  readonly relief: Relief;
  readonly from: string;
  readonly until?: string;
  /** Yuan that its first year takes off at most. */
  readonly yearsWorth?: string;
  readonly decisionNote?: string;
  readonly state: 'proposed' | 'approved' | 'refused' | 'ended';
}

/** Debts that are given up. */
export interface WriteOffLine extends Asked {
  readonly amount: string;
  readonly charges: readonly { readonly month: string; readonly feeItem: string }[];
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly decisionNote?: string;
}

/** One fee item of one home for a month. */
export interface BillLine {
  readonly id: string;
  readonly propertyId: string;
  readonly runId: string;
  /** Of the run: who takes back a line says which run they saw. */
  readonly runVersion: number;
  readonly householdId: string;
  readonly building?: string;
  readonly room?: string;
  readonly feeItem: string;
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly open: string;
  readonly note?: string | null;
  readonly reversed: boolean;
  readonly writtenOff: boolean;
  readonly explanation: Explanation;
}
