import type { Instant } from '@goldkey/kernel';
import type { PauseReason } from '../clock/clock.js';
import type { WorkOrderState } from './machine.js';

/** Who bears the price of a material. */
export const PAYERS = ['owner', 'centre'] as const;
export type Payer = (typeof PAYERS)[number];

/** What was used, with its price: quantities are decimals of at most three places, money is yuan with two. */
export interface Material {
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly paidBy: Payer;
}

/** A step of the work, as it was given or added, and when it was done. */
export interface WorkStep {
  readonly title: string;
  readonly doneAt?: Instant;
}

/** Photos of one order at most. */
export const MOST_PHOTOS = 20;
export const PHOTO_TIMES = ['before', 'after'] as const;

/** A photo of the place, from before the work or after it; an attachment of the property. */
export interface WorkPhoto {
  /** Absent once the photo was erased with a person's data. */
  readonly id?: string;
  readonly when: (typeof PHOTO_TIMES)[number];
}

/** The owner's name in their own hand: lines of points, in thousandths of the field that was signed in. */
export interface Signature {
  readonly name: string;
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  readonly at: Instant;
  /** Account whose device was signed on, or the link by which the owner signed on theirs. */
  readonly takenBy: string;
  /** On the owner's own screen, by a link; absent: on the phone of one of us. */
  readonly on?: 'link';
}

/** Work that somebody is sent to do for a repair. */
export interface WorkOrder {
  readonly id: string;
  /** The matter's number and a running one: `YQY-2608-0001-1`. */
  readonly number: string;
  readonly matterId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly category: string;
  readonly description: string;
  readonly room?: string;
  readonly householdId?: string;
  /** For which a certificate is needed; absent: none. */
  readonly craft?: string;
  readonly priority: string;
  readonly state: WorkOrderState;
  readonly workerId?: string;
  readonly workerName?: string;
  readonly plannedAt?: Instant;
  readonly madeAt: Instant;
  readonly givenAt?: Instant;
  readonly begunAt?: Instant;
  readonly finishedAt?: Instant;
  readonly waitsFor?: PauseReason;
  readonly steps: readonly WorkStep[];
  /** Absent: none. */
  readonly photos?: readonly WorkPhoto[];
  readonly materials: readonly Material[];
  /** What the work itself costs, in yuan. */
  readonly labour: string;
  readonly labourPaidBy: Payer;
  /** Tools taken along, as the store numbers them. */
  readonly tools: readonly { readonly name: string; readonly number?: string }[];
  readonly result?: string;
  readonly signature?: Signature;
  /** How often it had to be done again. */
  readonly redone: number;
  /** How often its home was put right with its matter's intake; absent: never. */
  readonly rehomed?: number;
  /** Why the roster was not followed, where it was not. */
  readonly offShiftReason?: string;
}

const TYPES = [
  'WorkOrderMade',
  'WorkOrderGiven',
  'WorkOrderAccepted',
  'WorkOrderDeclined',
  'WorkBegun',
  'WorkRecorded',
  'WorkWaited',
  'WorkResumed',
  'WorkFinished',
  'WorkConfirmed',
  'WorkRedone',
  'WorkOrderCancelled',
  'WorkOrderCorrected',
] as const;
type WorkOrderEventType = (typeof TYPES)[number];

export interface WorkOrderEvent {
  readonly type: WorkOrderEventType;
  readonly eventId: string;
  readonly at: Instant;
  readonly order: WorkOrder;
  /** What the history remembers besides the changed columns. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The work order after an event. */
export const evolveWorkOrder = (_order: WorkOrder | undefined, event: WorkOrderEvent): WorkOrder => event.order;
