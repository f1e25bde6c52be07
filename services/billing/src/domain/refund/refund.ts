import {
  type Acting,
  accept,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import { type Authority, beyondAuthority } from '../authority/authority-limits.js';
import type { Means } from '../ledger/ledger.js';
import { type RefundAct, type RefundState, refundMachine } from './machine.js';

/** Credit of a household that is paid out, once another person than who asked has approved it. */
export interface Refund {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** Yuan. */
  readonly amount: string;
  readonly means: Means;
  readonly reason: string;
  readonly state: RefundState;
  readonly requestedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly requestedAs?: readonly string[];
  readonly decidedBy?: string;
  /** What who decided had to say. */
  readonly decisionNote?: string;
  readonly paidBy?: string;
  /** Cash only: out of whose till it was paid. */
  readonly shiftId?: string;
}

export interface RefundEvent {
  readonly type: 'RefundRequested' | 'RefundApproved' | 'RefundRefused' | 'RefundPaid';
  readonly eventId: string;
  readonly at: Instant;
  readonly refund: Refund;
}

export const evolveRefund = (_state: Refund | undefined, { refund }: RefundEvent): Refund => refund;

const next = (refund: Refund, act: RefundAct): RefundState | Decision<never> =>
  refundMachine[refund.state][act] ?? refuse('billing.refund-state', { state: refund.state, act });

export interface RequestRefund extends Recording {
  readonly refund: Omit<Refund, 'state' | 'decidedBy' | 'decisionNote' | 'paidBy' | 'shiftId'> &
    Required<Pick<Refund, 'requestedAs'>>;
}

/** Credit is asked back; never more than there is. */
export const requestRefund = (credit: Fen, { refund: said, eventId, at }: RequestRefund): Decision<RefundEvent> => {
  if (fen(said.amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (fen(said.amount) > credit) return refuse('billing.credit-too-small', { credit: formatFen(credit) });
  return accept({ type: 'RefundRequested', eventId, at, refund: { ...said, state: 'requested' } });
};

export interface DecideRefund extends Recording, Acting {
  readonly act: 'approve' | 'refuse';
  readonly note?: string;
  readonly authority: Authority;
}

/** Approved or refused by another person than who asked, within what their level decides. */
export const decideRefund = (refund: Refund, decision: DecideRefund): Decision<RefundEvent> => {
  const { act, by, note, eventId, at } = decision;
  const state = next(refund, act);
  if (typeof state === 'object') return state;
  if (tookStep(refund.requestedBy, refund.requestedAs, decision)) return refuse('billing.same-person.forbidden', {});
  const beyond = beyondAuthority(decision.authority, fen(refund.amount));
  if (beyond !== undefined) return beyond;
  const type = act === 'approve' ? 'RefundApproved' : 'RefundRefused';
  const decided = { ...refund, state, decidedBy: by, ...(note !== undefined && { decisionNote: note }) };
  return accept({ type, eventId, at, refund: decided });
};

export interface PayRefund extends Recording {
  readonly by: string;
}

/** The money goes back; the credit may have been used since it was approved. */
export const payRefund = (
  { refund, credit, shiftId }: { readonly refund: Refund; readonly credit: Fen; readonly shiftId: string | undefined },
  { by, eventId, at }: PayRefund,
): Decision<RefundEvent> => {
  const state = next(refund, 'pay');
  if (typeof state === 'object') return state;
  if (refund.means === 'cash' && shiftId === undefined) return refuse('billing.no-open-shift', {});
  if (fen(refund.amount) > credit) return refuse('billing.credit-too-small', { credit: formatFen(credit) });
  const paid = { ...refund, state, paidBy: by, ...(refund.means === 'cash' && shiftId !== undefined && { shiftId }) };
  return accept({ type: 'RefundPaid', eventId, at, refund: paid });
};
