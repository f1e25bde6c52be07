import { BASE } from './api.js';
import type { Withdrawal } from './api-accounts.js';

/** Cash that goes to the bank: services/billing/src/adapters/in/http/bankings. Money is decimal yuan as text. */
export const BANKINGS = `${BASE}/bankings`;
export const SAFES = `${BASE}/safes`;

export const bankingPath = (id: string): string => `${BANKINGS}/${encodeURIComponent(id)}`;

export const BANKING_STATES = ['banked', 'withdrawn'] as const;

export interface BankingLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly day: string;
  readonly amount: string;
  readonly shiftIds?: readonly string[];
  readonly bankAccount: string;
  readonly slip: string;
  readonly countedByName: string;
  readonly witnessName: string;
  readonly state: (typeof BANKING_STATES)[number];
  readonly withdrawn?: Withdrawal;
  /** The line of the bank's statement that it is, and its day. */
  readonly lineId?: string;
  readonly lineDay?: string;
  /** Then nothing of it changes any more. */
  readonly monthClosed: boolean;
  readonly version: number;
}

export interface SafeLine {
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly taken: string;
  readonly refunded: string;
  readonly banked: string;
  readonly inSafe: string;
  readonly inTills: string;
}
