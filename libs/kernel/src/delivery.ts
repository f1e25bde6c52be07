import type { Outcome } from './decision.js';
import { type Instant, plus } from './instant.js';
import { pauseAfter } from './pause.js';

/** What another service said to a command, or that it is away, which is also said of one whose reply was lost. */
export type Reply<Value = unknown> = Outcome<Value> | 'away';

/**
 * A command to another service, with guaranteed delivery (ADR 0070): it is kept with what caused it, in one transaction, and sent at
 * least once, under its own idempotency key, until it is replied to. Records of this kind extend it; what they hand over is their own.
 */
export interface Delivery<State extends string = string> {
  readonly state: State;
  readonly askedAt: Instant;
  /** How often the other service was away, of what it is asked now. */
  readonly tries: number;
  readonly nextTryAt: Instant;
  /** When sending began anew, by hand or with another operation; absent: when it was asked. */
  readonly renewedAt?: Instant;
  /** Code of the refusal. */
  readonly refusal?: string;
}

/** What deliveries of one kind ask, and what the replies mean to them. */
export interface DeliveryProtocol<State extends string, Act extends string, Operation extends string> {
  /** State → act → the state after it. */
  readonly machine: Readonly<Record<State, Readonly<Partial<Record<Act, State>>>>>;
  /** The operation that is asked for in a state; of others nothing is asked. */
  readonly asks: Readonly<Partial<Record<State, Operation>>>;
  /** The acts that a reply is. Without `refused` a refusal is as good as done. */
  readonly replies: Readonly<Record<Operation, { readonly done: Act; readonly refused?: Act }>>;
}

/** What was replied, and to what. */
export interface Replied<Operation extends string> {
  readonly asked: Operation;
  /** Code; absent: it is done. */
  readonly refusal?: string;
}

/** A delivery as it is kept first. */
export const beginDelivery = <State extends string>(state: State, now: Instant): Delivery<State> => ({
  state,
  askedAt: now,
  tries: 0,
  nextTryAt: now,
});

/** What is asked for a delivery now, as its protocol has it; throws for one that waits for nothing. */
export const operationOf = <State extends string, Operation extends string>(
  asks: DeliveryProtocol<State, never, Operation>['asks'],
  { state }: Delivery<State>,
): Operation => {
  const asked = asks[state];
  if (asked === undefined) throw new RangeError(`nothing is asked for a delivery that is ${state}`);
  return asked;
};

/** The code of a refusal as a fact beside others; nothing where it is done. */
export const refusalIn = (outcome: Outcome<unknown>): { readonly refusal?: string } =>
  outcome.accepted ? {} : { refusal: outcome.refusal.code };

/** Decisions about deliveries of one kind. Each is undefined where nothing changes: a reply that comes twice, or too late, is none. */
export const deliveriesBy = <State extends string, Act extends string, Operation extends string>({
  machine,
  asks,
  replies,
}: DeliveryProtocol<State, Act, Operation>) => {
  /** The delivery after an act. A refusal is forgotten, and where something is asked afterwards, sending begins anew. */
  const move = <Kept extends Delivery<State>>(delivery: Kept, act: Act, now: Instant): Kept | undefined => {
    const state = machine[delivery.state][act];
    if (state === undefined) return undefined;
    const { refusal: _, ...rest } = delivery;
    return { ...rest, state, ...(asks[state] !== undefined && { tries: 0, nextTryAt: now, renewedAt: now }) } as Kept;
  };
  return {
    move,
    /** The other service is away: it is asked again after a pause, longer each time. */
    postpone: <Kept extends Delivery<State>>(delivery: Kept, now: Instant): Kept | undefined => {
      if (asks[delivery.state] === undefined) return undefined;
      const tries = delivery.tries + 1;
      return { ...delivery, tries, nextTryAt: plus(now, pauseAfter(tries)) };
    },
    /** The other service replied. */
    settle: <Kept extends Delivery<State>>(
      delivery: Kept,
      { asked, refusal }: Replied<Operation>,
      now: Instant,
    ): Kept | undefined => {
      const { done, refused } = replies[asked];
      if (refusal === undefined || refused === undefined) return move(delivery, done, now);
      const settled = move(delivery, refused, now);
      return settled && { ...settled, refusal };
    },
  };
};

/** How much waits to be delivered, and since when. */
export interface Backlog {
  readonly waiting: number;
  readonly oldestAt?: Instant;
}

/** The deliveries of one kind that wait. */
export interface DeliveryQueue<Kept extends Delivery> {
  /** Claims the delivery that waits longest of those that are due: nobody else gets it until its lease is over, should it not be settled before. */
  claim(now: Instant): Promise<Kept | undefined>;
  backlog(): Promise<Backlog>;
}
