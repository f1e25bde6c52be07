import type { Day, Decision, Instant, Outcome } from '@goldkey/kernel';
import type { Link, LinkEvent } from '../domain/link/link.js';
import type { Occasion, OccasionEvent } from '../domain/order/occasion.js';
import type { Order, OrderEvent } from '../domain/order/order.js';
import type { Recurrence, Settled } from '../domain/order/recurrence.js';
import type { Service, ServiceEvent } from '../domain/service/service.js';
import type { ChangeStore, Kept, Target } from './ports.js';

export interface OrderStore extends ChangeStore<Order, OrderEvent> {
  place(decision: Decision<OrderEvent>): Promise<Kept<Order>>;
  one(id: string): Promise<Order | undefined>;
  /** The next number of the property and year; a refused order gives its number back with its transaction. */
  nextNumber(propertyId: string, year: string): Promise<string>;
}

export interface ServiceStore extends ChangeStore<Service, ServiceEvent> {
  perform(decision: Decision<ServiceEvent>): Promise<Kept<Service>>;
  one(id: string): Promise<Service | undefined>;
  /** Yuan that all services of the order cost; what was logged by mistake costs nothing. */
  costOf(orderId: string): Promise<string>;
  /** Services of the property and span that cost something and whose owners have not said what they paid, in order of id. */
  unanswered(
    propertyId: string,
    span: { readonly from: Instant; readonly until: Instant },
  ): Promise<readonly Service[]>;
}

export interface OccasionStore {
  settle(decision: Decision<OccasionEvent>): Promise<Kept<Occasion>>;
  change(target: Target, decide: (occasion: Occasion) => Decision<OccasionEvent>): Promise<Kept<Occasion>>;
  /** The day that the service covered; undefined where it covered none. */
  ofService(service: Pick<Service, 'id' | 'orderId'>): Promise<Occasion | undefined>;
  /** Days of an order of which is known what became of them, from a day on; none where no day is named. */
  settledOf(orderId: string, from: Day | undefined): Promise<Settled>;
}

/** A standing order that is due, or will be. */
export type DueOrder = Pick<
  Order,
  'id' | 'number' | 'propertyId' | 'itemId' | 'itemName' | 'unit' | 'quantity' | 'address' | 'state' | 'appointment'
> & { readonly recurrence: Recurrence; readonly version: number; readonly settled: readonly Day[] };

export interface DueReader {
  /** Those whose first open day is `until` or before it; all that is known of their days from there on. */
  due(question: {
    readonly until: Day;
    readonly propertyIds?: readonly string[] | undefined;
    readonly orderId?: string | undefined;
    readonly employeeId?: string | undefined;
  }): Promise<readonly DueOrder[]>;
}

export interface LinkStore<About extends Link> extends ChangeStore<About, LinkEvent<About>> {
  issue(decision: Decision<LinkEvent<About>>): Promise<Kept<About>>;
  /** Links of the service or order that were not taken away. */
  standing(aboutId: string): Promise<readonly About[]>;
  /** Who knocks with a token is nobody yet: the token is the proof, and its link says whose scope is opened. */
  findByTokenHash(tokenHash: string): Promise<About | undefined>;
}

/** Random tokens for owners' links. */
export interface Tokens {
  make(): string;
  /** SHA-256, hexadecimal: only this is kept. */
  hash(token: string): string;
}

/** Several commands that are done together, or not at all: a refusal takes back what went before. */
export interface Transactions {
  run<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
}
