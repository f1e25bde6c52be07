import { accept, type Day, type Decision, type Instant, type Month, type Recording, refuse } from '@goldkey/kernel';
import type { Withdrawal } from '../withdrawal.js';

/** What holds for a household from a day to a day: who lives there, what it subscribed to. */
interface Span {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly from: Day;
  /** Last day; absent: until further notice. */
  readonly until?: Day;
  /** It was entered wrongly: nothing is billed by it, and another may lie in its place. */
  readonly withdrawn?: Withdrawal;
}

/** Somebody answers for the household's bills; a household without any owes every month whole. */
export interface Occupancy extends Span {
  /** People who live there, by which shared costs are divided. */
  readonly heads: number;
}

/** A household uses a fee item: so many parking places, a service. */
export interface Subscription extends Span {
  readonly feeItemId: string;
  /** A decimal. */
  readonly quantity: string;
}

export interface SpanEvent<State> {
  readonly type: string;
  readonly eventId: string;
  readonly at: Instant;
  readonly span: State;
}

export const evolveSpan = <State>(_state: State | undefined, { span }: SpanEvent<State>): State => span;

export interface OpenSpan<State> extends Recording {
  readonly span: State;
}

/** A span begins. Two of one subject (household, or household and fee item) never meet. */
export const openSpan =
  <State extends Span>(type: string) =>
  (others: readonly State[], { span, eventId, at }: OpenSpan<State>): Decision<SpanEvent<State>> => {
    if (span.until !== undefined && span.until < span.from) return refuse('billing.span-reversed-invalid', {});
    const other = others.find(
      ({ from, until, withdrawn }) =>
        withdrawn === undefined && from <= (span.until ?? '9999-12-31') && span.from <= (until ?? '9999-12-31'),
    );
    if (other !== undefined) return refuse('billing.span-overlaps', { id: other.id });
    return accept({ type, eventId, at, span });
  };

export interface EndSpan extends Recording {
  readonly until: Day;
}

/** Its last day is set, or set earlier or later. */
export const endSpan =
  <State extends Span>(type: string) =>
  (span: State, { until, eventId, at }: EndSpan): Decision<SpanEvent<State>> => {
    if (span.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
    if (until < span.from) return refuse('billing.span-reversed-invalid', {});
    return span.until === until ? accept() : accept({ type, eventId, at, span: { ...span, until } });
  };

export interface WithdrawSpan extends Recording, Omit<Withdrawal, 'at'> {
  /** The last month that is billed by it alone, where that stands. */
  readonly billed?: Month;
}

/** What was entered wrongly is taken back and stays to be seen. What was billed by it alone is taken back before it. */
export const withdrawSpan =
  <State extends Span>(type: string) =>
  (span: State, { billed, by, byName, reason, eventId, at }: WithdrawSpan): Decision<SpanEvent<State>> => {
    if (span.withdrawn !== undefined) return refuse('billing.withdrawn-already', {});
    if (billed !== undefined) return refuse('billing.subscription-billed', { month: billed });
    return accept({ type, eventId, at, span: { ...span, withdrawn: { at, by, byName, reason } } });
  };
