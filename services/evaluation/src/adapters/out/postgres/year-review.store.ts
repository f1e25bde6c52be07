import { fenOf, type Year } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects, type RecordBook } from '@goldkey/service-kit';
import type { ReviewedPeople, YearReviewRecord, YearReviewStore } from '../../../application/year-ports.js';
import { evolveYearReview, type YearReview, type YearReviewEvent } from '../../../domain/year-review/year-review.js';
import { yearReviewMessages } from '../year-review-events.js';
import { rowsBeyondScope } from './beyond-scope.js';
import { boundOrOwnQuery, boundQuery, rowsOf } from './bound-query.js';

const reviewBook: RecordBook<YearReview, YearReviewEvent> = {
  service: 'evaluation',
  recordKind: 'year-review',
  table: 'year_review',
  columns: { id: 'text', property_id: 'text', year: 'text', completed_at: 'timestamptz', state: 'jsonb' },
  idOf: ({ reviewId }) => reviewId,
  propertyOf: ({ propertyId }) => propertyId,
  toRow: (state) => ({
    id: state.reviewId,
    property_id: state.propertyId,
    year: state.year,
    completed_at: state.completed ? new Date(state.completed.at) : null,
    state,
  }),
  fromRow: (row) => row['state'] as YearReview,
  evolve: evolveYearReview,
  remember: (event) => {
    switch (event.type) {
      case 'YearReviewAppointed':
        return { year: event.review.year, ...event.review.group };
      case 'YearReviewGroupChanged':
        return { ...event.group };
      case 'YearReviewGraded':
        return { employeeId: event.employeeId };
      case 'YearReviewCompleted':
        return {};
      case 'YearReviewReopened':
        return { reason: event.reason };
    }
  },
  messages: yearReviewMessages,
};

/** What this service told before reviews kept the ids of their news, as far as it is not taken back. */
const TOLD = (within: string, property: string, year: string): string => `
  SELECT id FROM fact f WHERE ${within} AND property_id = ${property} AND kind = 'evaluation.year-review.completed'
    AND source = '/goldkey/evaluation' AND event #>> '{data,year}' = ${year}
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id) ORDER BY id`;

/** Year reviews in PostgreSQL, within the caller's scope. */
export const yearReviewStore = (database: Database): YearReviewStore => {
  const records = (condition: (place: (value: unknown) => string) => string): Promise<YearReviewRecord[]> => {
    const { parameters, within, place } = boundQuery('property_id');
    return rowsOf(
      database,
      `SELECT state, version FROM year_review WHERE ${within} AND ${condition(place)} ORDER BY property_id, year`,
      parameters,
    );
  };
  return {
    list: (year) => records((place) => `year = ${place(year)}`),

    find: async (reviewId) => (await records((place) => `id = ${place(reviewId)}`))[0],

    gradesOf: async (employeeId, year) => {
      const graded = `completed_at IS NOT NULL AND state -> 'grades' @> jsonb_build_array(jsonb_build_object('employeeId', $1::text))`;
      // One's own also after a move; of others who were graded beside them no more than before.
      const { parameters, within, place } = boundOrOwnQuery('property_id', (self) => `${self} = $1 AND ${graded}`, [
        employeeId,
      ]);
      const sql = `SELECT state FROM year_review WHERE (${within}) AND ${graded} AND year = ${place(year)} ORDER BY property_id`;
      return (await rowsOf<{ state: YearReview }>(database, sql, parameters)).map(({ state }) => state);
    },

    completionsTold: async ({ propertyId, year }) => {
      const { parameters, within, place } = boundQuery('property_id');
      const sql = TOLD(within, place(propertyId), place(year));
      return (await rowsOf<{ id: string }>(database, sql, parameters)).map(({ id }) => id);
    },

    add: (propertyId, decide) =>
      inBookSession(database, reviewBook, async (open, tx) => {
        await lockSubjects(tx, [`year review of ${propertyId}`]);
        await open.load('property_id = $1', [propertyId]);
        return open.settle(decide(open.states()));
      }),

    change: (reviewId, decide) =>
      inBookSession(database, reviewBook, async (open) => {
        await open.load('id = $1', [reviewId]);
        return open.change({ id: reviewId }, decide);
      }),
  };
};

/** Who holds a post at the property on the last day of the year, or today while it runs. */
const HELD = (within: string, property: string, now: string, year: string): string => `
  SELECT DISTINCT h.employee_id FROM holding h JOIN property_copy p ON p.property_id = h.property_id
  WHERE ${within} AND h.property_id = ${property}
    AND least((${now}::timestamptz AT TIME ZONE p.time_zone)::date, make_date(${year}::int, 12, 31))
      BETWEEN h.from_day AND coalesce(h.until_day, 'infinity')`;

const FLAGGED = `
  SELECT DISTINCT subject_id FROM subject_month
  WHERE subject_kind = 'employee' AND subject_id = ANY ($1::text[]) AND month BETWEEN $2 AND $3 AND 'below-competent' = ANY (flags)`;

/** Lines of clauses of the group stand at no property and are the people's own. */
const FIGURES = `
  SELECT subject_id, sum(points)::text AS points, sum(fine_fen)::text AS fine_fen, sum(due)::int AS due, sum(done)::int AS done
  FROM subject_month
  WHERE subject_kind = 'employee' AND subject_id = ANY ($1::text[]) AND month BETWEEN $2 AND $3
    AND (property_id = $4 OR property_id IS NULL) GROUP BY 1`;

interface FiguresRow {
  readonly subject_id: string;
  readonly points: string;
  readonly fine_fen: string;
  readonly due: number;
  readonly done: number;
}

/** A group may have people of anywhere in it; of those who are named already it is asked whether there is such an employee. */
const EMPLOYED = `
  SELECT DISTINCT employee_id FROM fact WHERE employee_id = ANY ($1::text[]) AND kind = 'staffing.appointment.started'`;

/** Reads who is reviewed from the posts and flags of the figures. */
export const reviewedPeople = (database: Database): ReviewedPeople => ({
  employed: async (employeeIds) => {
    const rows = await rowsBeyondScope<{ employee_id: string }>(database, EMPLOYED, [employeeIds]);
    return new Set(rows.map((row) => row.employee_id));
  },

  figures: async (propertyId, year, employeeIds) => {
    const asked = [employeeIds, `${year}-01`, `${year}-12`, propertyId];
    const rows = await rowsBeyondScope<FiguresRow>(database, FIGURES, asked);
    return new Map(
      rows.map(({ subject_id, points, fine_fen, due, done }) => [
        subject_id,
        { points: Number(points), fine: fenOf(BigInt(fine_fen)), due, done },
      ]),
    );
  },

  of: async (propertyId, year: Year, now) => {
    const { parameters, within, place } = boundQuery('h.property_id');
    const sql = HELD(within, place(propertyId), place(new Date(now)), place(year));
    const held = await rowsOf<{ employee_id: string }>(database, sql, parameters);
    const employeeIds = held.map((row) => row.employee_id);
    // A flag of the group stands at no property, where only the platform sees it; it is asked for these people alone.
    const flagged = await rowsBeyondScope<{ subject_id: string }>(database, FLAGGED, [
      employeeIds,
      `${year}-01`,
      `${year}-12`,
    ]);
    return {
      employeeIds: new Set(employeeIds),
      belowCompetent: new Set(flagged.map((row) => row.subject_id)),
    };
  },
});
