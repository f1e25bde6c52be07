import { runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { AssembledService } from '@goldkey/service-kit';

/** The region of each property: the nearest unit above it of that kind, else the group. */
const REGIONS = `
  WITH RECURSIVE up AS (
    SELECT p.property_id, u.unit_id, u.parent_id, u.kind, u.name, 0 AS far FROM property_copy p JOIN unit_copy u ON u.unit_id = p.unit_id
    UNION ALL SELECT up.property_id, u.unit_id, u.parent_id, u.kind, u.name, far + 1 FROM up JOIN unit_copy u ON u.unit_id = up.parent_id
    WHERE far < 20),
  region AS (SELECT DISTINCT ON (property_id) property_id, name FROM up WHERE kind = 'region' ORDER BY property_id, far)
  SELECT p.property_id, coalesce(r.name, '-') AS region, to_char(now() AT TIME ZONE p.time_zone, 'YYYY-MM') AS month
  FROM property_copy p LEFT JOIN region r USING (property_id)`;

/** Sums of the running month by region: no person and no property is named. */
const FIGURES = `
  WITH place AS (${REGIONS})
  SELECT place.region, sum(m.points)::float8 AS points, sum(m.fine_fen)::float8 / 100 AS fine, sum(m.due)::float8 AS due,
    sum(m.done)::float8 AS done,
    (SELECT count(*) FROM apart_entry a JOIN place p USING (property_id) WHERE p.region = place.region AND a.kind <> 'waived')::float8 AS pending,
    (SELECT count(*) FROM ledger_line l JOIN place p ON p.property_id = l.property_id AND p.month = l.month
      WHERE p.region = place.region AND l.stands AND l.outcome = 'charged')::float8 AS charged
  FROM place JOIN property_month m ON m.property_id = place.property_id AND m.month = place.month GROUP BY place.region`;

interface Figures {
  readonly region: string;
  readonly points: number;
  readonly fine: number;
  readonly due: number;
  readonly done: number;
  readonly pending: number;
  readonly charged: number;
}

const GAUGES = {
  points: ['evaluation_points', 'Points charged in the running month.'],
  fine: ['evaluation_fines_yuan', 'Fines of the running month, yuan.'],
  charged: ['evaluation_charged_entries', 'Entries that cost something in the running month.'],
  due: ['evaluation_due_duties', 'Duties of the running month whose deadline has passed.'],
  overdue: ['evaluation_overdue_duties', 'Duties of the running month that were missed.'],
  pending: ['evaluation_pending_misses', 'Misses that do not count yet: a producer is silent.'],
} as const;

/** Figures of the running month by region, asked of the database only when somebody scrapes. */
export const evaluationMetrics = (
  database: Database,
  { metrics, log }: Pick<AssembledService, 'metrics' | 'log'>,
): void => {
  const gauges = Object.fromEntries(
    Object.entries(GAUGES).map(([key, [name, help]]) => [key, metrics.gauge({ name, help, labelNames: ['region'] })]),
  );
  const ask = async (): Promise<void> => {
    const rows = await runAsSystem('evaluation.metrics', () =>
      database.transaction((tx) => tx.query<Figures>(FIGURES), { readOnly: true }),
    );
    for (const gauge of Object.values(gauges)) gauge.reset();
    for (const { region, due, done, ...figures } of rows)
      for (const [key, value] of Object.entries({ ...figures, due, overdue: due - done }))
        gauges[key]?.set({ region }, value);
  };
  metrics.onScrape(() =>
    ask().catch((error: unknown) => log.warn({ err: error }, 'the figures could not be measured')),
  );
};
