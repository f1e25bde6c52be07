import {
  accept,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  isSelf,
  type Recording,
  refuse,
  type Selves,
  tookStep,
} from '@goldkey/kernel';
import { type ShiftAct, type ShiftState, shiftMachine } from './machine.js';

/** A cashier's till from its opening to its hand-over. What it should hold comes from the ledger, what it holds is counted. */
export interface CashierShift {
  readonly id: string;
  readonly propertyId: string;
  /** Account of the cashier, and the employee behind it. */
  readonly cashier: string;
  readonly cashierName: string;
  readonly employeeId?: string;
  /** All ids of the cashier then; absent on older tills. */
  readonly openedAs?: readonly string[];
  readonly openedAt: Instant;
  /** Yuan of change that lay in the till at first. */
  readonly float: string;
  readonly state: ShiftState;
  readonly count?: {
    readonly at: Instant;
    /** Yuan in the till, and what should be there: the float and the cash that was taken less what was paid out. */
    readonly counted: string;
    readonly expected: string;
    /** Counted less expected; below zero where money is missing. */
    readonly difference: string;
    readonly note?: string;
  };
  readonly handover?: {
    readonly handoverId: string;
    readonly at: Instant;
    /** Employee, and the name as it was then; older hand-overs have none, and say in their own words who it was. */
    readonly to: string;
    readonly toName?: string;
    readonly supervisedBy: string;
    /** Yuan: what was counted less the float that stays. */
    readonly amount: string;
  };
}

export interface CashierShiftEvent {
  readonly type: 'CashierShiftOpened' | 'CashierShiftCounted' | 'CashierShiftHandedOver';
  readonly eventId: string;
  readonly at: Instant;
  readonly cashierShift: CashierShift;
}

export const evolveShift = (_state: CashierShift | undefined, event: CashierShiftEvent): CashierShift =>
  event.cashierShift;

const next = (shift: CashierShift, act: ShiftAct): ShiftState | Decision<never> =>
  shiftMachine[shift.state][act] ?? refuse('billing.shift-state', { state: shift.state, act });

export interface OpenShift extends Recording {
  readonly shift: Pick<CashierShift, 'id' | 'propertyId' | 'cashier' | 'cashierName' | 'employeeId' | 'float'> &
    Required<Pick<CashierShift, 'openedAs'>>;
}

/** A cashier opens a till; one at a time in a property. */
export const openShift = (open: CashierShift | undefined, command: OpenShift): Decision<CashierShiftEvent> => {
  const { shift: said, eventId, at } = command;
  if (open !== undefined) return refuse('billing.shift-open', { shiftId: open.id });
  const cashierShift: CashierShift = { ...said, float: formatFen(fen(said.float)), openedAt: at, state: 'open' };
  return accept({ type: 'CashierShiftOpened', eventId, at, cashierShift });
};

export interface CountShift extends Recording {
  readonly by: string;
  /** Yuan in the till. */
  readonly counted: string;
  readonly note?: string;
}

/** The till is counted by its cashier; after that it takes nothing any more. A difference needs a word. */
export const countShift = (
  { shift, cash }: { readonly shift: CashierShift; readonly cash: Fen },
  { by, counted, note, eventId, at }: CountShift,
): Decision<CashierShiftEvent> => {
  const state = next(shift, 'count');
  if (typeof state === 'object') return state;
  if (by !== shift.cashier) return refuse('billing.shift-of-another.forbidden', {});
  const expected = (fen(shift.float) + cash) as Fen;
  const difference = (fen(counted) - expected) as Fen;
  if (difference !== 0n && note === undefined)
    return refuse('billing.difference-unexplained-invalid', { difference: formatFen(difference) });
  const count = {
    at,
    counted: formatFen(fen(counted)),
    expected: formatFen(expected),
    difference: formatFen(difference),
    ...(note !== undefined && { note }),
  };
  return accept({ type: 'CashierShiftCounted', eventId, at, cashierShift: { ...shift, state, count } });
};

export interface HandOverShift extends Recording, Selves {
  readonly handoverId: string;
  /** Who takes the money; somebody unknown works nowhere. */
  readonly to: { readonly employeeId: string; readonly name: string; readonly propertyIds: readonly string[] };
  /** Employee who watches. */
  readonly supervisedBy: string;
  /** Employee who says so: the supervisor, whose ids `selves` are. */
  readonly byEmployee: string | undefined;
}

/** The money goes to another person of the property while a third one watches, who is the one that records it. */
export const handOverShift = (shift: CashierShift, command: HandOverShift): Decision<CashierShiftEvent> => {
  const { handoverId, to, supervisedBy, byEmployee, eventId, at } = command;
  const state = next(shift, 'hand-over');
  if (typeof state === 'object') return state;
  const cashier = { selves: [shift.employeeId ?? shift.cashier, shift.cashier, ...(shift.openedAs ?? [])] };
  const watcher = { by: supervisedBy, selves: command.selves };
  const areThree =
    !isSelf(to.employeeId, cashier) && !isSelf(to.employeeId, watcher) && !tookStep(undefined, cashier.selves, watcher);
  if (!areThree || byEmployee !== supervisedBy) return refuse('billing.three-persons.forbidden', {});
  if (!to.propertyIds.includes(shift.propertyId)) return refuse('billing.receiver-elsewhere-invalid', {});
  const amount = formatFen((fen(shift.count?.counted ?? '0') - fen(shift.float)) as Fen);
  const handover = { handoverId, at, to: to.employeeId, toName: to.name, supervisedBy, amount };
  return accept({ type: 'CashierShiftHandedOver', eventId, at, cashierShift: { ...shift, state, handover } });
};
