import {
  type Acting,
  accept,
  type Day,
  type Decision,
  type Instant,
  isSelf,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { happened, next } from './decide.js';
import { duesOf, type Renovation, type RenovationEvent } from './renovation.js';

/** What was written of a renovation by mistake is put right by another person than who wrote it, with the reason. */

interface TakingBack extends Recording, Acting {
  readonly reason: string;
}

/** Ids of the news by which an approval is told anew. */
type Retelling = Pick<NonNullable<RenovationEvent['retold']>, 'takesBackBy' | 'toldBy'>;

const refuseOwn = (by: string | undefined, acting: Acting): Decision<never> | undefined =>
  isSelf(by, acting) ? refuse('inspections.own-entry.forbidden', {}) : undefined;

/** With another last day, which the approval says from now on. */
const until = (known: Renovation, day: Day, retelling: Retelling) => ({
  renovation: { ...known, until: day, told: { ...known.told, approved: [retelling.toldBy] } },
  retold: { ...retelling, takesBack: known.told.approved },
});

export interface WithdrawAcceptance extends TakingBack {
  readonly retelling: Retelling;
}

/** It was not accepted after all: the work goes on as it was approved, and what was told of the acceptance is taken back. */
export const withdrawAcceptance = (known: Renovation, command: WithdrawAcceptance): Decision<RenovationEvent> => {
  const state = next(known, 'reopen', command);
  if (typeof state === 'object') return state;
  const own = refuseOwn(known.acceptance?.by, command);
  if (own !== undefined) return own;
  const { acceptance, ...rest } = known;
  const { accepted: takesBack, ...told } = rest.told;
  // Of before it was kept by which news it was told, which nobody can name any more.
  if (takesBack === undefined) return refuse('inspections.acceptance-of-before', {});
  const open: Renovation = { ...rest, told, state };
  const ended = acceptance?.endedEarly;
  const { renovation, ...retold } =
    ended === undefined ? { renovation: open } : until(open, ended.until, command.retelling);
  const facts = { reason: command.reason };
  return happened(command, { type: 'RenovationAcceptanceWithdrawn', renovation, facts, takesBack, ...retold });
};

export interface MoveRenovation extends TakingBack {
  readonly until: Day;
  readonly isOfQuality: boolean;
  readonly dayOf: (at: Instant) => Day;
  readonly retelling: Retelling;
}

/**
 * Work that runs ends on another day than was approved. Where a patrol or the acceptance was missed (D-07), the quality centre alone
 * says so: who owed it would undo their own miss.
 */
export const moveRenovation = (known: Renovation, command: MoveRenovation): Decision<RenovationEvent> => {
  const state = next(known, 'move', command);
  if (typeof state === 'object') return state;
  const { until: day, reason, isOfQuality, now, dayOf, retelling } = command;
  const own = refuseOwn(known.decision?.by, command);
  if (own !== undefined) return own;
  if (day < known.from) return refuse('inspections.renovation-days-invalid', {});
  if (day === known.until) return accept();
  const today = dayOf(now);
  const { missed, acceptBy = today } = duesOf(known, today, dayOf);
  if (!isOfQuality && (missed > 0 || acceptBy < today)) return refuse('inspections.missed-quality-only.forbidden', {});
  const facts = { until: day, was: known.until, reason };
  return happened(command, { type: 'RenovationMoved', facts, ...until({ ...known, state }, day, retelling) });
};

/** The deposit was not taken as it was written down: it can be written down anew. What went back of it is taken back first. */
export const withdrawDeposit = (known: Renovation, command: TakingBack): Decision<RenovationEvent> => {
  const state = next(known, 'withdraw-deposit', command);
  if (typeof state === 'object') return state;
  const { depositTaken, depositReturned, ...rest } = known;
  if (depositTaken === undefined) return refuse('inspections.deposit-not-taken-invalid', {});
  if (depositReturned !== undefined) return refuse('inspections.deposit-returned', { on: depositReturned.on });
  const { by, ...facts } = depositTaken;
  return (
    refuseOwn(by, command) ??
    happened(command, {
      type: 'RenovationDepositWithdrawn',
      renovation: { ...rest, state, depositWithdrawn: true },
      facts: { ...facts, reason: command.reason },
    })
  );
};

/** The deposit did not go back as it was written down: it is there to be returned. */
export const withdrawDepositReturn = (known: Renovation, command: TakingBack): Decision<RenovationEvent> => {
  const state = next(known, 'withdraw-deposit-return', command);
  if (typeof state === 'object') return state;
  const { depositReturned, ...rest } = known;
  if (depositReturned === undefined) return refuse('inspections.deposit-not-returned', {});
  const { returned, withheld, on, by } = depositReturned;
  return (
    refuseOwn(by, command) ??
    happened(command, {
      type: 'RenovationDepositReturnWithdrawn',
      renovation: { ...rest, state },
      facts: { returned, withheld, on, reason: command.reason },
    })
  );
};
