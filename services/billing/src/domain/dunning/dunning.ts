import {
  accept,
  addDays,
  type Day,
  type Decision,
  daysBetween,
  type Fen,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { type InstalmentPlan, keepsTo } from '../instalment-plan/instalment-plan.js';

/** The ladder: each step may follow the one before it after so many days; the first needs a debt that is overdue. */
export const DUNNING_STEPS = ['reminder', 'call', 'letter', 'visit', 'legal-notice'] as const;
export type DunningStep = (typeof DUNNING_STEPS)[number];

/** Days that a household is given after a step before the next one may be taken. */
export const GRACE_DAYS: Readonly<Record<DunningStep, number>> = {
  reminder: 3,
  call: 7,
  letter: 10,
  visit: 15,
  'legal-notice': 30,
};

/** A promise beyond it is a plan of instalments, or none. */
const LONGEST_PROMISE_DAYS = 90;

export const DUNNING_RESULTS = ['promised', 'paid', 'refused', 'disputed', 'absent', 'sent'] as const;
export type DunningResult = (typeof DUNNING_RESULTS)[number];

/** A household was asked for what it owes, and what it said. */
export interface Dunning {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly step: DunningStep;
  readonly result: DunningResult;
  /** Until when it promised to pay. */
  readonly promisedBy?: Day;
  readonly note?: string;
  /** Yuan that were owed then. */
  readonly owed: string;
  readonly day: Day;
  readonly by: string;
  readonly byName: string;
}

export interface DunningEvent {
  readonly type: 'DunningRecorded';
  readonly eventId: string;
  readonly at: Instant;
  readonly dunning: Dunning;
}

export const evolveDunning = (_state: Dunning | undefined, { dunning }: DunningEvent): Dunning => dunning;

export interface RecordDunning extends Recording {
  readonly dunning: Omit<Dunning, 'owed'>;
}

/**
 * A step of the ladder. Steps that were taken may be taken again; the next one only after the days of grace of the highest, and not
 * before a promise has passed. `taken` is what was done while the debt stood, the latest first; a household that keeps to a plan of
 * instalments is left alone (`plan`).
 */
export const recordDunning = (
  {
    owed,
    taken,
    plan,
  }: {
    readonly owed: Fen;
    readonly taken: readonly Dunning[];
    readonly plan?: { readonly plan: InstalmentPlan; readonly paid: Fen } | undefined;
  },
  { dunning: said, eventId, at }: RecordDunning,
): Decision<DunningEvent> => {
  const dunning = { ...said, owed: formatFen(owed) };
  if (owed <= 0n) return refuse('billing.nothing-owed', {});
  if (plan !== undefined && keepsTo(plan.plan, plan.paid, said.day))
    return refuse('billing.plan-kept', { planId: plan.plan.id });
  if (said.promisedBy !== undefined && said.promisedBy < said.day) return refuse('billing.promise-in-past-invalid', {});
  if ((said.result === 'promised') !== (said.promisedBy !== undefined))
    return refuse('billing.promise-without-day-invalid', {});
  const latest = addDays(said.day, LONGEST_PROMISE_DAYS);
  if (said.promisedBy !== undefined && said.promisedBy > latest)
    return refuse('billing.promise-far-invalid', { latest });
  const reached = Math.max(-1, ...taken.map(({ step }) => DUNNING_STEPS.indexOf(step)));
  const wanted = DUNNING_STEPS.indexOf(said.step);
  if (wanted > reached + 1) return refuse('billing.step-skipped', { next: DUNNING_STEPS[reached + 1] });
  if (wanted <= reached) return accept({ type: 'DunningRecorded', eventId, at, dunning });
  const highest = taken.find(({ step }) => step === DUNNING_STEPS[reached]);
  if (highest !== undefined && daysBetween(highest.day, said.day) < GRACE_DAYS[highest.step])
    return refuse('billing.step-too-early', { days: GRACE_DAYS[highest.step] });
  const [last] = taken;
  if (last?.promisedBy !== undefined && said.day <= last.promisedBy)
    return refuse('billing.promise-open', { promisedBy: last.promisedBy });
  return accept({ type: 'DunningRecorded', eventId, at, dunning });
};
