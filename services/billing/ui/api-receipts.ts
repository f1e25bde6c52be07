import { BASE, type Means } from './api.js';

/** What the service answers of money at the desk: services/billing/src/adapters/in/http/payments. */
export const TAKINGS = `${BASE}/takings`;

export interface PaymentLine {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly building?: string;
  readonly room?: string;
  readonly propertyName?: string;
  readonly means: Means;
  readonly amount: string;
  readonly tendered?: string;
  readonly change?: string;
  readonly receipt: string;
  readonly charges: readonly {
    readonly chargeId: string;
    readonly feeItemId: string;
    readonly chargeMonth: string;
    readonly amount: string;
  }[];
  /** Names by id; of a payment that was taken just now they are not told. */
  readonly feeItems?: Readonly<Record<string, string>>;
  readonly order?: { readonly orderNumber: string; readonly itemName: string };
  readonly reference?: string;
  readonly credit: string;
  readonly takenAt: string;
  readonly cashierName: string;
  readonly reprints?: number;
  readonly reprintedAt?: string;
  /** By another person than who took it. */
  readonly mayRebook: boolean;
  /** `rebooked`: it was another home's, and stands there by another receipt. */
  readonly standing: 'booked' | 'rebooked';
  /** It was recorded by other means at first. */
  readonly corrected?: { readonly from: Means; readonly at: string; readonly byName: string; readonly reason: string };
  /** A provider or a line of the bank told of it; absent: it was taken at the desk. */
  readonly source?: { readonly kind: 'online' | 'bank' };
  readonly rebookedTo?: {
    readonly paymentId: string;
    readonly receipt: string;
    readonly at: string;
    readonly reason: string;
  };
  readonly rebookedFrom?: { readonly paymentId: string; readonly receipt: string };
  readonly version: number;
}

/** How money came in. */
export const SOURCES = ['desk', 'bank', 'online'] as const;

export interface TakingLine {
  readonly cashier: string;
  readonly cashierName: string;
  readonly source: (typeof SOURCES)[number];
  readonly means: Means;
  readonly payments: number;
  readonly amount: string;
}
