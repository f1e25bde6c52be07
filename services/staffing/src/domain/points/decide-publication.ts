import {
  type Acting,
  accept,
  type Day,
  type Decision,
  daysBetween,
  daysOf,
  type Month,
  monthsOf,
  type Quarter,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { PointsPublication, PointsPublicationEvent } from './publication.js';
import { refuseObjector } from './rules.js';
import { addTotals, type PersonTotal } from './totals.js';

/** Days that points hang out at least (rulebook M-35). */
const FEWEST_DAYS = 5;

export interface PublishPoints extends Recording {
  readonly publicationId: string;
  readonly propertyId: string;
  readonly quarter: Quarter;
  readonly from: Day;
  readonly until: Day;
  /** The totals of the months that have been summed up. */
  readonly months: ReadonlyMap<Month, readonly PersonTotal[]>;
  readonly actId: string;
}

/** A quarter's points hang out for at least five days, once each of its months is summed up. */
export const publishPoints = (
  standing: PointsPublication | undefined,
  command: PublishPoints,
): Decision<PointsPublicationEvent> => {
  const { publicationId: id, propertyId, quarter, from, until, months, actId, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.points-already-published', { quarter });
  if (from <= daysOf(quarter).last) return refuse('staffing.quarter-not-over-invalid', { quarter });
  if (daysBetween(from, until) + 1 < FEWEST_DAYS)
    return refuse('staffing.publication-too-short-invalid', { fewest: FEWEST_DAYS });
  const missing = monthsOf(quarter).filter((month) => !months.has(month));
  if (missing.length > 0) return refuse('staffing.points-months-unsummarised', { months: missing.join(', ') });
  const totals = addTotals(monthsOf(quarter).map((month) => months.get(month) ?? []));
  const publication: PointsPublication = {
    id,
    propertyId,
    quarter,
    from,
    until,
    totals,
    actId,
    objections: [],
    state: 'standing',
  };
  const facts = { quarter, from, until };
  return refuseFuture(command) ?? accept({ type: 'PointsPublished', eventId, at, publication, facts });
};

const refuseWithdrawn = ({ state, quarter }: PointsPublication): Decision<never> | undefined =>
  state === 'withdrawn' ? refuse('staffing.points-publication-withdrawn', { quarter }) : undefined;

export interface RaiseObjection extends Recording {
  readonly objectionId: string;
  readonly employeeId: string;
  readonly text: string;
  readonly today: Day;
}

/** Somebody objects to the points while they hang out. */
export const raiseObjection = (
  publication: PointsPublication,
  command: RaiseObjection,
): Decision<PointsPublicationEvent> => {
  const { objectionId, employeeId, text, today, eventId, at } = command;
  const { from, until, objections } = publication;
  if (today < from || today > until) return refuse('staffing.objection-out-of-time', { from, until });
  if (objections.some((one) => one.employeeId === employeeId && one.answer === undefined))
    return refuse('staffing.objection-already-raised');
  const objection = { id: objectionId, employeeId, text, raisedAt: at };
  return (
    refuseWithdrawn(publication) ??
    refuseFuture(command) ??
    accept({
      type: 'PointsObjectionRaised',
      eventId,
      at,
      publication: { ...publication, objections: [...objections, objection] },
      facts: { objectionId, employeeId },
    })
  );
};

export interface AnswerObjection extends Recording, Acting {
  readonly objectionId: string;
  readonly text: string;
  readonly isUpheld: boolean;
}

/** An objection is answered by another person than who raised it. */
export const answerObjection = (
  publication: PointsPublication,
  command: AnswerObjection,
): Decision<PointsPublicationEvent> => {
  const { objectionId, by, text, isUpheld, eventId, at } = command;
  const objection = publication.objections.find(({ id }) => id === objectionId);
  if (objection === undefined) return refuse('staffing.objection-not-found', { id: objectionId });
  if (objection.answer !== undefined) return refuse('staffing.objection-already-answered');
  const own = refuseObjector(objection, command);
  if (own !== undefined) return own;
  const answered = { ...objection, answer: { by, text, isUpheld, at } };
  const objections = publication.objections.map((one) => (one.id === objectionId ? answered : one));
  return (
    refuseWithdrawn(publication) ??
    refuseFuture(command) ??
    accept({
      type: 'PointsObjectionAnswered',
      eventId,
      at,
      publication: { ...publication, objections },
      facts: { objectionId, isUpheld },
    })
  );
};

/** What hangs out was published by mistake. */
export const withdrawPublication = (
  publication: PointsPublication,
  command: Recording & { readonly why: string },
): Decision<PointsPublicationEvent> => {
  const { why, eventId, at } = command;
  return (
    refuseWithdrawn(publication) ??
    refuseFuture(command) ??
    accept({
      type: 'PointsPublicationWithdrawn',
      eventId,
      at,
      publication: { ...publication, state: 'withdrawn', why },
      facts: { why },
    })
  );
};
