import { accept, type Day, type Decision, fen, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { StatementAccount } from '../bank-format/bank-format.js';
import type { StatementLine } from '../bank-format/read-statement.js';
import { type BankLineAct, type BankLineState, bankLineMachine } from './machine.js';
import type { BookingRef, Proposal } from './proposal.js';

/** A line of a bank's or a wallet's statement, and what became of it. */
export interface BankLine extends Omit<StatementLine, 'row'> {
  readonly id: string;
  readonly propertyId: string;
  readonly fileId: string;
  readonly account: StatementAccount;
  readonly state: BankLineState;
  /** What it seems to be, with the reason; a person or the import's confirmation decides. */
  readonly proposal?: Proposal;
  /** Whose payment it is, once assigned. */
  readonly householdId?: string;
  /** What it is in our books: a payment that it made, or one that was there. */
  readonly booking?: BookingRef;
  readonly reason?: string;
  readonly decidedBy?: string;
}

export interface BankLineEvent {
  readonly type:
    | 'BankLineRead'
    | 'BankLineAssigned'
    | 'BankLineRecognised'
    | 'BankLineOwedBack'
    | 'BankLineReturned'
    | 'BankLineSetAside'
    | 'BankLineReopened'
    | 'BankLineFollowed';
  readonly eventId: string;
  readonly at: Instant;
  readonly bankLine: BankLine;
}

export const evolveBankLine = (_state: BankLine | undefined, { bankLine }: BankLineEvent): BankLine => bankLine;

export const readLine = ({
  line: { row: _row, ...line },
  at,
  eventId,
  ...kept
}: Pick<Recording, 'at' | 'eventId'> &
  Pick<BankLine, 'id' | 'propertyId' | 'fileId' | 'account'> & {
    readonly line: StatementLine;
    readonly proposal: Proposal | undefined;
  }): Decision<BankLineEvent> => {
  const { proposal, ...known } = kept;
  const bankLine = { ...line, ...known, state: 'unmatched' as const, ...(proposal && { proposal }) };
  return accept({ type: 'BankLineRead', eventId, at, bankLine });
};

const stepped = (line: BankLine, act: BankLineAct): BankLineState | Decision<never> =>
  bankLineMachine[line.state][act] ?? refuse('billing.bank-line-state', { state: line.state, act });

interface Deciding extends Recording {
  readonly by: string;
}

/** Money of a household that no receipt was made for: the line makes one. */
export const assignLine = (
  line: BankLine,
  { householdId, paymentId, by, at, eventId }: Deciding & { readonly householdId: string; readonly paymentId: string },
): Decision<BankLineEvent> => {
  const state = stepped(line, 'assign');
  if (typeof state === 'object') return state;
  if (fen(line.amount) <= 0n) return refuse('billing.bank-line-went-out-invalid', {});
  const booking = { kind: 'payment' as const, id: paymentId };
  const bankLine: BankLine = { ...line, state, householdId, booking, decidedBy: by };
  return accept({ type: 'BankLineAssigned', eventId, at, bankLine });
};

/** What the line tells is in our books already. `amount` is what they say, below zero for a refund; a difference is shown by the reconciliation. */
export const recogniseLine = (
  line: BankLine,
  {
    booking,
    account,
    amount,
    isTaken,
    by,
    at,
    eventId,
  }: Deciding & {
    readonly booking: BookingRef;
    readonly account: string;
    readonly amount: string;
    /** Whether another line is that booking. */
    readonly isTaken: boolean;
  },
): Decision<BankLineEvent> => {
  const state = stepped(line, 'recognise');
  if (typeof state === 'object') return state;
  if (account !== line.account || fen(amount) > 0n !== fen(line.amount) > 0n)
    return refuse('billing.booking-does-not-fit-invalid', {});
  if (isTaken) return refuse('billing.booking-has-its-line', {});
  return accept({ type: 'BankLineRecognised', eventId, at, bankLine: { ...line, state, booking, decidedBy: by } });
};

const RESOLUTIONS = {
  'owe-back': 'BankLineOwedBack',
  return: 'BankLineReturned',
  'set-aside': 'BankLineSetAside',
} as const satisfies Partial<Record<BankLineAct, BankLineEvent['type']>>;
export type Resolution = keyof typeof RESOLUTIONS;

/** Money that is nobody's here: it is owed back, went back, or is put aside, each with its reason. */
export const resolveLine = (
  line: BankLine,
  { act, reason, by, at, eventId }: Deciding & { readonly act: Resolution; readonly reason: string },
): Decision<BankLineEvent> => {
  const state = stepped(line, act);
  if (typeof state === 'object') return state;
  if (act === 'owe-back' && fen(line.amount) < 0n) return refuse('billing.bank-line-went-out-invalid', {});
  return accept({ type: RESOLUTIONS[act], eventId, at, bankLine: { ...line, state, reason, decidedBy: by } });
};

/** It was decided wrongly. What it booked cannot be reopened. */
export const reopenLine = (line: BankLine, { by, at, eventId }: Deciding): Decision<BankLineEvent> => {
  const state = stepped(line, 'reopen');
  if (typeof state === 'object') return state;
  const { reason: _reason, booking: _booking, ...rest } = line;
  return accept({ type: 'BankLineReopened', eventId, at, bankLine: { ...rest, state, decidedBy: by } });
};

/** The payment that the line made is another home's now. Money that came, its day and its amount stay what they are. */
export const followPayment = (
  line: BankLine,
  { householdId, at, eventId }: Pick<Recording, 'at' | 'eventId'> & { readonly householdId: string },
): Decision<BankLineEvent> =>
  line.householdId === undefined || line.householdId === householdId
    ? accept()
    : accept({ type: 'BankLineFollowed', eventId, at, bankLine: { ...line, householdId } });

/** The first and the last day that lines tell of. */
export const spanOf = (lines: readonly Pick<StatementLine, 'day'>[]): { readonly from?: Day; readonly until?: Day } => {
  const days = lines.map(({ day }) => day).sort();
  const [from, until] = [days[0], days.at(-1)];
  return from === undefined || until === undefined ? {} : { from, until };
};
