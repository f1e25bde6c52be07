import { currentCaller } from '@goldkey/access';
import { type Decision, type Instant, type Outcome, refuse } from '@goldkey/kernel';
import { appendHistory, type Database, type Transaction } from '@goldkey/postgres';
import type { Deputies, DeputyLine } from '../../../application/ports.js';
import { type Deputy, type DeputyEvent, evolveDeputy } from '../../../domain/deputy/deputy.js';
import { groupWide } from './group-wide.js';
import { announceStanding } from './standing-news.js';

interface DeputyRow {
  id: string;
  appointment_id: string;
  holder_employee_id: string;
  deputy_employee_id: string;
  from_day: string;
  until_day: string;
  ended_at: Date | null;
}

const deputyOf = (row: DeputyRow): Deputy => ({
  deputyId: row.id,
  appointmentId: row.appointment_id,
  holderEmployeeId: row.holder_employee_id,
  deputyEmployeeId: row.deputy_employee_id,
  from: row.from_day,
  until: row.until_day,
  endedAt: row.ended_at?.getTime() as Instant | undefined,
});

const WORDS: Readonly<Record<DeputyEvent['type'], string>> = { DeputyAppointed: 'appointed', DeputyEnded: 'ended' };

const SAVE = `
  INSERT INTO deputy (id, appointment_id, holder_employee_id, deputy_employee_id, from_day, until_day, ended_at, made_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET ended_at = $7`;

const save = async (
  tx: Transaction,
  before: Deputy | undefined,
  decision: Decision<DeputyEvent>,
): Promise<Outcome<Deputy>> => {
  if (!decision.accepted) return decision;
  let deputy = before;
  for (const event of decision.events) {
    deputy = evolveDeputy(deputy, event);
    const { deputyId, endedAt, ...rest } = deputy;
    const { appointmentId, holderEmployeeId, deputyEmployeeId, from, until } = rest;
    const ended = endedAt === undefined ? null : new Date(endedAt);
    await tx.query(SAVE, [
      deputyId,
      appointmentId,
      holderEmployeeId,
      deputyEmployeeId,
      from,
      until,
      ended,
      currentCaller().subject,
    ]);
    await appendHistory(tx, [
      { recordKind: 'deputy', recordId: deputyId, happenedAt: event.at, change: WORDS[event.type], data: rest },
    ]);
    await announceStanding(tx, { employeeId: deputyEmployeeId });
  }
  if (deputy === undefined) throw new Error('a decision about no deputy accepted nothing');
  return { accepted: true, value: deputy };
};

interface LineRow extends DeputyRow {
  holder_name: string | null;
  deputy_name: string | null;
  role: string | null;
  unit_name: string | null;
  state: DeputyLine['state'];
}

/** Days are those of the appointment's own calendar, not of the database's. */
const LIST = `
  SELECT * FROM (
    SELECT d.*, h.name AS holder_name, s.name AS deputy_name, a.role, u.name AS unit_name,
      CASE WHEN d.ended_at IS NOT NULL OR d.until_day < t.today THEN 'over'
           WHEN d.from_day > t.today THEN 'coming' ELSE 'running' END AS state
    FROM deputy d
    LEFT JOIN account h ON h.employee_id = d.holder_employee_id
    LEFT JOIN account s ON s.employee_id = d.deputy_employee_id
    LEFT JOIN appointment a ON a.id = d.appointment_id
    LEFT JOIN unit u ON u.id = a.unit_id
    LEFT JOIN property p ON p.id = coalesce(a.property_id, u.property_id)
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE coalesce(p.time_zone, 'Asia/Shanghai'))::date AS today) t
  ) line
  WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR $2 IN (holder_employee_id, deputy_employee_id))
  ORDER BY until_day DESC, id LIMIT 500`;

/** Deputies in the service's database; each change is in the history. */
export const deputyStore = (database: Database): Deputies => ({
  appoint: (appointmentId, decide) =>
    groupWide(database, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`deputy ${appointmentId}`]);
      const rows = await tx.query<DeputyRow>('SELECT * FROM deputy WHERE appointment_id = $1 AND ended_at IS NULL', [
        appointmentId,
      ]);
      return save(tx, undefined, decide(rows.map(deputyOf)));
    }),
  change: (deputyId, decide) =>
    groupWide(database, async (tx): Promise<Outcome<Deputy>> => {
      const [row] = await tx.query<DeputyRow>('SELECT * FROM deputy WHERE id = $1 FOR UPDATE', [deputyId]);
      if (row === undefined) return refuse('identity.deputy-not-found', { deputyId });
      return save(tx, deputyOf(row), decide(deputyOf(row)));
    }),
  async of(deputyEmployeeId) {
    const rows = await database.statement<DeputyRow>(
      'SELECT * FROM deputy WHERE deputy_employee_id = $1 AND ended_at IS NULL AND until_day >= current_date - 1',
      [deputyEmployeeId],
    );
    return rows.map(deputyOf);
  },
  async ofAppointments(appointmentIds) {
    const rows = await database.statement<DeputyRow>(
      'SELECT * FROM deputy WHERE appointment_id = ANY ($1::text[]) AND ended_at IS NULL AND until_day >= current_date - 1',
      [appointmentIds],
    );
    return rows.map(deputyOf);
  },
  async list({ state, ofEmployee }) {
    const rows = await database.statement<LineRow>(LIST, [state ?? null, ofEmployee ?? null]);
    return rows.map(
      (row): DeputyLine => ({
        ...deputyOf(row),
        holderName: row.holder_name ?? undefined,
        deputyName: row.deputy_name ?? undefined,
        role: row.role ?? undefined,
        unitName: row.unit_name ?? undefined,
        state: row.state,
      }),
    );
  },
});
