import type { Instant, Month, Year } from '@goldkey/kernel';

/** A course as the year plans it. */
export interface PlannedCourse {
  readonly courseId: string;
  readonly name: string;
  readonly month: Month;
  /** For whom it is. */
  readonly audience: string;
  /** What it is expected to cost: yuan as decimal text. */
  readonly cost: string;
}

/** What a property trains in a year, and what that may cost. */
export interface TrainingPlanTerms {
  readonly id: string;
  readonly propertyId: string;
  readonly year: Year;
  /** Yuan as decimal text. */
  readonly budget: string;
  readonly courses: readonly PlannedCourse[];
  /** Who wrote it last: another person approves it. */
  readonly drawnUpBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly drawnUpAs?: readonly string[];
}

/** The training plan of a property's year. */
export type TrainingPlan = TrainingPlanTerms &
  (
    | { readonly state: 'draft' }
    | { readonly state: 'approved'; readonly approvedBy: string; readonly approvedAt: Instant }
    | { readonly state: 'withdrawn'; readonly why: string }
  );

type Contents = Pick<TrainingPlanTerms, 'budget' | 'courses' | 'drawnUpBy'> &
  Required<Pick<TrainingPlanTerms, 'drawnUpAs'>>;

export type TrainingPlanEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly planId: string;
  readonly propertyId: string;
} & (
  | { readonly type: 'TrainingPlanDrawnUp'; readonly terms: TrainingPlanTerms }
  | ({ readonly type: 'TrainingPlanRevised' } & Contents)
  | { readonly type: 'TrainingPlanApproved'; readonly by: string }
  | { readonly type: 'TrainingPlanWithdrawn'; readonly why: string }
);

const termsOf = ({ id, propertyId, year, budget, courses, drawnUpBy, drawnUpAs }: TrainingPlan): TrainingPlanTerms => ({
  id,
  propertyId,
  year,
  budget,
  courses,
  drawnUpBy,
  ...(drawnUpAs && { drawnUpAs }),
});

/** The plan after an event; what is written anew waits for its approval again. */
export const evolveTrainingPlan = (plan: TrainingPlan | undefined, event: TrainingPlanEvent): TrainingPlan => {
  if (event.type === 'TrainingPlanDrawnUp') return { ...event.terms, state: 'draft' };
  if (plan === undefined) throw new Error(`${event.type} of a plan that was never drawn up`);
  const terms = termsOf(plan);
  switch (event.type) {
    case 'TrainingPlanRevised': {
      const { budget, courses, drawnUpBy, drawnUpAs } = event;
      return { ...terms, budget, courses, drawnUpBy, drawnUpAs, state: 'draft' };
    }
    case 'TrainingPlanApproved':
      return { ...terms, state: 'approved', approvedBy: event.by, approvedAt: event.at };
    case 'TrainingPlanWithdrawn':
      return { ...terms, state: 'withdrawn', why: event.why };
  }
};
