import { addDays, type Day, type Instant } from '@goldkey/kernel';

/** A festival that a property decorates for, with what is intended (rulebook M-31). */
export interface FestivalTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  readonly date: Day;
  /** The decoration as it is planned. */
  readonly plan: string;
  readonly responsibleId?: string;
  readonly scheduledBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly scheduledAs?: readonly string[];
  /** All ids of who wrote the plan anew last; absent where nobody did, and on older ones. */
  readonly plannedAs?: readonly string[];
}

/** An act that others were told of, with the event by which it is taken back. */
interface Told {
  readonly at: Instant;
  readonly event: string;
}

export type Festival = FestivalTerms & { readonly scheduled: Told } & (
    | { readonly state: 'scheduled' }
    | { readonly state: 'approved'; readonly approvedBy: string; readonly approved: Told }
    | {
        readonly state: 'completed';
        readonly approvedBy: string;
        readonly approved: Told;
        readonly completed: Told;
        readonly result: string;
      }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type FestivalEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly festivalId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'FestivalScheduled'; readonly terms: FestivalTerms }
  | {
      readonly type: 'FestivalPlanRevised';
      readonly plan: string;
      readonly responsibleId?: string;
      readonly as?: readonly string[];
    }
  | { readonly type: 'FestivalPlanApproved'; readonly by: string }
  | { readonly type: 'FestivalPlanCompleted'; readonly result: string }
  /** The last of them is the festival itself; those before it what had been told of its plan. */
  | { readonly type: 'FestivalCompletionWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'FestivalApprovalWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'FestivalWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

type Base = FestivalTerms & { readonly scheduled: Told };

const baseOf = (festival: Festival): Base => {
  const { id, propertyId, name, date, plan, responsibleId, scheduledBy, scheduledAs, plannedAs, scheduled } = festival;
  const who = { scheduledBy, ...(scheduledAs && { scheduledAs }), ...(plannedAs && { plannedAs }) };
  return { id, propertyId, name, date, plan, ...(responsibleId && { responsibleId }), ...who, scheduled };
};

/** The festival after an event. */
export const evolveFestival = (festival: Festival | undefined, event: FestivalEvent): Festival => {
  const told = { at: event.at, event: event.eventId };
  if (event.type === 'FestivalScheduled') return { ...event.terms, scheduled: told, state: 'scheduled' };
  if (festival === undefined) throw new Error(`${event.type} of a festival that was never scheduled`);
  const base = baseOf(festival);
  switch (event.type) {
    case 'FestivalPlanRevised': {
      const { responsibleId: _before, plannedAs: _earlier, ...rest } = base;
      const { plan, responsibleId, as: plannedAs } = event;
      return {
        ...rest,
        plan,
        ...(responsibleId && { responsibleId }),
        ...(plannedAs && { plannedAs }),
        state: 'scheduled',
      };
    }
    case 'FestivalPlanApproved':
      return { ...base, state: 'approved', approvedBy: event.by, approved: told };
    case 'FestivalPlanCompleted': {
      if (festival.state !== 'approved') throw new Error('a plan that was never approved was completed');
      const { approvedBy, approved } = festival;
      return { ...base, state: 'completed', approvedBy, approved, completed: told, result: event.result };
    }
    case 'FestivalCompletionWithdrawn': {
      if (festival.state !== 'completed') throw new Error('a completion that was none was withdrawn');
      const { approvedBy, approved } = festival;
      return { ...base, state: 'approved', approvedBy, approved };
    }
    case 'FestivalApprovalWithdrawn':
      return { ...base, state: 'scheduled' };
    case 'FestivalWithdrawn':
      return { ...base, state: 'withdrawn', why: event.why };
  }
};

const APPROVED_BEFORE_DAYS = 15;
const COMPLETED_BEFORE_DAYS = 1;

/** The last days on which the plan is signed off, and the decoration done, in time (rulebook M-31). */
export const deadlinesOf = ({
  date,
}: Pick<FestivalTerms, 'date'>): { readonly approval: Day; readonly completion: Day } => ({
  approval: addDays(date, -APPROVED_BEFORE_DAYS),
  completion: addDays(date, -COMPLETED_BEFORE_DAYS),
});
