import type { Kept } from '@goldkey/ui';
import type { CatalogueLine, KindField } from './gen/answers.js';
import type { Rhythm } from './pages/orders/rhythm.js';

export type { CatalogueLine, KindField } from './gen/answers.js';

/** Doors of convenience and what they answer: services/convenience/src/adapters/in/http. */
export const API = '/api/convenience';
export const RENEWS = [API];

/** Where papers are handed in and shown. */
export const ATTACHMENTS = `${API}/attachments`;

/** An address below the service. */
export const door = (...parts: readonly string[]): string => [API, ...parts].join('/');
export interface Kind {
  readonly kind: string;
  readonly charged: boolean;
  readonly fields: readonly KindField[];
}

export interface Item extends Kept {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly departmentName: string;
  readonly state: 'offered' | 'stopped';
  /** About its orders; absent: none. */
  readonly complaints?: number;
}
export interface LineFigures {
  readonly revenue: string;
  readonly cost: string;
  readonly result: string;
  readonly margin?: string;
  readonly breakEvenUnits?: number;
  readonly smallMargin: boolean;
}
export interface Catalogue extends Kept {
  readonly year: string;
  readonly revision: number;
  readonly state: 'draft' | 'submitted' | 'approved' | 'published';
  readonly lines: readonly CatalogueLine[];
  readonly drafterName: string;
  readonly approverName?: string;
  readonly returnReason?: string;
  readonly publishedAt?: string;
  readonly channels?: readonly string[];
  readonly figures?: Readonly<Record<string, LineFigures>>;
  readonly surveyedAt?: string;
}

export interface Order extends Kept {
  readonly number: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly kind: string;
  readonly mode: 'one-off' | 'standing';
  readonly unit: string;
  readonly address: string;
  readonly ownerName: string;
  readonly phone: string;
  readonly details: Readonly<Record<string, string>>;
  readonly price: string;
  readonly quantity: number;
  readonly due: { readonly prepayment: string; readonly deposit: string };
  readonly state: 'requested' | 'placed' | 'fulfilled' | 'ended' | 'withdrawn';
  /** Absent: not signed yet. */
  readonly signedOn?: 'screen' | 'paper' | 'link';
  /** The link by which the owner can still sign. */
  readonly openLinkId?: string;
  /** Whether the reader may send it, or take it away: not who took the order or is to perform it. */
  readonly mayLink: boolean;
  readonly scans?: readonly { readonly pages: readonly string[]; readonly at: string; readonly byName: string }[];
  /** Signed on paper, and no scan was handed in. */
  readonly unscanned?: true;
  readonly requestedAt: string;
  readonly appointment?: { readonly at: string; readonly employeeName: string };
  readonly advances: readonly {
    readonly kind: string;
    readonly amount: string;
    readonly receipt?: string;
    readonly waiting?: true;
  }[];
  /** What was left of the prepayment was to go back, and that was given up. */
  readonly returnGivenUp?: boolean;
  readonly performed: number;
  /** The parking place of estates that it asked for. */
  readonly place?: {
    readonly placeId: string;
    readonly number: string;
    readonly state: 'waiting' | 'held' | 'refused' | 'freeing' | 'freed';
  };
  /** When it is due; absent: its owner calls. */
  readonly recurrence?: {
    readonly rhythm: Rhythm;
    /** Those of before, until the day before another took their place. */
    readonly before?: readonly (Rhythm & { readonly reason: string })[];
    readonly pauses: readonly { readonly from: string; readonly until: string; readonly reason: string }[];
    readonly next?: string;
  };
  readonly householdId: string;
  readonly departmentId: string;
  /** What was complained of about it; absent: nothing. */
  readonly complaints?: readonly OrderComplaint[];
  readonly endReason?: string;
  /** Its parking place was left: why it ended, or will as soon as billing has answered. */
  readonly lettingOver?: { readonly placeNumber: string; readonly lastDay: string };
  readonly depositReturned?: { readonly amount: string };
}

/** A day on which a standing order is due and of which nothing is known yet. */
export interface Due extends Kept {
  readonly orderId: string;
  readonly number: string;
  readonly itemName: string;
  readonly unit: string;
  readonly quantity: number;
  readonly address: string;
  readonly orderState: string;
  readonly dueOn: string;
  readonly state: 'missed' | 'due' | 'ahead';
  readonly employeeId?: string;
  readonly employeeName?: string;
}

/** A complaint about an order, whose record is the reception log's. */
export interface OrderComplaint {
  readonly complaintId: string;
  readonly category: string;
  readonly receivedAt: string;
  readonly established: boolean | null;
  readonly open: boolean;
}

