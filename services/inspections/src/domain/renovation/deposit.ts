import { type Day, type Decision, fen, fenOf, formatFen, type Recording, refuse } from '@goldkey/kernel';
import { happened, next } from './decide.js';
import type { Renovation, RenovationEvent } from './renovation.js';

/** The deposit of a renovation: agreed with the application, taken by a receipt, given back at the end, whole or in part. */

interface Written extends Recording {
  /** Account that writes it down. */
  readonly by: string;
  /** The day on which the money changed hands, and the property's today. */
  readonly on: Day;
  readonly today: Day;
}

export interface TakeDeposit extends Written {
  /** Yuan, a decimal. */
  readonly amount: string;
  readonly receipt: string;
}

/** The deposit that was agreed came in, by a receipt; once, and never more than was agreed. */
export const takeDeposit = (known: Renovation, command: TakeDeposit): Decision<RenovationEvent> => {
  const state = next(known, 'take-deposit', command);
  if (typeof state === 'object') return state;
  const { deposit, depositTaken, depositWithdrawn, ...rest } = known;
  const { receipt, on, by, today } = command;
  const isOver = known.state === 'rejected' || known.state === 'withdrawn';
  if (isOver && depositTaken === undefined && depositWithdrawn === undefined)
    return refuse('inspections.renovation-state', { state: known.state, act: 'take-deposit' });
  if (depositTaken !== undefined) return refuse('inspections.deposit-taken', { receipt: depositTaken.receipt });
  if (deposit === undefined) return refuse('inspections.deposit-not-agreed-invalid', {});
  const amount = fen(command.amount);
  if (amount <= 0n || amount > fen(deposit)) return refuse('inspections.deposit-amount-invalid', { agreed: deposit });
  if (on > today) return refuse('inspections.deposit-day-invalid', { latest: today });
  const taken = { amount: formatFen(amount), receipt, on, by };
  return happened(command, {
    type: 'RenovationDepositTaken',
    renovation: { ...rest, deposit, state, depositTaken: taken },
    facts: { amount: taken.amount, receipt, on },
  });
};

export interface ReturnDeposit extends Written {
  /** Yuan, decimals. */
  readonly returned: string;
  readonly withheld: string;
  readonly reason?: string;
}

/** The work is over: the deposit goes back, less what is withheld with the reason; both together are what was taken. */
export const returnDeposit = (known: Renovation, command: ReturnDeposit): Decision<RenovationEvent> => {
  const state = next(known, 'return-deposit', command);
  if (typeof state === 'object') return state;
  const { depositTaken, depositReturned } = known;
  const { reason, on, by, today } = command;
  if (depositTaken === undefined) return refuse('inspections.deposit-not-taken-invalid', {});
  if (depositReturned !== undefined) return refuse('inspections.deposit-returned', { on: depositReturned.on });
  const [returned, withheld] = [fen(command.returned), fen(command.withheld)];
  if (returned < 0n || withheld < 0n || fenOf(returned + withheld) !== fen(depositTaken.amount))
    return refuse('inspections.deposit-sum-invalid', { taken: depositTaken.amount });
  if (withheld > 0n && reason === undefined) return refuse('inspections.deposit-reason-missing-invalid', {});
  if (on > today || on < depositTaken.on)
    return refuse('inspections.deposit-return-day-invalid', { earliest: depositTaken.on, latest: today });
  const back = {
    returned: formatFen(returned),
    withheld: formatFen(withheld),
    ...(reason !== undefined && { reason }),
    on,
    by,
  };
  const { by: _by, ...facts } = back;
  return happened(command, {
    type: 'RenovationDepositReturned',
    renovation: { ...known, state, depositReturned: back },
    facts,
  });
};
