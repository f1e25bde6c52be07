import type { Kept } from '@goldkey/ui';
import { BASE } from './api.js';
import type { Withdrawal } from './api-accounts.js';

/** What the doors of main meters answer. Quantities are decimals as text. */

export const MAIN_METERS = `${BASE}/main-meters`;
export const SUPPLY = `${MAIN_METERS}/comparison`;
export const MAIN_METER_KINDS = ['main', 'common'] as const;

export interface MainReadingLine {
  readonly id: string;
  readonly day: string;
  readonly value: string;
  readonly month: string;
  readonly consumption: string;
  readonly rolledOver: boolean;
  readonly note?: string;
  readonly withdrawn?: Withdrawal;
}

export interface MainMeterLine extends Kept {
  readonly kind: (typeof MAIN_METER_KINDS)[number];
  readonly code: string;
  readonly place: string;
  readonly feeItemId: string;
  readonly buildings?: readonly string[];
  readonly digits: number;
  readonly factor: string;
  readonly installedOn: string;
  readonly first: string;
  readonly state: 'in-use' | 'removed';
  readonly removedOn?: string;
  readonly readings: readonly MainReadingLine[];
}

/** What went into a supply area against what came out of it. */
export interface SupplyLine {
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly feeItemId: string;
  readonly feeItem: string;
  readonly unit: string;
  readonly buildings?: readonly string[];
  /** Absent, as the loss: the area has no main meter. */
  readonly main?: string;
  readonly homes: string;
  readonly common: string;
  readonly loss?: string;
  readonly lossShare?: string;
  readonly unread: readonly string[];
  readonly homesUnread: number;
}
