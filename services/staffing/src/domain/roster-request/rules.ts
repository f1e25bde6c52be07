import { type Acting, type Day, type Decision, isSelf, type Refusal, refuse, type Selves } from '@goldkey/kernel';
import type { RosterRequest } from './request.js';

/** It is not settled yet. */
export const isOpen = ({ state }: RosterRequest): boolean => state === 'asked' || state === 'accepted';

/** Whom a request is about does not decide about it. */
export const refuseConcerned = ({ employeeId, wish }: RosterRequest, acting: Selves): Decision<never> | undefined =>
  isSelf(employeeId, acting) || (wish.kind === 'swap' && isSelf(wish.withId, acting))
    ? refuse('staffing.request-by-concerned.forbidden')
    : undefined;

/** With whom shifts are to be exchanged; nobody agrees or declines for them. */
export const isPartner = ({ wish }: RosterRequest, by: string): boolean => wish.kind === 'swap' && wish.withId === by;

/** Who asked takes it back, or who approves such requests. */
export const isTheirs = (request: RosterRequest, by: string, mayApprove: boolean): boolean =>
  request.employeeId === by || mayApprove;

/**
 * Once approved, leave is taken back, and its days are then what they were before; a correction is by somebody else, and the clock
 * has then what it had. An exchange is undone by another one.
 */
export const isUndoable = ({ state, wish, employeeId }: RosterRequest, acting: Selves): boolean =>
  state === 'approved' && (wish.kind === 'leave' || (wish.kind === 'correction' && !isSelf(employeeId, acting)));

/**
 * Leave that has begun is taken back by somebody else: what was taken of it would be there again, and up to today nobody changes the
 * own roster.
 */
export const refuseBegun = (
  { employeeId, state, wish }: RosterRequest,
  acting: Selves,
  today: Day,
): Decision<never> | undefined =>
  state === 'approved' && wish.kind === 'leave' && wish.from <= today && isSelf(employeeId, acting)
    ? refuse('staffing.leave-begun-by-concerned.forbidden')
    : undefined;

/** Whether this person takes it back, by today at the property. */
export const mayWithdrawRequest = (
  request: RosterRequest,
  acting: Acting & { readonly mayApprove: boolean; readonly today: Day },
): boolean =>
  (isOpen(request) || isUndoable(request, acting)) &&
  isTheirs(request, acting.by, acting.mayApprove) &&
  refuseBegun(request, acting, acting.today) === undefined;

/** Notes are added to leave alone, and to none that came to nothing: a doctor's often comes after the leave was approved. */
export const closedToFiles = ({ id, state, wish }: RosterRequest): Refusal | undefined => {
  if (wish.kind !== 'leave') return refuse('staffing.request-not-leave', { requestId: id }).refusal;
  return state === 'refused' || state === 'withdrawn'
    ? refuse('staffing.request-settled', { requestId: id, state }).refusal
    : undefined;
};

/** Whether this person refuses it as one who decides about it. */
export const mayRefuseRequest = (request: RosterRequest, acting: Selves): boolean =>
  isOpen(request) && refuseConcerned(request, acting) === undefined;

/** Whether this person approves it: a swap only once the other one has agreed. */
export const mayApproveRequest = (request: RosterRequest, acting: Selves): boolean =>
  mayRefuseRequest(request, acting) && (request.wish.kind !== 'swap' || request.state === 'accepted');
