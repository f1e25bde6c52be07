import type { UTILITIES } from './api.js';

/** Who took back what had been entered wrongly, and why. */
export interface Withdrawal {
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}

export interface AdvanceLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly utility: (typeof UTILITIES)[number];
  readonly amount: string;
  readonly recovered: string;
  readonly supplier: string;
  readonly periodEnd: string;
  /** Absent in old ones, which cannot be taken back. */
  readonly paidEvent?: string;
  readonly recoveries: readonly {
    readonly id?: string;
    readonly at: string;
    readonly amount: string;
    readonly note?: string;
    readonly withdrawn?: Withdrawal;
  }[];
  readonly withdrawn?: Withdrawal;
  readonly version: number;
}
