import { ask, type PropertyContact, send } from '@goldkey/ui/owner';
import type { Explanation } from '../api.js';

/** What a household sees by its link (services/billing/src/adapters/in/http/online/owner-view.ts). Money is decimal yuan as text. */
export interface Charge {
  readonly id: string;
  readonly feeItem: string;
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly open: string;
  readonly explanation: Explanation;
}
export interface Receipt {
  readonly receipt: string;
  readonly takenAt: string;
  readonly amount: string;
  readonly means: 'cash' | 'card' | 'transfer' | Wallet;
  readonly credit: string;
  /** It was another home's after all; or it was booked to another one at first. */
  readonly rebookedAt?: string;
  readonly bookedAnewAt?: string;
  readonly charges: readonly { readonly month: string; readonly feeItem: string; readonly amount: string }[];
}
export type Wallet = 'wechat' | 'alipay';
export interface BillView {
  readonly propertyName: string;
  readonly contact?: PropertyContact;
  readonly home: string;
  readonly owed: string;
  readonly credit: string;
  readonly charges: readonly Charge[];
  readonly receipts: readonly Receipt[];
  /** Absent where nothing can be paid by the link. */
  readonly pay?: { readonly means: readonly Wallet[]; readonly isTest: boolean };
}
export interface Order {
  readonly id: string;
  readonly state: 'begun' | 'paid' | 'failed' | 'expired' | 'refunded';
  readonly amount: string;
  /** What came in does not fit the order: the service centre looks at it. */
  readonly looked: boolean;
}

const door = (token: string): string => `/api/billing/owner/${encodeURIComponent(token)}`;

export const readBill = (token: string, language: string): Promise<BillView> => ask(door(token), language);

export const readOrder = (token: string, id: string, language: string): Promise<Order> =>
  ask(`${door(token)}/payments/${encodeURIComponent(id)}`, language);

export interface Wish {
  readonly means: Wallet;
  readonly amount: string;
  readonly chosen?: readonly string[];
  /** As it was shown. */
  readonly owed: string;
}

/** The same wish, sent again, is the same order. */
export const beginPayment = (
  token: string,
  language: string,
  wish: Wish,
): Promise<Order & { readonly payAt: string }> => send(`${door(token)}/payments`, language, wish);
