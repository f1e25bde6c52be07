import {
  type Acting,
  accept,
  addDays,
  type Day,
  type Decision,
  daysBetween,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import type { OpenCharge } from '../ledger/ledger.js';
import { type InstalmentPlanAct, type InstalmentPlanState, instalmentPlanMachine } from './machine.js';

export interface Instalment {
  readonly dueOn: Day;
  /** Yuan. */
  readonly amount: string;
}

/** In which parts a household pays what it owes. While it keeps to it nobody duns it; when it breaks it dunning goes on. */
export interface InstalmentPlan {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  /** The debts that it is about. */
  readonly chargeIds: readonly string[];
  /** Yuan that were open of them: what the parts sum to. */
  readonly amount: string;
  /** By their days. */
  readonly parts: readonly Instalment[];
  /** Who agreed for the household. */
  readonly agreedWith: string;
  readonly note?: string;
  readonly state: InstalmentPlanState;
  readonly agreedOn: Day;
  readonly proposedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly proposedAs?: readonly string[];
  readonly proposerName: string;
  readonly decidedBy?: string;
  /** A part had been missed before all of it was paid at last. */
  readonly brokenBefore?: true;
  readonly endReason?: string;
}

export interface InstalmentPlanEvent {
  readonly type:
    | 'InstalmentPlanProposed'
    | 'InstalmentPlanAgreed'
    | 'InstalmentPlanApproved'
    | 'InstalmentPlanRefused'
    | 'InstalmentPlanBroken'
    | 'InstalmentPlanKept'
    | 'InstalmentPlanReopened'
    | 'InstalmentPlanEnded';
  readonly eventId: string;
  readonly at: Instant;
  readonly instalmentPlan: InstalmentPlan;
}

export const evolveInstalmentPlan = (
  _state: InstalmentPlan | undefined,
  { instalmentPlan }: InstalmentPlanEvent,
): InstalmentPlan => instalmentPlan;

/** What who collects may agree alone; above it another person who may approve decides. */
export const COLLECTOR_AUTHORITY = { parts: 3, days: 92, fen: 300_000n } as const;
/** The longest plan at all. */
const LONGEST_DAYS = 731;
/** Days after the day of a part in which it may still come. */
export const PART_GRACE_DAYS = 3;

const sumOf = (amounts: readonly string[]): Fen => fenOf(amounts.reduce((sum, amount) => sum + fen(amount), 0n));

/** Whether the collector may agree it alone. */
export const isWithinAuthority = ({ parts, amount }: Pick<InstalmentPlan, 'parts' | 'amount'>, today: Day): boolean =>
  parts.length <= COLLECTOR_AUTHORITY.parts &&
  daysBetween(today, parts.at(-1)?.dueOn ?? today) <= COLLECTOR_AUTHORITY.days &&
  fen(amount) <= COLLECTOR_AUTHORITY.fen;

const wrongParts = (parts: readonly Instalment[], today: Day): Decision<never> | undefined => {
  if (parts.some(({ amount }) => fen(amount) <= 0n)) return refuse('billing.amount-not-positive-invalid', {});
  const days = parts.map(({ dueOn }) => dueOn);
  const rise = days.every((day, index) => (index === 0 ? day >= today : day > (days[index - 1] as Day)));
  if (!rise) return refuse('billing.parts-do-not-rise-invalid', {});
  return daysBetween(today, days.at(-1) ?? today) > LONGEST_DAYS
    ? refuse('billing.plan-too-long-invalid', { days: LONGEST_DAYS })
    : undefined;
};

export interface ProposeInstalments extends Recording {
  readonly plan: Pick<
    InstalmentPlan,
    'id' | 'propertyId' | 'householdId' | 'parts' | 'agreedWith' | 'note' | 'proposedBy' | 'proposerName'
  > &
    Required<Pick<InstalmentPlan, 'proposedAs'>>;
  /** Which debts; absent: all that are open. */
  readonly chargeIds?: readonly string[];
  readonly today: Day;
}

/** A household agrees to pay in parts. There is one plan for it at a time, and its parts are what it owes, to the fen. */
export const proposeInstalments = (
  { open, standing }: { readonly open: readonly OpenCharge[]; readonly standing: readonly InstalmentPlan[] },
  { plan: said, chargeIds, today, eventId, at }: ProposeInstalments,
): Decision<InstalmentPlanEvent> => {
  const other = standing.find(({ state }) => state === 'proposed' || state === 'agreed');
  if (other !== undefined) return refuse('billing.plan-stands', { planId: other.id });
  const charges = open.filter(({ chargeId }) => chargeIds === undefined || chargeIds.includes(chargeId));
  const settled = chargeIds?.find((id) => !charges.some(({ chargeId }) => chargeId === id));
  if (settled !== undefined) return refuse('billing.charge-settled', { chargeId: settled });
  if (charges.length === 0) return refuse('billing.nothing-owed', {});
  const wrong = wrongParts(said.parts, today);
  if (wrong !== undefined) return wrong;
  const amount = formatFen(fenOf(charges.reduce((sum, charge) => sum + charge.open, 0n)));
  const planned = formatFen(sumOf(said.parts.map((part) => part.amount)));
  if (planned !== amount) return refuse('billing.parts-differ-invalid', { amount, planned });
  const alone = isWithinAuthority({ parts: said.parts, amount }, today);
  const instalmentPlan: InstalmentPlan = {
    ...said,
    parts: said.parts.map(({ dueOn, amount: part }) => ({ dueOn, amount: formatFen(fen(part)) })),
    chargeIds: charges.map(({ chargeId }) => chargeId),
    amount,
    agreedOn: today,
    state: alone ? 'agreed' : 'proposed',
  };
  return accept({ type: alone ? 'InstalmentPlanAgreed' : 'InstalmentPlanProposed', eventId, at, instalmentPlan });
};

/** Yuan that should have come by the end of a day. */
export const dueBy = ({ parts }: Pick<InstalmentPlan, 'parts'>, day: Day): Fen =>
  sumOf(parts.filter(({ dueOn }) => dueOn <= day).map(({ amount }) => amount));

/** Whether a part is missing beyond its days of grace; `paid` is what has come of the plan's debts. */
export const isBroken = (plan: Pick<InstalmentPlan, 'parts'>, paid: Fen, today: Day): boolean =>
  paid < dueBy(plan, addDays(today, -PART_GRACE_DAYS - 1));

/** Whether the household is left alone: it has a plan that is agreed and keeps to it. */
export const keepsTo = (plan: InstalmentPlan, paid: Fen, today: Day): boolean =>
  plan.state === 'agreed' && !isBroken(plan, paid, today);

/** What an act makes of a plan; nothing where the plan does not stand for it. */
const happening =
  (plan: InstalmentPlan, { eventId, at }: Pick<Recording, 'eventId' | 'at'>) =>
  (
    act: InstalmentPlanAct,
    type: InstalmentPlanEvent['type'],
    more: Pick<InstalmentPlan, 'brokenBefore'> = {},
  ): Decision<InstalmentPlanEvent> => {
    const state = instalmentPlanMachine[plan.state][act];
    return state === undefined ? accept() : accept({ type, eventId, at, instalmentPlan: { ...plan, ...more, state } });
  };

/** What the ledger makes of a plan today: all paid, broken, or nothing new. `open` is what is left of its debts. */
export const judgeInstalments = (
  plan: InstalmentPlan,
  { open, today, eventId, at }: Recording & { readonly open: Fen; readonly today: Day },
): Decision<InstalmentPlanEvent> => {
  const happened = happening(plan, { eventId, at });
  if (open <= 0n)
    return happened('fulfil', 'InstalmentPlanKept', plan.state === 'broken' ? { brokenBefore: true } : {});
  const paid = fenOf(fen(plan.amount) - open);
  return isBroken(plan, paid, today) ? happened('break', 'InstalmentPlanBroken') : accept();
};

/**
 * What becomes of a plan when money that was given to one home is another's. A plan that this money had kept is what it would be
 * without it: broken if a part was missed, else agreed again, unless the household has agreed to another one meanwhile.
 */
export const rejudgeInstalments = (
  plan: InstalmentPlan,
  command: Recording & { readonly open: Fen; readonly today: Day; readonly otherStands: boolean },
): Decision<InstalmentPlanEvent> => {
  const { open, today, otherStands } = command;
  if (plan.state !== 'kept') return judgeInstalments(plan, command);
  if (open <= 0n) return accept();
  const { brokenBefore, ...reopened } = plan;
  const happened = happening(reopened, command);
  if (brokenBefore || isBroken(plan, fenOf(fen(plan.amount) - open), today))
    return happened('break', 'InstalmentPlanBroken');
  return otherStands ? happened('supersede', 'InstalmentPlanEnded') : happened('reopen', 'InstalmentPlanReopened');
};

const PAST = {
  approve: 'InstalmentPlanApproved',
  refuse: 'InstalmentPlanRefused',
  end: 'InstalmentPlanEnded',
} as const;

export interface DecideInstalments extends Recording, Acting {
  readonly act: keyof typeof PAST;
  /** Of `end`. */
  readonly reason?: string;
}

/** Another person approves a plan above the collector's authority, or refuses it; a plan is ended with a reason. */
export const decideInstalments = (plan: InstalmentPlan, decision: DecideInstalments): Decision<InstalmentPlanEvent> => {
  const { act, by, reason, eventId, at } = decision;
  const state = instalmentPlanMachine[plan.state][act];
  if (state === undefined) return refuse('billing.plan-state', { state: plan.state });
  if (act !== 'end' && tookStep(plan.proposedBy, plan.proposedAs, decision))
    return refuse('billing.same-person.forbidden', {});
  const decided = { ...plan, state, decidedBy: by, ...(reason !== undefined && { endReason: reason }) };
  return accept({ type: PAST[act], eventId, at, instalmentPlan: decided });
};
