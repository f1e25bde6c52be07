import { type Day, type Fen, fen, fenOf, formatFen, type Instant } from '@goldkey/kernel';
import type { Details, ItemKind } from '../item/kinds.js';
import type { Happened } from '../recording.js';
import type { OrderState } from './machine.js';
import type { Recurrence } from './recurrence.js';

export const ORDER_MODES = ['one-off', 'standing'] as const;
export type OrderMode = (typeof ORDER_MODES)[number];

/**
 * The owner's name in their own hand (lines of points, in thousandths of the field): on the screen of one of us, or on their own by a
 * link, which is `takenBy` then; or on a paper that lies in the file.
 */
export type Signature = { readonly name: string; readonly at: Instant; readonly takenBy: string } & (
  | { readonly on: 'screen' | 'link'; readonly lines: readonly (readonly (readonly [number, number])[])[] }
  | { readonly on: 'paper'; readonly paperNumber: string }
);

/** The signed paper as it was scanned or photographed. */
export interface Scan {
  /** Ids of attachments, a page each. */
  readonly pages: readonly string[];
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
}

export const ADVANCE_KINDS = ['prepayment', 'deposit'] as const;
export type AdvanceKind = (typeof ADVANCE_KINDS)[number];

/**
 * Money before the service: booked by billing, which gives the receipt; at the cashier's against a receipt that is only noted;
 * or taken by staff, who hand it over as a fee.
 */
export interface Advance {
  readonly kind: AdvanceKind;
  /** Yuan. */
  readonly amount: string;
  readonly at: Instant;
  readonly receipt?: string;
  readonly feeId?: string;
  /** The command by which billing books it; until it is booked it waits and is not paid. */
  readonly commandId?: string;
  readonly waiting?: true;
}

export interface Appointment {
  readonly at: Instant;
  readonly employeeId: string;
  readonly employeeName: string;
}

/** The household has the parking place no more that it rents by the order. */
export interface LettingOver {
  readonly placeId: string;
  readonly placeNumber: string;
  readonly lastDay: Day;
  /** Where that day ends, by the clock of the property. */
  readonly overAt: Instant;
}

/** What an owner asked for (C-04). A standing order is performed again and again until it is ended. */
export interface Order {
  readonly id: string;
  /** Running number in the property and year: `2026-00012`. */
  readonly number: string;
  readonly propertyId: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly kind: ItemKind;
  readonly charged: boolean;
  readonly unit: string;
  readonly departmentId: string;
  readonly mode: OrderMode;
  readonly householdId: string;
  readonly address: string;
  readonly ownerName: string;
  readonly phone: string;
  readonly details: Details;
  /** The list's when the order was placed, in yuan; a service costs what the list says when it is performed. */
  readonly price: string;
  /** Units that were asked for; each time, of a standing order. */
  readonly quantity: number;
  /** What is due before the service, in yuan; `0.00` for nothing. */
  readonly due: Readonly<Record<AdvanceKind, string>>;
  readonly state: OrderState;
  readonly requestedAt: Instant;
  readonly takenBy: string;
  /** All ids of who took it; absent in orders of before they were kept. */
  readonly takenAs?: readonly string[];
  readonly signature?: Signature;
  /** Scans of the signed paper; the last one counts, those before it were put right. Absent: none was handed in. */
  readonly scans?: readonly Scan[];
  readonly placedAt?: Instant;
  readonly appointment?: Appointment;
  /** Appointments that were put off, and why. */
  readonly putOff: readonly (Appointment & { readonly reason: string })[];
  readonly advances: readonly Advance[];
  /** How often it was performed. */
  readonly performed: number;
  /** When it is due, of a standing order that has a rhythm. */
  readonly recurrence?: Recurrence;
  readonly endedAt?: Instant;
  /** In words of who ended it; absent where {@link lettingOver} is the reason. */
  readonly endReason?: string;
  /** Why it ended by itself, or will once no advance waits any more. */
  readonly lettingOver?: LettingOver;
  readonly depositReturned?: { readonly at: Instant; readonly amount: string; readonly withheldReason?: string };
}

export type OrderEvent = Happened<
  | 'OrderRequested'
  | 'OrderPlaced'
  | 'OrderScanned'
  | 'OrderAppointed'
  | 'OrderPaidAhead'
  | 'OrderPerformed'
  | 'OrderServiceWithdrawn'
  | 'OrderDaySettled'
  | 'OrderPlaceChosen'
  | 'OrderPaused'
  | 'OrderResumed'
  | 'OrderRhythmChanged'
  | 'OrderLettingOver'
  | 'OrderEnded'
  | 'OrderWithdrawn'
  | 'DepositReturned'
  | 'DepositKept'
  | 'OrderAdvanceBooked'
  | 'OrderAdvanceDropped',
  Order
>;

/** Signed on paper, of which no scan was handed in: nobody but its bearer knows of the signature (C-04). */
export const isUnscanned = ({ state, signature, scans = [] }: Pick<Order, 'state' | 'signature' | 'scans'>): boolean =>
  state !== 'withdrawn' && signature?.on === 'paper' && scans.length === 0;

/** What is asked for costs this, in yuan, by the list of the day on which it was asked for; each time, of a standing order. */
export const amountOf = ({ price, quantity }: Pick<Order, 'price' | 'quantity'>): string =>
  formatFen(fenOf(fen(price) * BigInt(quantity)));

const sumOf = (advances: readonly Advance[]): Fen => fenOf(advances.reduce((sum, { amount }) => sum + fen(amount), 0n));

/** What was paid ahead of one kind. */
export const paidAhead = ({ advances }: Order, kind: AdvanceKind): Fen =>
  sumOf(advances.filter((advance) => advance.kind === kind && advance.waiting !== true));

/** What was paid ahead of one kind or is on its way: no more than what is due. */
export const promisedAhead = ({ advances }: Order, kind: AdvanceKind): Fen =>
  sumOf(advances.filter((advance) => advance.kind === kind));
