import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Opinion, OpinionEvent } from './opinion.js';

export interface RaiseOpinion extends Recording {
  readonly opinionId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly replyDue: Instant;
  readonly text: string;
}

/** A member of staff speaks up and is promised an answer. */
export const raiseOpinion = (command: RaiseOpinion): Decision<OpinionEvent> => {
  const { opinionId, propertyId, employeeId, replyDue, text, eventId, at } = command;
  if (replyDue < at) return refuse('staffing.opinion-reply-due-invalid');
  const raised = { id: opinionId, propertyId, employeeId, raisedAt: at, replyDue, text, raisedEvent: eventId };
  return refuseFuture(command) ?? accept({ type: 'OpinionRaised', eventId, at, opinionId, propertyId, raised });
};

const about = (opinion: Opinion, { eventId, at }: Pick<Recording, 'eventId' | 'at'>) => ({
  eventId,
  at,
  opinionId: opinion.id,
  propertyId: opinion.propertyId,
});

const withdrawn = ({ id }: Opinion) => refuse('staffing.opinion-withdrawn', { opinionId: id });

/** The answer is given, and with it the opinion is closed. */
export const closeOpinion = (
  opinion: Opinion,
  command: Recording & { readonly reply: string },
): Decision<OpinionEvent> => {
  if (opinion.state === 'withdrawn') return withdrawn(opinion);
  if (opinion.state === 'closed') return refuse('staffing.opinion-already-closed', { opinionId: opinion.id });
  if (command.at < opinion.raisedAt) return refuse('staffing.opinion-closed-before-raised-invalid');
  return refuseFuture(command) ?? accept({ ...about(opinion, command), type: 'OpinionClosed', reply: command.reply });
};

export interface WithdrawOpinion extends Recording {
  readonly why: string;
  /** Id of the event that withdraws the close, where there is one. */
  readonly closeEventId: string;
}

const withdrawnClose = (opinion: Opinion, command: Recording & { readonly why: string }): readonly OpinionEvent[] =>
  opinion.state !== 'closed'
    ? []
    : [
        {
          ...about(opinion, command),
          type: 'OpinionCloseWithdrawn',
          withdrawnEvent: opinion.closedEvent,
          why: command.why,
        },
      ];

/** The answer was a mistake: the promise stands again. */
export const withdrawOpinionClose = (
  opinion: Opinion,
  command: Recording & { readonly why: string },
): Decision<OpinionEvent> => {
  if (opinion.state === 'withdrawn') return withdrawn(opinion);
  if (opinion.state === 'open') return refuse('staffing.opinion-not-closed', { opinionId: opinion.id });
  return refuseFuture(command) ?? accept(...withdrawnClose(opinion, command));
};

/** The opinion was recorded by mistake; so was its answer, if it has one. */
export const withdrawOpinion = (opinion: Opinion, command: WithdrawOpinion): Decision<OpinionEvent> => {
  if (opinion.state === 'withdrawn') return withdrawn(opinion);
  const { why, closeEventId } = command;
  const close = withdrawnClose(opinion, { ...command, eventId: closeEventId });
  const whole: OpinionEvent = {
    ...about(opinion, command),
    type: 'OpinionWithdrawn',
    withdrawnEvent: opinion.raisedEvent,
    why,
  };
  return refuseFuture(command) ?? accept(...close, whole);
};
