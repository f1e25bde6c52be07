import {
  accept,
  type Day,
  type Decision,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  isSelf,
  type Month,
  monthOf,
  type Recording,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import type { CashierShift } from '../shift/shift.js';
import type { Withdrawal } from '../withdrawal.js';
import { type BankingAct, type BankingState, bankingMachine } from './machine.js';

/** Cash of the safe that was taken to the bank. */
export interface Banking {
  readonly id: string;
  readonly propertyId: string;
  readonly day: Day;
  /** Yuan. */
  readonly amount: string;
  /** Tills handed over whose cash it took; absent where it took an amount. */
  readonly shiftIds?: readonly string[];
  /** The account at the bank as the people there call it. */
  readonly bankAccount: string;
  /** Number on the bank's slip. */
  readonly slip: string;
  /** Employee who counted it and says so. */
  readonly countedBy: string;
  readonly countedByName: string;
  /** Another employee of the property, who was there. */
  readonly witness: string;
  readonly witnessName: string;
  /** When the books have it: within its day. */
  readonly bankedAt: Instant;
  /** The event that told of it. */
  readonly toldEvent: string;
  readonly state: BankingState;
  readonly withdrawn?: Withdrawal;
}

export interface BankingEvent {
  readonly type: 'CashBanked' | 'BankingWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly banking: Banking;
}

export const evolveBanking = (_state: Banking | undefined, { banking }: BankingEvent): Banking => banking;

/** What is known of the property's cash when some of it is banked. */
export interface SafeStanding {
  /** Cash taken less refunds and what was banked: the least of it from the day that it is banked on until now. */
  readonly inSafe: Fen;
  /** The chosen tills that are there. */
  readonly shifts: readonly CashierShift[];
  /** Of the chosen tills, those whose cash a banking took that stands. */
  readonly banked: readonly string[];
  /** Whether a banking that stands has the slip. */
  readonly isSlipKnown: boolean;
}

export interface BankCash extends Recording, Selves {
  readonly banking: Omit<Banking, 'bankedAt' | 'toldEvent' | 'state' | 'withdrawn' | 'witnessName'>;
  /** Who was there, as staffing knows them; somebody unknown works nowhere. */
  readonly witness: { readonly employeeId: string; readonly name: string; readonly propertyIds: readonly string[] };
  /** Employee who records it. */
  readonly byEmployee: string | undefined;
  readonly today: Day;
}

const handedOver = ({ handover }: CashierShift): Fen => fen(handover?.amount ?? '0');

/** What is wrong with the tills that it says to have taken; nothing where it says none. */
const refuseShifts = (
  { shiftIds, amount, propertyId }: BankCash['banking'],
  { shifts, banked }: SafeStanding,
): Decision<never> | undefined => {
  if (shiftIds === undefined) return undefined;
  const found = new Map(shifts.filter((shift) => shift.propertyId === propertyId).map((shift) => [shift.id, shift]));
  const missing = shiftIds.find((id) => !found.has(id));
  if (missing !== undefined) return refuse('billing.cashier-shift-not-found', { id: missing });
  const waiting = shifts.find(({ state }) => state !== 'handed-over');
  if (waiting !== undefined) return refuse('billing.shift-not-handed-over', { cashier: waiting.cashierName });
  const taken = shifts.find(({ id }) => banked.includes(id));
  if (taken !== undefined) return refuse('billing.shift-banked', { cashier: taken.cashierName });
  const sum = fenOf([...found.values()].reduce((all, shift) => all + handedOver(shift), 0n));
  return sum === fen(amount) ? undefined : refuse('billing.banking-differs-invalid', { sum: formatFen(sum) });
};

/** Cash goes to the bank: never more than there is, counted by who records it while another person watches. */
export const bankCash = (standing: SafeStanding, command: BankCash): Decision<BankingEvent> => {
  const { banking: said, witness, byEmployee, today, eventId, at } = command;
  const amount = fen(said.amount);
  if (amount <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (said.day > today) return refuse('billing.day-ahead-invalid', {});
  if (byEmployee === undefined || isSelf(witness.employeeId, { by: byEmployee, selves: command.selves }))
    return refuse('billing.two-persons.forbidden', {});
  if (!witness.propertyIds.includes(said.propertyId)) return refuse('billing.witness-elsewhere-invalid', {});
  const unfit = refuseShifts(said, standing);
  if (unfit !== undefined) return unfit;
  if (standing.isSlipKnown) return refuse('billing.slip-known', { slip: said.slip });
  if (amount > standing.inSafe) return refuse('billing.more-than-in-safe', { inSafe: formatFen(standing.inSafe) });
  const banking: Banking = {
    ...said,
    amount: formatFen(amount),
    witnessName: witness.name,
    bankedAt: at,
    toldEvent: eventId,
    state: 'banked',
  };
  return accept({ type: 'CashBanked', eventId, at, banking });
};

export interface WithdrawBanking extends Recording, Omit<Withdrawal, 'at'> {}

const next = (banking: Banking, act: BankingAct): BankingState | Decision<never> =>
  bankingMachine[banking.state][act] ?? refuse('billing.withdrawn-already', {});

/** It was recorded wrongly: the cash is in the safe again. Not once the bank's line was matched with it, or its month is closed. */
export const withdrawBanking = (
  {
    banking,
    isMatched,
    closed,
  }: { readonly banking: Banking; readonly isMatched: boolean; readonly closed: ReadonlySet<Month> },
  { by, byName, reason, at, eventId }: WithdrawBanking,
): Decision<BankingEvent> => {
  const state = next(banking, 'withdraw');
  if (typeof state === 'object') return state;
  if (isMatched) return refuse('billing.banking-matched', {});
  const month = monthOf(banking.day);
  if (closed.has(month)) return refuse('billing.month-closed', { month });
  const withdrawn = { at, by, byName, reason };
  return accept({ type: 'BankingWithdrawn', eventId, at, banking: { ...banking, state, withdrawn } });
};
