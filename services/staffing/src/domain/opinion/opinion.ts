import type { Instant } from '@goldkey/kernel';

interface Raised {
  readonly id: string;
  readonly propertyId: string;
  /** Who said it. */
  readonly employeeId: string;
  readonly raisedAt: Instant;
  /** Until when an answer was promised (rulebook M-34). */
  readonly replyDue: Instant;
  readonly text: string;
  readonly raisedEvent: string;
}

/** What a member of staff wants heard, with the answer that was promised. */
export type Opinion = Raised &
  (
    | { readonly state: 'open' }
    | { readonly state: 'closed'; readonly repliedAt: Instant; readonly reply: string; readonly closedEvent: string }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type OpinionEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly opinionId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'OpinionRaised'; readonly raised: Raised }
  | { readonly type: 'OpinionClosed'; readonly reply: string }
  | { readonly type: 'OpinionCloseWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
  | { readonly type: 'OpinionWithdrawn'; readonly withdrawnEvent: string; readonly why: string }
);

const raisedOf = (opinion: Opinion): Raised => {
  const { id, propertyId, employeeId, raisedAt, replyDue, text, raisedEvent } = opinion;
  return { id, propertyId, employeeId, raisedAt, replyDue, text, raisedEvent };
};

/** The opinion after an event. */
export const evolveOpinion = (opinion: Opinion | undefined, event: OpinionEvent): Opinion => {
  if (event.type === 'OpinionRaised') return { ...event.raised, state: 'open' };
  if (opinion === undefined) throw new Error(`${event.type} of an opinion that was never raised`);
  const raised = raisedOf(opinion);
  switch (event.type) {
    case 'OpinionClosed':
      return { ...raised, state: 'closed', repliedAt: event.at, reply: event.reply, closedEvent: event.eventId };
    case 'OpinionCloseWithdrawn':
      return { ...raised, state: 'open' };
    case 'OpinionWithdrawn':
      return { ...raised, state: 'withdrawn', why: event.why };
  }
};
