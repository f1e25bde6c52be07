import { boundByScope, currentCaller } from '@goldkey/access';
import type { Instant } from '@goldkey/kernel';
import { type Database, type Row, type Transaction } from '@goldkey/postgres';
import type { WorkDayReader } from '../../../application/queries/readers.js';
import type { DayLine, PlaceOfWork } from '../../../application/queries/views.js';
import type { Act } from '../../../domain/act/act.js';
import type { Plan } from '../../../domain/plan/plan.js';
import type { Task } from '../../../domain/task/task.js';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** Whole states of a table's rows that meet the condition and lie in the caller's scope. */
const states = async <State>(
  tx: Transaction,
  table: string,
  condition: string,
  values: readonly unknown[],
): Promise<readonly State[]> => {
  const parameters = [...values];
  const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
  const rows = await tx.query<Row & { state: State }>(
    `SELECT state FROM ${table} WHERE ${condition} AND ${scope}`,
    parameters,
  );
  return rows.map(({ state }) => state);
};

const tasksIn = (tasks: readonly Task[], from: Instant, until: Instant): DayLine[] =>
  tasks.flatMap((task): DayLine[] => {
    const isToday = (at: Instant) => at >= from && at < until;
    return [
      ...(isToday(task.assignedAt) ? [{ kind: 'task-assigned' as const, at: task.assignedAt, title: task.title }] : []),
      ...(task.state === 'filed' && isToday(task.filedAt)
        ? [{ kind: 'task-filed' as const, at: task.filedAt, title: task.title }]
        : []),
    ];
  });

const clockOf = (line: DayLine): number => ('at' in line ? line.at : Number.POSITIVE_INFINITY);

export const workDayReader = (database: Database): WorkDayReader => ({
  places: () =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [DEFAULT_ZONE];
        const scope = boundByScope(currentCaller().scope, 'u.property_id', parameters);
        const rows = await tx.query<Row & { property_id: string; name: string; time_zone: string }>(
          `SELECT u.property_id, u.name, coalesce(c.time_zone, $1) AS time_zone
           FROM unit u LEFT JOIN property_copy c ON c.id = u.property_id
           WHERE u.kind = 'property' AND ${scope} ORDER BY u.name`,
          parameters,
        );
        return rows.map(
          (row): PlaceOfWork => ({
            propertyId: row.property_id,
            name: row.name,
            timeZone: row.time_zone,
          }),
        );
      },
      { readOnly: true },
    ),
  linesOf: ({ propertyId, employeeId, date }, from, until) =>
    database.transaction(
      async (tx) => {
        const day = [propertyId, employeeId, new Date(from), new Date(until)];
        const acts = await states<Act>(
          tx,
          'act',
          `property_id = $1 AND (employee_id = $2 OR state -> 'deed' -> 'attendees' ? $2 OR state -> 'deed' ->> 'managerId' = $2)
           AND at >= $3 AND at < $4 AND standing = 'standing' AND kind <> 'daily-report-submitted'`,
          day,
        );
        const tasks = await states<Task>(
          tx,
          'task',
          `property_id = $1 AND employee_id = $2 AND standing <> 'withdrawn'
           AND ((assigned_at >= $3 AND assigned_at < $4) OR (filed_at >= $3 AND filed_at < $4))`,
          day,
        );
        const plans = await states<Plan>(
          tx,
          'work_plan',
          "property_id = $1 AND employee_id = $2 AND standing IN ('submitted', 'self-evaluated')",
          [propertyId, employeeId],
        );
        const items = plans.flatMap(({ planKind, period, items: planned }) =>
          planned.flatMap(({ what, done }): DayLine[] =>
            done?.on === date ? [{ kind: 'item-done', title: what, planKind, period, note: done.note }] : [],
          ),
        );
        const told = acts.map(({ at, deed }): DayLine => ({ kind: 'act', at, deed }));
        return [...told, ...tasksIn(tasks, from, until), ...items].sort((a, b) => clockOf(a) - clockOf(b) || 0);
      },
      { readOnly: true },
    ),
  reportOf: (propertyId, employeeId, date) =>
    database.transaction(
      async (tx) => {
        const [report] = await states<Act>(tx, 'act', 'property_id = $1 AND unique_name = $2', [
          propertyId,
          `daily-report-submitted/${employeeId}/${date}`,
        ]);
        if (report === undefined || report.deed.kind !== 'daily-report-submitted') return undefined;
        return { actId: report.id, at: report.at, text: report.deed.text };
      },
      { readOnly: true },
    ),
});
