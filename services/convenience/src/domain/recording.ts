import { futureRefusedAs, type Instant } from '@goldkey/kernel';

/** Refuses a fact that is said to have become true in the future; undefined when it may be recorded. */
export const refuseFuture = futureRefusedAs('convenience.future-instant-invalid');

/** A domain event of convenience: what happened, and the record after it. */
export interface Happened<Type extends string, State> {
  readonly type: Type;
  readonly eventId: string;
  /** When it became true. */
  readonly at: Instant;
  readonly record: State;
}
