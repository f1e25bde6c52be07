import type { Month } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import { type DutyCount, heldRate, heldScorecard, heldStipend, type SubjectResult } from '@goldkey/rulebook';
import type { Figures, MonthFigures } from '../../../application/ports.js';

const ratesOf = ({ rates }: SubjectResult) =>
  Object.fromEntries([...rates].map(([name, rate]) => [name, heldRate(rate)]));

const countsOf = (duties: Iterable<DutyCount>): DutyCount => {
  let [due, done] = [0, 0];
  for (const count of duties) [due, done] = [due + count.due, done + count.done];
  return { due, done };
};

const costOf = ({ entries }: SubjectResult): { points: bigint; fine_fen: bigint } => ({
  points: entries.reduce((total, { points }) => total + points, 0n),
  fine_fen: entries.reduce((total, { fine }) => total + fine, 0n),
});

const SUBJECT = {
  property_id: 'text',
  month: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  points: 'bigint',
  fine_fen: 'bigint',
  due: 'integer',
  done: 'integer',
  duties: 'jsonb',
  rates: 'jsonb',
  flags: 'text[]',
  stipend: 'jsonb',
  scorecard: 'jsonb',
} as const;

const subjectRow = (propertyId: string | null, month: Month, result: SubjectResult): Row => ({
  property_id: propertyId,
  month,
  subject_kind: result.kind,
  subject_id: result.id,
  ...costOf(result),
  ...countsOf(result.duties.values()),
  duties: Object.fromEntries(result.duties),
  rates: ratesOf(result),
  flags: [...result.flags].sort(),
  stipend: result.stipend && heldStipend(result.stipend),
  scorecard: result.scorecard && heldScorecard(result.scorecard),
});

const replaceSubjects = async (
  tx: Transaction,
  propertyId: string | null,
  month: Month,
  results: readonly SubjectResult[],
): Promise<void> => {
  const place = propertyId === null ? 'property_id IS NULL AND $1::text IS NULL' : 'property_id = $1';
  await tx.query(`DELETE FROM subject_month WHERE ${place} AND month = $2`, [propertyId, month]);
  await tx.insertMany(
    'subject_month',
    SUBJECT,
    results.map((result) => subjectRow(propertyId, month, result)),
  );
};

const MONTH = `
  INSERT INTO property_month (property_id, month, as_of, rulebook, manager_id, points, fine_fen, due, done, missed, rates)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (property_id, month) DO UPDATE SET as_of = excluded.as_of, rulebook = excluded.rulebook,
    manager_id = excluded.manager_id, points = excluded.points, fine_fen = excluded.fine_fen, due = excluded.due,
    done = excluded.done, missed = excluded.missed, rates = excluded.rates`;

const replaceMonth = async (tx: Transaction, figures: MonthFigures): Promise<void> => {
  const { propertyId, month, asOf, rulebook, managerId, results } = figures;
  const property = results.find(({ kind, id }) => kind === 'property' && id === propertyId);
  const { due, done } = countsOf(results.flatMap(({ duties }) => [...duties.values()]));
  const costs = results.map(costOf);
  await tx.prepared('evaluation_property_month', MONTH, [
    propertyId,
    month,
    new Date(asOf),
    rulebook,
    managerId ?? null,
    costs.reduce((total, cost) => total + cost.points, 0n).toString(),
    costs.reduce((total, cost) => total + cost.fine_fen, 0n).toString(),
    due,
    done,
    due - done,
    JSON.stringify(property ? ratesOf(property) : {}),
  ]);
  await replaceSubjects(tx, propertyId, month, results);
};

const DUTY = {
  property_id: 'text',
  clause: 'text',
  part: 'text',
  about: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  deadline: 'timestamptz',
  done: 'boolean',
  points: 'bigint',
  fine_fen: 'bigint',
  details: 'jsonb',
} as const;

const HOLDING = {
  property_id: 'text',
  appointment_id: 'text',
  employee_id: 'text',
  unit_id: 'text',
  role: 'text',
  from_day: 'date',
  until_day: 'date',
} as const;

/** The small tables that pages read, written beside the ledger. */
export const figuresStore = (database: Database): Figures => ({
  replaceMonth: (figures) => database.transaction((tx) => replaceMonth(tx, figures)),

  replaceGroupMonth: (month, results) => database.transaction((tx) => replaceSubjects(tx, null, month, results)),

  forget: (propertyId, month) =>
    database.transaction(async (tx) => {
      await replaceSubjects(tx, propertyId, month, []);
      await tx.query('DELETE FROM property_month WHERE property_id = $1 AND month = $2', [propertyId, month]);
      for (const table of ['upcoming_duty', 'holding', 'open_complaint'])
        await tx.query(`DELETE FROM ${table} WHERE property_id = $1`, [propertyId]);
    }),

  replaceUpcoming: (propertyId, duties) =>
    database.transaction(async (tx) => {
      await tx.query('DELETE FROM upcoming_duty WHERE property_id = $1', [propertyId]);
      await tx.insertMany(
        'upcoming_duty',
        DUTY,
        duties.map(({ clause, part, about, subjectKind, subjectId, deadline, done, points, fine, details }) => ({
          property_id: propertyId,
          clause,
          part,
          about,
          subject_kind: subjectKind,
          subject_id: subjectId,
          deadline: new Date(deadline),
          done,
          points,
          fine_fen: fine,
          details,
        })),
      );
    }),

  replaceHoldings: (propertyId, holdings) =>
    database.transaction(async (tx) => {
      await tx.query('DELETE FROM holding WHERE property_id = $1', [propertyId]);
      await tx.insertMany(
        'holding',
        HOLDING,
        holdings.map(({ appointmentId, employeeId, unitId, role, from, until }) => ({
          property_id: propertyId,
          appointment_id: appointmentId,
          employee_id: employeeId,
          unit_id: unitId,
          role,
          from_day: from,
          until_day: until,
        })),
      );
    }),

  replaceOpenComplaints: (propertyId, { from, until }, open) =>
    database.transaction(async (tx) => {
      await tx.query('DELETE FROM open_complaint WHERE property_id = $1 AND received_at BETWEEN $2 AND $3', [
        propertyId,
        new Date(from),
        new Date(until),
      ]);
      await tx.insertMany(
        'open_complaint',
        { property_id: 'text', complaint_id: 'text', received_at: 'timestamptz', due_at: 'timestamptz' },
        open.map(({ complaintId, receivedAt, dueAt }) => ({
          property_id: propertyId,
          complaint_id: complaintId,
          received_at: new Date(receivedAt),
          due_at: new Date(dueAt),
        })),
        'ON CONFLICT (property_id, complaint_id) DO UPDATE SET received_at = excluded.received_at, due_at = excluded.due_at',
      );
    }),
});