export interface Service extends Kept {
  readonly orderNumber: string;
  readonly itemName: string;
  readonly unit: string;
  readonly address: string;
  readonly employeeName: string;
  readonly performedAt: string;
  readonly quantity: number;
  readonly amount: string;
  readonly note?: string;
  readonly state: 'performed' | 'disputed' | 'confirmed' | 'withdrawn';
  readonly confirmDueAt: string;
  readonly received: string;
  /** Yuan that go with the bill of the month, or come out of the prepayment. */
  readonly onAccount: string;
  readonly late: boolean;
  readonly paidOtherwise: boolean;
  readonly answer?: { readonly paid?: string; readonly remark?: string };
  /** Who said that it was logged by mistake, and why. */
  readonly withdrawn?: { readonly reason: string; readonly byName: string };
  /** The link by which the owner can still answer. */
  readonly openLinkId?: string;
  /** Whether the reader may send it, or take it away: not who performed the service. */
  readonly mayLink: boolean;
}

export interface Fee extends Kept {
  readonly orderNumber: string;
  readonly itemName: string;
  readonly address: string;
  readonly kind: string;
  readonly amount: string;
  readonly employeeName: string;
  readonly receivedAt: string;
  readonly handOverDueAt: string;
  readonly state: 'held' | 'handed-over' | 'withdrawn';
  readonly late: boolean;
  readonly handover?: { readonly at: string; readonly cashierName: string };
  readonly withdrawn?: { readonly byName: string; readonly reason: string };
}

export interface BillingCommand extends Kept {
  readonly orderNumber: string;
  readonly itemName: string;
  readonly address: string;
  readonly asked: {
    readonly act: 'take' | 'charge' | 'take-back' | 'return';
    readonly kind?: string;
    readonly amount: string;
    readonly means?: string;
    readonly kept?: string;
    /** The fee that staff brought. */
    readonly feeId?: string;
  };
  readonly state: 'waiting' | 'booked' | 'refused' | 'dropped';
  readonly askedAt: string;
  readonly tries: number;
  readonly refusal?: string;
  readonly booked?: { readonly receipt?: string; readonly fromHeld?: string; readonly onAccount?: string };
}

export interface Venue extends Kept {
  readonly code: string;
  readonly name: string;
}
export interface Booking extends Kept {
  readonly venueId: string;
  readonly venueName: string;
  readonly fromAt: string;
  readonly untilAt: string;
  readonly purpose: string;
  readonly exhibitor: string;
  readonly state: 'booked' | 'cancelled';
  readonly cancelReason?: string;
}
export interface StockMove extends Kept {
  readonly itemName: string;
  readonly kind: 'received' | 'delivered' | 'withdrawn' | 'given-back' | 'counted';
  readonly quantity: number;
  readonly left: number;
  readonly at: string;
  readonly byName: string;
  readonly supplier?: string;
  readonly note?: string;
}

export interface Reckoning extends Kept {
  readonly itemName: string;
  readonly unit: string;
  readonly month: string;
  readonly price: string;
  readonly users: number;
  readonly units: number;
  readonly revenue: string;
  readonly fixedCost: string;
  readonly variableCost: string;
  readonly cost: string;
  readonly result: string;
  readonly breakEvenUnits?: number;
  readonly state: 'sound' | 'loss-making' | 'measured' | 'followed-up';
  readonly measureDueAt?: string;
  readonly measure?: {
    readonly kind: string;
    readonly words: string;
    readonly followUpOn: string;
    readonly deciderName: string;
  };
  readonly followUp?: { readonly improved: boolean; readonly words: string };
}

export interface QualityRating extends Kept {
  readonly itemName: string;
  readonly halfYear: string;
  readonly score: number;
  readonly words: string;
  readonly raterName: string;
  readonly ratedAt: string;
  readonly basis: { readonly orders: number };
}
export interface QualityBasis {
  readonly itemName: string;
  readonly departmentName: string;
  readonly orders: number;
  readonly services: number;
  readonly confirmed: number;
  readonly disputed: number;
  readonly unconfirmed: number;
  readonly staffOrders: readonly {
    readonly employeeId: string;
    readonly employeeName: string;
    readonly orders: number;
  }[];
  readonly callbacks: Readonly<Record<'satisfied' | 'basically-satisfied' | 'dissatisfied', number>>;
  readonly complaints: { readonly received: number; readonly established: number };
  readonly monthsWithoutCallback: readonly string[];
}

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}
