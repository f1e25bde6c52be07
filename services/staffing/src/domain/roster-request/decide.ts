import {
  type Acting,
  accept,
  type Day,
  type Decision,
  type Instant,
  type Recording,
  type Refused,
  refuse,
} from '@goldkey/kernel';
import { approvedOnly, type LeaveAccount, refuseBeyondLeft } from '../leave/balance.js';
import { samePlan } from '../roster/roster-day.js';
import { halfDaysOf, type LeaveTime, MOST_LEAVE_DAYS, overlap } from './leave.js';
import type { HeldDay, RequestEvent, RosterRequest, Wish } from './request.js';
import { isOpen, isPartner, isTheirs, isUndoable, refuseBegun, refuseConcerned } from './rules.js';

/** Leave that ends before it begins, or is too long to be asked for at once. */
export const refuseLeaveTime = (time: LeaveTime): Refused | undefined => {
  const halves = halfDaysOf(time);
  if (halves < 1) return refuse('staffing.leave-days-invalid');
  return halves > MOST_LEAVE_DAYS * 2
    ? refuse('staffing.leave-too-long-invalid', { days: MOST_LEAVE_DAYS })
    : undefined;
};

const refuseLeave = (
  wish: Wish & { kind: 'leave' },
  others: readonly RosterRequest[],
  account: LeaveAccount | undefined,
): Decision<never> | undefined => {
  const unfit = refuseLeaveTime(wish);
  if (unfit !== undefined) return unfit;
  const taken = others.find(
    (other) =>
      (isOpen(other) || other.state === 'approved') && other.wish.kind === 'leave' && overlap(other.wish, wish),
  );
  if (taken !== undefined) return refuse('staffing.leave-overlaps', { requestId: taken.id });
  return account && refuseBeyondLeft(account, wish);
};

const refuseSwap = (
  { held, dates, withId }: Wish & { kind: 'swap' },
  employeeId: string,
): Decision<never> | undefined => {
  if (withId === employeeId) return refuse('staffing.swap-with-oneself-invalid');
  const differs = dates.some((date) => {
    const [one, other] = held.filter((day) => day.date === date);
    return one !== undefined && other !== undefined && !samePlan(one, other);
  });
  return differs ? undefined : refuse('staffing.swap-without-difference-invalid');
};

/**
 * Nobody works another's shift of yesterday; what was worked is told by the clock, and put right by a correction.
 * Asking for a swap is refused by this too.
 */
export const refuseSwapPassed = (wish: Wish, today: Day): Decision<never> | undefined => {
  const passed = wish.kind === 'swap' ? wish.dates.find((date) => date < today) : undefined;
  return passed === undefined ? undefined : refuse('staffing.swap-day-passed', { date: passed });
};

const refuseCorrection = ({ clockedAt }: Wish & { kind: 'correction' }, now: Instant): Decision<never> | undefined =>
  clockedAt > now ? refuse('staffing.future-instant-invalid') : undefined;

export interface AskRequest extends Recording {
  readonly requestId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly reason: string;
  readonly wish: Wish;
  /** Of who asks for leave. */
  readonly account?: LeaveAccount;
}

/** Something is asked for. `others` are the requests that the same person made before. */
export const askRequest = (others: readonly RosterRequest[], command: AskRequest): Decision<RequestEvent> => {
  const { requestId, propertyId, employeeId, reason, wish, account, eventId, at, now } = command;
  const unfit =
    wish.kind === 'leave'
      ? refuseLeave(wish, others, account)
      : wish.kind === 'swap'
        ? refuseSwap(wish, employeeId)
        : refuseCorrection(wish, now);
  const asked = { id: requestId, propertyId, employeeId, askedAt: at, reason, wish };
  return unfit ?? accept({ type: 'RequestAsked', eventId, at, requestId, asked });
};

const about = ({ id }: RosterRequest, { eventId, at }: Recording) => ({ eventId, at, requestId: id });

const refuseSettled = (request: RosterRequest): Decision<never> | undefined =>
  isOpen(request) ? undefined : refuse('staffing.request-settled', { requestId: request.id, state: request.state });

/** With the day that it is at the property. */
interface OnDay extends Recording {
  readonly today: Day;
}

