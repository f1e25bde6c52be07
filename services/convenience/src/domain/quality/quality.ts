import {
  accept,
  type Decision,
  daysOf,
  endOfDay,
  type HalfYear,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Item } from '../item/item.js';
import type { Happened } from '../recording.js';

/** What the general manager has in view (C-09): the log, what owners said of it, callbacks and complaints. */
export interface QualityBasis {
  /** Orders of the item that were performed in the half-year, each counted once. */
  readonly orders: number;
  /** By member of staff: the orders on which they worked. */
  readonly staffOrders: readonly {
    readonly employeeId: string;
    readonly employeeName: string;
    readonly orders: number;
  }[];
  readonly services: number;
  readonly confirmed: number;
  readonly disputed: number;
  /** Not confirmed within the days that owners have. */
  readonly unconfirmed: number;
  readonly callbacks: Readonly<Record<'satisfied' | 'basically-satisfied' | 'dissatisfied', number>>;
  /** Complaints about its orders that were received in the half-year, and how many of them were right. */
  readonly complaints: { readonly received: number; readonly established: number };
  /** Months of the half-year with a service and without a callback (C-08). */
  readonly monthsWithoutCallback: readonly string[];
}

/** The general manager's rating of an item's quality in a half-year, 0 to 100. */
export interface QualityRating {
  /** `<itemId>:<halfYear>`. */
  readonly id: string;
  readonly propertyId: string;
  readonly itemId: string;
  readonly itemName: string;
  readonly departmentId: string;
  readonly halfYear: HalfYear;
  /** A number from 0 to 100 with at most one place. */
  readonly score: number;
  readonly words: string;
  readonly basis: QualityBasis;
  readonly ratedAt: Instant;
  readonly raterName: string;
}

export type QualityEvent = Happened<'QualityRated', QualityRating>;

export interface RateQuality extends Recording {
  readonly item: Item;
  readonly halfYear: HalfYear;
  readonly score: number;
  readonly words: string;
  readonly basis: QualityBasis;
  readonly raterName: string;
  readonly timeZone: string;
}

/** A half-year that is over is rated; a second rating takes the place of the first. Nothing was done: nothing is rated. */
export const rateQuality = (_known: QualityRating | undefined, command: RateQuality): Decision<QualityEvent> => {
  const { item, halfYear, score, words, basis, raterName, timeZone, at, now, eventId } = command;
  if (now <= endOfDay(daysOf(halfYear).last, timeZone)) return refuse('convenience.half-year-not-over', { halfYear });
  if (!(score >= 0 && score <= 100)) return refuse('convenience.score-invalid', {});
  if (basis.orders === 0) return refuse('convenience.nothing-to-rate', { name: item.name, halfYear });
  const { id: itemId, propertyId, name: itemName, departmentId } = item;
  const of = { propertyId, itemId, itemName, departmentId, halfYear };
  const record: QualityRating = { id: `${itemId}:${halfYear}`, ...of, score, words, basis, ratedAt: at, raterName };
  return accept({ type: 'QualityRated', eventId, at, record });
};
