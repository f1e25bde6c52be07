import { type Instant, instant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type {
  FindingCategory,
  OversightReader,
  RepeatedKind,
  WeekRound,
} from '../../../application/oversight-ports.js';
import type { RoleHolder } from '../../../application/supervision-ports.js';
import type { HeatCell } from '../../../domain/finding/ageing.js';
import type { Finding } from '../../../domain/finding/finding.js';
import type { SupervisionLimits } from '../../../domain/limits/limits.js';
import type { PatrolReview } from '../../../domain/patrol-review/patrol-review.js';
import type { Round } from '../../../domain/round/round.js';
import { askWithin } from './supervision.reader.js';

const OPEN = "standing IN ('raised', 'planned', 'rectified')";
const COUNTED = "standing NOT IN ('withdrawn', 'merged')";
const MOST_OVERDUE = 1000;
const MOST_REPEATED = 50;
const MOST_CATEGORIES = 100;
/** Of one property, or of all in scope. */
const OF = (column: string) => `($1::text IS NULL OR ${column} = $1)`;

const momentOf = (at: Date): Instant => instant(at.getTime());

type Ask = ReturnType<typeof askWithin>;

const findingsOf = (
  ask: Ask,
): Pick<OversightReader, 'overdue' | 'toAsk' | 'openSince' | 'heat' | 'repeated' | 'categories'> => ({
  toAsk: async (now, after, most) => {
    const rows = await ask<{ id: string; propertyId: string; askAt: Date }>(
      `SELECT id, property_id AS "propertyId", ask_at AS "askAt" FROM finding
       WHERE ask_at <= $1 AND ($2::timestamptz IS NULL OR (ask_at, id) > ($2::timestamptz, $3::text)) AND <scope>
       ORDER BY ask_at, id LIMIT $4`,
      [new Date(now), after === undefined ? null : new Date(after.askAt), after?.id ?? null, most],
    );
    return rows.map(({ askAt, ...row }) => ({ ...row, askAt: momentOf(askAt) }));
  },
  overdue: async (propertyId, now) => {
    const rows = await ask<{ state: Finding; propertyName: string | null; timeZone: string }>(
      `SELECT f.state, p.name AS "propertyName", coalesce(p.time_zone, 'Asia/Shanghai') AS "timeZone"
       FROM finding f LEFT JOIN property_copy p ON p.property_id = f.property_id
       WHERE ${OF('f.property_id')} AND f.due_at < $2 AND f.${OPEN} AND <scope> ORDER BY f.due_at, f.id LIMIT ${MOST_OVERDUE}`,
      [propertyId ?? null, new Date(now)],
      'f.property_id',
    );
    return rows.flatMap(({ state, propertyName, timeZone }) => {
      const { id, propertyId: at, source, category, place, dueAt, responsibleId, responsibleName } = state;
      if (dueAt === undefined) return [];
      const known = { id, propertyId: at, source, category, place, dueAt, timeZone };
      return [
        {
          ...known,
          ...(propertyName !== null && { propertyName }),
          ...(responsibleId !== undefined && { responsibleId }),
          ...(responsibleName !== undefined && { responsibleName }),
        },
      ];
    });
  },
  openSince: async (propertyId) => {
    const rows = await ask<{ at: Date }>(
      `SELECT raised_at AS at FROM finding WHERE ${OF('property_id')} AND ${OPEN} AND <scope>`,
      [propertyId ?? null],
    );
    return rows.map(({ at }) => momentOf(at));
  },
  heat: (propertyId, { from, until }) =>
    ask<HeatCell>(
      `SELECT place, category, count(*)::int AS count FROM finding
       WHERE ${OF('property_id')} AND raised_at BETWEEN $2 AND $3 AND ${COUNTED} AND <scope>
       GROUP BY place, category ORDER BY place, category`,
      [propertyId ?? null, new Date(from), new Date(until)],
    ),
  categories: (propertyId, since) =>
    ask<FindingCategory>(
      `SELECT category, count(*)::int AS count FROM finding
       WHERE ${OF('property_id')} AND raised_at >= $2 AND ${COUNTED} AND <scope>
       GROUP BY category ORDER BY count DESC, category LIMIT ${MOST_CATEGORIES}`,
      [propertyId ?? null, new Date(since)],
    ),
  repeated: async (propertyId, { from, until }, month) => {
    const rows = await ask<Omit<RepeatedKind, 'lastAt'> & { lastAt: Date }>(
      `SELECT category, sum(count)::int AS count, sum(places)::int AS places, sum(open)::int AS open, max(last) AS "lastAt",
         max(day_checks)::int AS "dayChecks"
       FROM (SELECT property_id, category, count(*) AS count, count(DISTINCT place) AS places, count(*) FILTER (WHERE ${OPEN}) AS open,
           max(raised_at) AS last,
           count(*) FILTER (WHERE source = 'qm-day-check' AND raised_at BETWEEN $4 AND $5) AS day_checks
         FROM finding WHERE ${OF('property_id')} AND raised_at BETWEEN $2 AND $3 AND ${COUNTED} AND <scope>
         GROUP BY property_id, category HAVING count(*) > 1) again
       GROUP BY category ORDER BY count DESC, category LIMIT ${MOST_REPEATED}`,
      [propertyId ?? null, new Date(from), new Date(until), new Date(month.from), new Date(month.until)],
    );
    return rows.map((row) => ({ ...row, lastAt: momentOf(row.lastAt) }));
  },
});

/** What findings and patrols are watched by. */
export const oversightReader = (database: Database): OversightReader => {
  const ask = askWithin(database);
  return {
    ...findingsOf(ask),
    limitsOf: async (propertyIds) => {
      const rows = await ask<{ state: SupervisionLimits }>(
        'SELECT state FROM supervision_limits WHERE property_id = ANY ($1::text[]) AND <scope>',
        [propertyIds],
      );
      return new Map(rows.map(({ state }) => [state.propertyId, state]));
    },
    holdersOf: async (propertyIds, now) => {
      const rows = await ask<RoleHolder & { propertyId: string }>(
        `SELECT DISTINCT a.property_id AS "propertyId", a.employee_id AS "employeeId", a.role
         FROM appointment_copy a LEFT JOIN property_copy p ON p.property_id = a.property_id
         WHERE a.property_id = ANY ($1::text[]) AND <scope>
           AND a.from_day <= ($2::timestamptz AT TIME ZONE coalesce(p.time_zone, 'Asia/Shanghai'))::date
           AND (a.until_day IS NULL OR a.until_day >= ($2::timestamptz AT TIME ZONE coalesce(p.time_zone, 'Asia/Shanghai'))::date)
         ORDER BY a.role, a.employee_id`,
        [propertyIds, new Date(now)],
        'a.property_id',
      );
      const holders = new Map<string, RoleHolder[]>();
      for (const { propertyId, ...holder } of rows)
        holders.set(propertyId, [...(holders.get(propertyId) ?? []), holder]);
      return holders;
    },
    rounds: async (propertyId, { from, until }) => {
      const rows = await ask<{ state: Round; posts: number; findings: number }>(
        `SELECT r.state, r.posts,
           (SELECT count(*) FROM finding f WHERE f.round_id = r.id AND f.property_id = r.property_id AND f.${COUNTED})::int AS findings
         FROM round r WHERE r.property_id = $1 AND r.completed_at BETWEEN $2 AND $3 AND <scope> ORDER BY r.completed_at, r.id`,
        [propertyId, new Date(from), new Date(until)],
        'r.property_id',
      );
      return rows.flatMap(({ state, posts, findings }): WeekRound[] => {
        const { id, inspectorId, inspectorName, startedAt, completedAt, receivedAt } = state;
        return completedAt === undefined
          ? []
          : [{ id, inspectorId, inspectorName, startedAt, completedAt, receivedAt, posts, findings }];
      });
    },
    reviews: async (propertyId, weeks) => {
      const rows = await ask<{ state: PatrolReview }>(
        'SELECT state FROM patrol_review WHERE property_id = $1 AND week = ANY ($2::text[]) AND <scope> ORDER BY week',
        [propertyId, weeks],
      );
      return rows.map(({ state }) => state);
    },
  };
};
