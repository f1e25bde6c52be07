import { accept, type Decision, type Instant, type Recording, refuse, type Week } from '@goldkey/kernel';
import type { PatrolReview, PatrolReviewEvent } from './patrol-review.js';

/** Who stands above whom: a higher number reviews the rounds of a lower one. */
const RANKS: Readonly<Record<string, number>> = {
  supervisor: 1,
  'centre-director': 2,
  'property-manager': 2,
  'leader-in-charge': 3,
  'general-manager': 4,
};

/** The highest rank among the roles; 0 where there is none that leads. */
export const rankOf = (roles: readonly string[]): number => Math.max(0, ...roles.map((role) => RANKS[role] ?? 0));

export interface SignPatrolReview extends Recording {
  readonly id: string;
  readonly propertyId: string;
  readonly week: Week;
  /** The last instant of the week, where the property lies. */
  readonly weekEnds: Instant;
  readonly reviewer: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly rounds: readonly {
    readonly id: string;
    readonly inspectorId: string;
    readonly inspectorRoles: readonly string[];
  }[];
  readonly remark: string;
}

/** A week that is over is signed by who stands above everybody who walked in it; once more when rounds were handed in late. */
export const signPatrolReview = (
  known: PatrolReview | undefined,
  command: SignPatrolReview,
): Decision<PatrolReviewEvent> => {
  const { id, propertyId, week, weekEnds, reviewer, rounds, remark, at, now, eventId } = command;
  if (now <= weekEnds) return refuse('inspections.week-not-over-invalid');
  const isBelow = rounds.some(
    ({ inspectorId, inspectorRoles }) =>
      inspectorId === reviewer.id || rankOf(inspectorRoles) >= rankOf(reviewer.roles),
  );
  if (isBelow || rankOf(reviewer.roles) === 0) return refuse('inspections.not-above.forbidden');
  const late = rounds.filter((round) => known !== undefined && !known.rounds.includes(round.id));
  if (known !== undefined && late.length === 0) return refuse('inspections.patrol-review-signed');
  const review: PatrolReview = {
    id: known?.id ?? id,
    propertyId,
    week,
    reviewerId: reviewer.id,
    reviewerName: reviewer.name,
    signedAt: at,
    remark,
    rounds: rounds.map((round) => round.id),
  };
  return accept({ type: 'PatrolReviewSigned', eventId, at, review });
};
