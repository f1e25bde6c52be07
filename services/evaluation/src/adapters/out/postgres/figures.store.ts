import type { Month } from '@goldkey/kernel';
import type { Database, Row, Transaction } from '@goldkey/postgres';
import { type DutyCount, heldRate, heldScorecard, heldStipend, type SubjectResult } from '@goldkey/rulebook';
import type { Figures, MonthFigures, OpenBetween } from '../../../application/ports.js';
import { ShownAhead } from './shown-ahead.js';

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

type Place = Pick<SubjectMonth, 'propertyId' | 'month'>;

interface SubjectMonth {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly results: readonly SubjectResult[];
}

const columnsOf = (places: readonly Place[]): [(string | null)[], string[]] => [
  places.map(({ propertyId }) => propertyId),
  places.map(({ month }) => month),
];

const removeSubjects = `
  DELETE FROM subject_month s USING unnest($1::text[], $2::text[]) AS t(property_id, month)
  WHERE s.property_id = t.property_id AND s.month = t.month`;
const removeGroupSubjects = 'DELETE FROM subject_month WHERE property_id IS NULL AND month = ANY ($1::text[])';

const insertSubjects = (tx: Transaction, months: readonly SubjectMonth[]): Promise<void> =>
  tx.insertMany(
    'subject_month',
    SUBJECT,
    months.flatMap(({ propertyId, month, results }) => results.map((result) => subjectRow(propertyId, month, result))),
  );

const MONTH = {
  property_id: 'text',
  month: 'text',
  as_of: 'timestamptz',
  rulebook: 'text',
  manager_id: 'text',
  points: 'bigint',
  fine_fen: 'bigint',
  due: 'integer',
  done: 'integer',
  missed: 'integer',
  charged: 'integer',
  recorded: 'integer',
  rates: 'jsonb',
} as const;

const onMonth = `ON CONFLICT (property_id, month) DO UPDATE SET ${Object.keys(MONTH)
  .slice(2)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')}`;

const monthRow = ({ propertyId, month, asOf, rulebook, managerId, results }: MonthFigures): Row => {
  const property = results.find(({ kind, id }) => kind === 'property' && id === propertyId);
  const { due, done } = countsOf(results.flatMap(({ duties }) => [...duties.values()]));
  const costs = results.map(costOf);
  const outcomes = results.flatMap(({ entries }) => entries.map(({ outcome }) => outcome));
  return {
    property_id: propertyId,
    month,
    as_of: new Date(asOf),
    rulebook,
    manager_id: managerId,
    points: costs.reduce((total, cost) => total + cost.points, 0n),
    fine_fen: costs.reduce((total, cost) => total + cost.fine_fen, 0n),
    due,
    done,
    missed: due - done,
    charged: outcomes.filter((outcome) => outcome === 'charged').length,
    recorded: outcomes.filter((outcome) => outcome === 'recorded').length,
    rates: property ? ratesOf(property) : {},
  };
};

const OPEN = { property_id: 'text', complaint_id: 'text', received_at: 'timestamptz', due_at: 'timestamptz' } as const;

const onOpen = `ON CONFLICT (property_id, complaint_id) DO UPDATE SET received_at = excluded.received_at, due_at = excluded.due_at
   WHERE (open_complaint.received_at, open_complaint.due_at) IS DISTINCT FROM (excluded.received_at, excluded.due_at)`;

/** Those that are open no more; a span may hold thousands that still are, which stay untouched. */
const removeOpen = `
  DELETE FROM open_complaint o USING unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) AS t(property_id, first, last)
  WHERE o.property_id = t.property_id AND o.received_at BETWEEN t.first AND t.last
    AND NOT EXISTS (SELECT 1 FROM unnest($4::text[], $5::text[]) AS s(property_id, complaint_id)
      WHERE s.property_id = o.property_id AND s.complaint_id = o.complaint_id)`;

/** One row a complaint: the spans of two months may meet. */
const openRows = (spans: readonly OpenBetween[]): Row[] => [
  ...new Map(
    spans.flatMap(({ propertyId, open }) =>
      open.map(({ complaintId, receivedAt, dueAt }) => [
        `${propertyId}\n${complaintId}`,
        {
          property_id: propertyId,
          complaint_id: complaintId,
          received_at: new Date(receivedAt),
          due_at: new Date(dueAt),
        },
      ]),
    ),
  ).values(),
];

/** The small tables that pages read, written beside the ledger. What does not build on another's rows is sent at once. */
export const figuresStore = (database: Database, ahead = new ShownAhead()): Figures => ({
  replaceMonths: async (months) => {
    if (months.length === 0) return;
    await database.transaction((tx) =>
      Promise.all([
        tx.insertMany('property_month', MONTH, months.map(monthRow), onMonth),
        tx.prepared('evaluation_remove_subjects', removeSubjects, columnsOf(months)),
        insertSubjects(tx, months),
      ]),
    );
  },

  replaceGroupMonth: async (month, results) => {
    await database.transaction(async (tx) => {
      await tx.query(removeGroupSubjects, [[month]]);
      await insertSubjects(tx, [{ propertyId: null, month, results }]);
    });
  },

  forget: (propertyId, month) =>
    database.transaction(async (tx) => {
      await tx.prepared('evaluation_remove_subjects', removeSubjects, columnsOf([{ propertyId, month }]));
      await tx.query('DELETE FROM property_month WHERE property_id = $1 AND month = $2', [propertyId, month]);
      for (const table of ['upcoming_duty', 'holding', 'shown_ahead', 'open_complaint'])
        await tx.query(`DELETE FROM ${table} WHERE property_id = $1`, [propertyId]);
    }),

  replaceAhead: (properties) => database.transaction((tx) => ahead.replace(tx, properties)),

  replaceOpenComplaints: async (spans) => {
    if (spans.length === 0) return;
    const open = openRows(spans);
    await database.transaction((tx) =>
      Promise.all([
        tx.prepared('evaluation_remove_open', removeOpen, [
          spans.map(({ propertyId }) => propertyId),
          spans.map(({ from }) => new Date(from)),
          spans.map(({ until }) => new Date(until)),
          open.map(({ property_id }) => property_id),
          open.map(({ complaint_id }) => complaint_id),
        ]),
        tx.insertMany('open_complaint', OPEN, open, onOpen),
      ]),
    );
  },
});
