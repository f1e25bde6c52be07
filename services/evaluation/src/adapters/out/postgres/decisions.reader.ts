import type { Database } from '@goldkey/postgres';
import type { DecisionKind, DecisionsReader } from '../../../application/waiting-ports.js';
import { boundQuery, rowsOf } from './bound-query.js';

type Counting = (asked: {
  readonly within: string;
  readonly selves: string;
  readonly month: () => string;
  readonly at: () => string;
}) => string;

/** Statements that count what waits, but for what is the asking person's own case or their own step. */
const COUNTS: Readonly<Record<DecisionKind, Counting>> = {
  appeals: ({ within, selves }) => `
    SELECT count(*) AS count FROM appeal
    WHERE ${within} AND state = 'open' AND subject_id <> ALL (${selves}) AND filed_by <> ALL (${selves})`,
  months: ({ within, selves, month }) => `
    SELECT count(*) AS count FROM property_month WHERE ${within} AND month = ${month()} AND NOT EXISTS (
      SELECT FROM closing c WHERE c.property_id = property_month.property_id AND c.month = property_month.month
        AND (c.state = 'closed' OR c.submitted_by = ANY (${selves})))`,
  objections: ({ within, selves }) => `
    SELECT count(*) AS count FROM objection WHERE ${within} AND answer IS NULL AND raised_by <> ALL (${selves})`,
  // Versions are the whole group's and stand at no property.
  versions: ({ within, selves }) => `
    SELECT count(*) AS count FROM rulebook_version
    WHERE (${within} OR property_id IS NULL) AND standing = 'proposed' AND NOT state -> 'editors' ?| ${selves}`,
  bonuses: ({ within, selves }) => `
    SELECT count(*) AS count FROM department_bonus
    WHERE ${within} AND stage = 'submitted' AND state -> 'submission' ->> 'by' <> ALL (${selves})`,
  // Somebody of the property is not graded yet, whom the asking person may grade; and it is left to the leader to complete it.
  reviews: ({ within, selves, at }) => `
    SELECT count(*) AS count FROM year_review r JOIN property_copy p USING (property_id)
    WHERE ${within} AND completed_at IS NULL AND (
      state -> 'group' ->> 'leaderId' = ANY (${selves})
      OR (state -> 'group' -> 'deputyIds' ?| ${selves} OR state -> 'group' -> 'memberIds' ?| ${selves}) AND EXISTS (
        SELECT FROM holding h WHERE h.property_id = r.property_id AND h.employee_id <> ALL (${selves})
          AND least((${at()}::timestamptz AT TIME ZONE p.time_zone)::date, make_date(r.year::int, 12, 31))
            BETWEEN h.from_day AND coalesce(h.until_day, 'infinity')
          AND NOT state -> 'grades' @> jsonb_build_array(jsonb_build_object('employeeId', h.employee_id))))`,
};

/** Counts what waits for decisions, each statement bounded by the caller's scope. */
export const decisionsReader = (database: Database): DecisionsReader => ({
  count: async ({ kind, selves, at, month }) => {
    const { parameters, within, place } = boundQuery(kind === 'reviews' ? 'r.property_id' : 'property_id');
    const sql = COUNTS[kind]({
      within,
      selves: `${place(selves)}::text[]`,
      month: () => place(month),
      at: () => place(new Date(at)),
    });
    const [row] = await rowsOf<{ count: string }>(database, sql, parameters);
    return Number(row?.count ?? 0);
  },
});
