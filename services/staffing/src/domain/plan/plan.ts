import type { Day, Instant, Period, Week } from '@goldkey/kernel';

/**
 * Plans of work. `week` breaks a month down for those who do it: it is no duty of the rulebook, and nothing is told of it
 * outside. The other kinds are those of the contract.
 */
export const workPlanKinds = ['year', 'month', 'week', 'service', 'company'] as const;
export type WorkPlanKind = (typeof workPlanKinds)[number];

/** Something to be done in the plan's period. */
export interface PlanItem {
  readonly id: string;
  readonly what: string;
  readonly responsibleId?: string;
  readonly dueOn?: Day;
  /** The item of the plan above (year → month → week) that this one carries out. */
  readonly follows?: string;
  /** Undefined: not done yet. */
  readonly done?: { readonly on: Day; readonly note: string };
}

/** What became of an item: done on a day, or not done after all. */
export interface ItemOutcome {
  readonly itemId: string;
  readonly done: boolean;
  readonly note: string;
}

interface Drafted {
  readonly id: string;
  readonly propertyId: string;
  /** Whose plan it is. */
  readonly employeeId: string;
  readonly departmentId?: string;
  readonly planKind: WorkPlanKind;
  readonly period: Period;
  readonly items: readonly PlanItem[];
  /** Acts that the plan has caused, by which they are withdrawn with it. */
  readonly acts: readonly string[];
}

interface Submission {
  readonly submittedAt: Instant;
  /** Weeks of which progress was reported, each once. */
  readonly reportedWeeks: readonly Week[];
}

/** A plan of work on its way: drafted, submitted, self-evaluated. */
export type Plan = Drafted &
  (
    | { readonly state: 'draft' }
    | ({ readonly state: 'submitted' } & Submission)
    | ({ readonly state: 'self-evaluated'; readonly evaluatedAt: Instant; readonly summary: string } & Submission)
    | { readonly state: 'withdrawn'; readonly why: string }
  );

export type PlanEvent = { readonly eventId: string; readonly at: Instant; readonly planId: string } & (
  | { readonly type: 'PlanDrafted'; readonly drafted: Drafted }
  | { readonly type: 'PlanRevised'; readonly items: readonly PlanItem[] }
  | { readonly type: 'PlanSubmitted'; readonly actId?: string }
  | {
      readonly type: 'PlanProgressReported';
      readonly week: Week;
      readonly on: Day;
      readonly outcomes: readonly ItemOutcome[];
      readonly summary: string;
      readonly actId?: string;
    }
  | { readonly type: 'PlanItemsSettled'; readonly on: Day; readonly outcomes: readonly ItemOutcome[] }
  | { readonly type: 'PlanSelfEvaluated'; readonly summary: string; readonly actId?: string }
  | { readonly type: 'PlanProgressWithdrawn'; readonly week: Week; readonly actId?: string; readonly why: string }
  | { readonly type: 'PlanSelfEvaluationWithdrawn'; readonly actId?: string; readonly why: string }
  | { readonly type: 'PlanWithdrawn'; readonly why: string }
);

const settled = (items: readonly PlanItem[], outcomes: readonly ItemOutcome[], on: Day): readonly PlanItem[] => {
  const known = new Map(outcomes.map((outcome) => [outcome.itemId, outcome]));
  return items.map((item) => {
    const outcome = known.get(item.id);
    if (outcome === undefined) return item;
    const { done: _, ...open } = item;
    return outcome.done ? { ...open, done: { on: item.done?.on ?? on, note: outcome.note } } : open;
  });
};

const withAct = (plan: Plan, actId: string | undefined) => ({
  acts: actId === undefined ? plan.acts : [...plan.acts, actId],
});

const withoutAct = (plan: Plan, actId: string | undefined) => ({ acts: plan.acts.filter((id) => id !== actId) });

/** The plan after an event. */
export const evolvePlan = (plan: Plan | undefined, event: PlanEvent): Plan => {
  if (event.type === 'PlanDrafted') return { ...event.drafted, state: 'draft' };
  if (plan === undefined) throw new Error(`${event.type} of a plan that was never drafted`);
  switch (event.type) {
    case 'PlanRevised':
      return { ...plan, items: event.items };
    case 'PlanSubmitted':
      return { ...plan, ...withAct(plan, event.actId), state: 'submitted', submittedAt: event.at, reportedWeeks: [] };
    case 'PlanProgressReported': {
      const weeks = 'reportedWeeks' in plan ? plan.reportedWeeks : [];
      const items = settled(plan.items, event.outcomes, event.on);
      return { ...plan, ...withAct(plan, event.actId), items, reportedWeeks: [...weeks, event.week] } as Plan;
    }
    case 'PlanItemsSettled':
      return { ...plan, items: settled(plan.items, event.outcomes, event.on) };
    case 'PlanSelfEvaluated': {
      if (plan.state !== 'submitted') throw new Error('self-evaluation of a plan that was not submitted');
      const { summary, at: evaluatedAt } = event;
      return { ...plan, ...withAct(plan, event.actId), state: 'self-evaluated', evaluatedAt, summary };
    }
    case 'PlanProgressWithdrawn': {
      if (plan.state !== 'submitted') throw new Error('progress of a plan that does not run is not taken back');
      const reportedWeeks = plan.reportedWeeks.filter((week) => week !== event.week);
      return { ...plan, ...withoutAct(plan, event.actId), reportedWeeks };
    }
    case 'PlanSelfEvaluationWithdrawn': {
      if (plan.state !== 'self-evaluated') throw new Error('a plan that nobody evaluated');
      const { evaluatedAt: _at, summary: _summary, ...running } = plan;
      return { ...running, ...withoutAct(plan, event.actId), state: 'submitted' };
    }
    case 'PlanWithdrawn': {
      const { id, propertyId, employeeId, departmentId, planKind, period, items, acts } = plan;
      const drafted = {
        id,
        propertyId,
        employeeId,
        ...(departmentId && { departmentId }),
        planKind,
        period,
        items,
        acts,
      };
      return { ...drafted, state: 'withdrawn', why: event.why };
    }
  }
};
