import { runAsSystem } from '@goldkey/access';
import { addRatios, divideRatios, type Ratio, ratio, ratioToDecimal } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { AssembledService } from '@goldkey/service-kit';
import { REGION } from './postgres/regions.js';

/** The region of each property: the nearest unit above it of that kind, else the group. */
const REGIONS = `
  WITH RECURSIVE ${REGION}
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

/** The counts of the running month's rates, property by property: exact texts are summed by the kernel. */
const RATES = `
  WITH place AS (${REGIONS})
  SELECT place.region, r.key AS rate, r.value ->> 'numerator' AS numerator, r.value ->> 'denominator' AS denominator
  FROM place JOIN property_month m ON m.property_id = place.property_id AND m.month = place.month, jsonb_each(m.rates) AS r`;

/** Months that wait to be judged; those of the group alone stand at no region. */
const WAITING = `
  WITH place AS (${REGIONS})
  SELECT coalesce(place.region, '-') AS region, count(*)::float8 AS months
  FROM (SELECT DISTINCT property_id, month FROM dirty) AS d LEFT JOIN place USING (property_id) GROUP BY 1`;

/** The last nightly comparison of the ledger with the facts. */
const VERIFIED = `
  SELECT differences::float8, extract(epoch FROM ended_at)::float8 AS "endedAt" FROM verification ORDER BY id DESC LIMIT 1`;

interface Counts {
  readonly region: string;
  readonly rate: string;
  readonly numerator: string;
  readonly denominator: string;
}

const sumOf = (texts: readonly string[]): Ratio => texts.reduce((sum, text) => addRatios(sum, ratio(text)), ratio('0'));

/** Recomputed from the sums of counts, never averaged (rulebook 0); nothing counted, no figure. */
const ratesOf = (rows: readonly Counts[]) => {
  const groups = new Map<string, Counts[]>();
  for (const row of rows) {
    const key = `${row.region}\n${row.rate}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const counted = sumOf(own.map(({ numerator }) => numerator));
    const divisor = sumOf(own.map(({ denominator }) => denominator));
    if (first === undefined || divisor.numerator === 0n) return [];
    const value = Number(ratioToDecimal(divideRatios(counted, divisor), 4));
    return [{ region: first.region, rate: first.rate, value }];
  });
};

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
  const rates = metrics.gauge({
    name: 'evaluation_rate',
    help: 'Rates of the running month, 0 to 1, from the counts of all properties of the region.',
    labelNames: ['region', 'rate'],
  });
  const waiting = metrics.gauge({
    name: 'evaluation_waiting_months',
    help: 'Months of properties that wait to be judged.',
    labelNames: ['region'],
  });
  const differences = metrics.gauge({
    name: 'evaluation_verification_differences',
    help: 'Figures of the ledger that the last nightly comparison with the facts found different.',
    labelNames: [],
  });
  const verified = metrics.gauge({
    name: 'evaluation_verification_timestamp_seconds',
    help: 'When the last nightly comparison ended.',
    labelNames: [],
  });
  const ask = async (): Promise<void> => {
    const [rows, counts, months, [verification]] = await runAsSystem('evaluation.metrics', () =>
      database.transaction(
        (tx) =>
          Promise.all([
            tx.query<Figures>(FIGURES),
            tx.query<Counts>(RATES),
            tx.query<{ region: string; months: number }>(WAITING),
            tx.query<{ differences: number; endedAt: number }>(VERIFIED),
          ]),
        { readOnly: true },
      ),
    );
    if (verification !== undefined) {
      differences.set(verification.differences);
      verified.set(verification.endedAt);
    }
    rates.reset();
    for (const { value, ...labels } of ratesOf(counts)) rates.set(labels, value);
    waiting.reset();
    for (const { region, months: count } of months) waiting.set({ region }, count);
    for (const gauge of Object.values(gauges)) gauge.reset();
    for (const { region, due, done, ...figures } of rows)
      for (const [key, value] of Object.entries({ ...figures, due, overdue: due - done }))
        gauges[key]?.set({ region }, value);
  };
  metrics.onScrape(() =>
    ask().catch((error: unknown) => log.warn({ err: error }, 'the figures could not be measured')),
  );
};
