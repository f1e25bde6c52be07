import {
  type Acting,
  accept,
  type Day,
  type Decision,
  type Fen,
  fen,
  fenOf,
  type Instant,
  type Recording,
  ratio,
  reduced,
  refuse,
  roundHalfUp,
  tookStep,
} from '@goldkey/kernel';

import { type Authority, beyondAuthority } from '../authority/authority-limits.js';
import { type ConcessionAct, type ConcessionState, concessionMachine } from './machine.js';

/** What a household pays less of a fee item, with a reason, once another person has approved it. */
export type Relief =
  | { readonly kind: 'exempt' }
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'amount'; readonly amount: string };

export interface Concession {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly feeItemId: string;
  readonly relief: Relief;
  readonly from: Day;
  /** Last day; absent: until further notice. */
  readonly until?: Day;
  readonly reason: string;
  /** Yuan that its first year takes off at most, as reckoned when it was asked for; absent: nobody could tell. */
  readonly yearsWorth?: string;
  readonly state: ConcessionState;
  /** Accounts. */
  readonly proposedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly proposedAs?: readonly string[];
  readonly decidedBy?: string;
  readonly decisionNote?: string;
}

export interface ConcessionEvent {
  readonly type: 'ConcessionProposed' | 'ConcessionApproved' | 'ConcessionRefused' | 'ConcessionEnded';
  readonly eventId: string;
  readonly at: Instant;
  readonly concession: Concession;
}

export const evolveConcession = (_state: Concession | undefined, { concession }: ConcessionEvent): Concession =>
  concession;

/** The days that an amount is for, within those of the whole: a month, or what a meter counted. */
export interface DaysOf {
  /** Days of the whole before the first. */
  readonly before: number;
  readonly days: number;
  readonly of: number;
}

/** Summed from the first day, so that however the whole is cut the shares add up to the amount. */
const shareOf = (amount: Fen, { before, days, of }: DaysOf): bigint =>
  (amount * BigInt(before + days)) / BigInt(of) - (amount * BigInt(before)) / BigInt(of);

/**
 * What is left of the amount; never below zero. A fixed amount is less by its days' share of it, and a percentage of the relief is
 * rounded half up to the fen.
 */
export const relieved = (amount: Fen, relief: Relief, days: DaysOf): Fen => {
  if (amount <= 0n) return amount;
  switch (relief.kind) {
    case 'exempt':
      return fenOf(0);
    case 'amount': {
      const left = amount - shareOf(fen(relief.amount), days);
      return fenOf(left < 0n ? 0n : left);
    }
    case 'percent': {
      const { numerator, denominator } = ratio(relief.percent);
      return fenOf(amount - roundHalfUp(reduced(amount * numerator, denominator * 100n)));
    }
  }
};

const meets = (one: Pick<Concession, 'from' | 'until'>, other: Pick<Concession, 'from' | 'until'>): boolean =>
  one.from <= (other.until ?? '9999-12-31') && other.from <= (one.until ?? '9999-12-31');

export interface ProposeConcession extends Recording {
  readonly concession: Omit<Concession, 'state' | 'decidedBy' | 'decisionNote'> &
    Required<Pick<Concession, 'proposedAs'>>;
}

/** A concession is asked for. Two of one household and fee item never hold on one day. */
export const proposeConcession = (
  standing: readonly Concession[],
  { concession: said, eventId, at }: ProposeConcession,
): Decision<ConcessionEvent> => {
  if (said.until !== undefined && said.until < said.from) return refuse('billing.span-reversed-invalid', {});
  const other = standing.find((each) => each.state !== 'refused' && meets(each, said));
  if (other !== undefined) return refuse('billing.concession-overlaps', { concessionId: other.id });
  return accept({ type: 'ConcessionProposed', eventId, at, concession: { ...said, state: 'proposed' } });
};

export interface DecideConcession extends Recording, Acting {
  readonly note?: string;
  /** For `end`: its last day. */
  readonly until?: Day;
  readonly authority: Authority;
}

const PAST = { approve: 'ConcessionApproved', refuse: 'ConcessionRefused', end: 'ConcessionEnded' } as const;

/**
 * Approved or refused by another person than who asked for it, within what their level decides; or ended, by whoever may approve:
 * sooner than was approved, never later.
 */
export const decideConcession =
  (act: ConcessionAct) =>
  (concession: Concession, decision: DecideConcession): Decision<ConcessionEvent> => {
    const { by, note, until, eventId, at } = decision;
    const state = concessionMachine[concession.state][act];
    if (state === undefined) return refuse('billing.concession-state', { state: concession.state, act });
    if (act !== 'end' && tookStep(concession.proposedBy, concession.proposedAs, decision))
      return refuse('billing.same-person.forbidden', {});
    const worth = concession.yearsWorth === undefined ? undefined : fen(concession.yearsWorth);
    const beyond = act === 'end' ? undefined : beyondAuthority(decision.authority, worth);
    if (beyond !== undefined) return beyond;
    if (until !== undefined && until < concession.from) return refuse('billing.span-reversed-invalid', {});
    if (act === 'end' && until !== undefined && concession.until !== undefined && until > concession.until)
      return refuse('billing.concession-longer-invalid', { until: concession.until });
    const decided = {
      ...concession,
      state,
      decidedBy: by,
      ...(note !== undefined && { decisionNote: note }),
      ...(act === 'end' && until !== undefined && { until }),
    };
    return accept({ type: PAST[act], eventId, at, concession: decided });
  };