/** The other one of a swap agrees, while its days are still ahead; nobody agrees for them. */
export const acceptSwap = (
  request: RosterRequest,
  command: OnDay & { readonly by: string },
): Decision<RequestEvent> => {
  const { wish } = request;
  if (wish.kind !== 'swap') return refuse('staffing.request-not-a-swap', { requestId: request.id });
  if (!isPartner(request, command.by)) return refuse('staffing.swap-partner.forbidden');
  if (request.state === 'accepted') return accept();
  return (
    refuseSettled(request) ??
    refuseSwapPassed(wish, command.today) ??
    accept({ ...about(request, command), type: 'RequestAccepted' })
  );
};

/** What the days of a swap are now; another plan than when it was asked is another swap. */
const refuseOutdated = (wish: Wish, now: readonly HeldDay[]): Decision<never> | undefined => {
  if (wish.kind !== 'swap') return undefined;
  const changed = wish.held.find((then) => {
    const today = now.find(({ employeeId, date }) => employeeId === then.employeeId && date === then.date);
    return today === undefined || !samePlan(then, today);
  });
  return changed === undefined ? undefined : refuse('staffing.swap-outdated', { date: changed.date });
};

export interface ApproveRequest extends OnDay, Acting {
  /** The days that the request is about, as they are planned now. */
  readonly days: readonly HeldDay[];
  /** Of leave: what the person has, and its days on which they are not due by now. */
  readonly leave?: { readonly account: LeaveAccount; readonly free: readonly Day[] };
}

/** Leave that was asked for while there was enough is not approved once there is not. */
const refuseOverdrawn = ({ id, wish }: RosterRequest, leave: ApproveRequest['leave']): Decision<never> | undefined =>
  wish.kind === 'leave' && leave !== undefined
    ? refuseBeyondLeft(approvedOnly(leave.account, id), { ...wish, free: leave.free })
    : undefined;

/** A request is approved by somebody whom it is not about; a swap only once the other one has agreed, and while its days are ahead. */
export const approveRequest = (request: RosterRequest, command: ApproveRequest): Decision<RequestEvent> => {
  const { by, days, today, leave } = command;
  const settled = refuseSettled(request) ?? refuseConcerned(request, command);
  if (settled !== undefined) return settled;
  if (request.wish.kind === 'swap' && request.state === 'asked')
    return refuse('staffing.swap-not-accepted', { requestId: request.id });
  const replaced = request.wish.kind === 'leave' ? days.filter(({ kind }) => kind === 'work') : [];
  return (
    refuseSwapPassed(request.wish, today) ??
    refuseOutdated(request.wish, days) ??
    refuseOverdrawn(request, leave) ??
    accept({
      ...about(request, command),
      type: 'RequestApproved',
      by,
      replaced,
      ...(leave && { free: leave.free }),
    })
  );
};

/** A request is refused with the reason: by who approves, or by the other one of a swap. */
export const refuseRequest = (
  request: RosterRequest,
  command: Recording & Acting & { readonly why: string; readonly mayApprove: boolean },
): Decision<RequestEvent> => {
  const { by, why, mayApprove } = command;
  const settled = refuseSettled(request);
  if (settled !== undefined) return settled;
  const partner = isPartner(request, by);
  const barred = partner ? undefined : refuseConcerned(request, command);
  if (barred !== undefined) return barred;
  if (!partner && !mayApprove) return refuse('staffing.request-decision.forbidden');
  return accept({ ...about(request, command), type: 'RequestRefused', by, why });
};

/**
 * Who asked takes it back, approved leave too as long as it has not begun: its days are then what they were before. An approved
 * correction is taken back by somebody else. What was exchanged stays; another swap undoes it.
 */
export const withdrawRequest = (
  request: RosterRequest,
  command: OnDay & Acting & { readonly why: string; readonly mayApprove: boolean },
): Decision<RequestEvent> => {
  const { by, why, mayApprove, today } = command;
  if (!isTheirs(request, by, mayApprove)) return refuse('staffing.request-withdrawal.forbidden');
  const settled = isUndoable(request, command) ? refuseBegun(request, command, today) : refuseSettled(request);
  return settled ?? accept({ ...about(request, command), type: 'RequestWithdrawn', why });
};
