import { type Acting, accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Recruitment, RecruitmentEvent } from './recruitment.js';
import { refuseRequester } from './rules.js';

export interface RequestRecruitment extends Recording {
  readonly recruitmentId: string;
  readonly positionId: string;
  readonly unitId: string;
  readonly propertyId?: string;
  readonly number: number;
  readonly reason: string;
  readonly neededBy: Day;
  readonly requestedBy: string;
  readonly requestedAs: readonly string[];
  /** The day of the request, where the people are to work. */
  readonly today: Day;
}

/** People are asked for, with the reason and the day by which they are needed. */
export const requestRecruitment = (command: RequestRecruitment): Decision<RecruitmentEvent> => {
  const { recruitmentId, positionId, unitId, propertyId, number, reason, neededBy, today } = command;
  if (neededBy < today) return refuse('staffing.recruitment-day-invalid', { neededBy });
  const property = propertyId === undefined ? {} : { propertyId };
  const { requestedBy, requestedAs } = command;
  const who = { requestedBy, requestedAs };
  const wanted = { id: recruitmentId, positionId, unitId, ...property, number, reason, neededBy, ...who };
  const { eventId, at } = command;
  return refuseFuture(command) ?? accept({ type: 'RecruitmentRequested', eventId, at, recruitmentId, wanted });
};

const about = ({ id }: Recruitment, { eventId, at }: Recording) => ({ eventId, at, recruitmentId: id });

const refuseUnless = (recruitment: Recruitment, ...states: Recruitment['state'][]): Decision<never> | undefined =>
  states.includes(recruitment.state)
    ? undefined
    : refuse('staffing.recruitment-settled', { recruitmentId: recruitment.id, state: recruitment.state });

export interface DecideRecruitment extends Recording, Acting {
  /** Undefined: it is approved. */
  readonly declinedBecause?: string;
}

/** The need is approved, or declined with a reason, by another person than who asked. */
export const decideRecruitment = (recruitment: Recruitment, command: DecideRecruitment): Decision<RecruitmentEvent> => {
  const { by, declinedBecause: why } = command;
  return (
    refuseUnless(recruitment, 'requested') ??
    refuseRequester(recruitment, command) ??
    refuseFuture(command) ??
    accept(
      why === undefined
        ? { ...about(recruitment, command), type: 'RecruitmentApproved', by }
        : { ...about(recruitment, command), type: 'RecruitmentDeclined', by, why },
    )
  );
};

/** The search is over, with so many hired. */
export const closeRecruitment = (
  recruitment: Recruitment,
  command: Recording & { readonly hired: number },
): Decision<RecruitmentEvent> =>
  refuseUnless(recruitment, 'approved') ??
  refuseFuture(command) ??
  accept({ ...about(recruitment, command), type: 'RecruitmentClosed', hired: command.hired });

/** It was asked for by mistake, or is not needed any more. */
export const withdrawRecruitment = (
  recruitment: Recruitment,
  command: Recording & { readonly why: string },
): Decision<RecruitmentEvent> =>
  refuseUnless(recruitment, 'requested', 'approved') ??
  refuseFuture(command) ??
  accept({ ...about(recruitment, command), type: 'RecruitmentWithdrawn', why: command.why });
