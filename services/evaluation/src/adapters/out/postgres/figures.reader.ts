import { fenOf, instant, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type {
  DutyAhead,
  FiguresReader,
  LedgerLine,
  Parked,
  Post,
  PropertyFigures,
  Rates,
  SubjectFigures,
  Whose,
} from '../../../application/queries/readers.js';
import { boundOrOwnQuery, boundQuery, ofCharged, ofSubject, oneValue, rowsOf } from './bound-query.js';
import { type Bound, placesKnown, properties, regions } from './place-readers.js';
import { TREND_COUNTS, type TrendRow, trendRates } from './trend-rows.js';

/** Duties ahead that a page shows at most. */
const MOST_AHEAD = 300;

const present = <T>(value: T | null): T | undefined => value ?? undefined;

interface LineRow {
  id: string;
  clause: string;
  at: Date;
  property_id: string | null;
  subject_kind: LedgerLine['subjectKind'];
  subject_id: string;
  outcome: LedgerLine['outcome'];
  points: string;
  fine_fen: string;
}

export const lineOf = (row: LineRow): LedgerLine => ({
  entryId: row.id,
  clause: row.clause,
  at: instant(row.at.getTime()),
  propertyId: row.property_id,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  outcome: row.outcome,
  points: Number(row.points),
  fine: fenOf(BigInt(row.fine_fen)),
});

/** Property, month, rates, points, fine in fen, missed duties, milliseconds of the recompute. */
type MonthRow = readonly [string, Month, Rates, number, string, number, number];

interface SubjectRow {
  property_id: string | null;
  subject_kind: SubjectFigures['subjectKind'];
  subject_id: string;
  rates: Rates;
  duties: SubjectFigures['duties'];
  points: string;
  fine_fen: string;
}

interface PostRow {
  appointment_id: string;
  employee_id: string;
  property_id: string;
  role: string;
  from_day: string;
  until_day: string | null;
}

interface AheadRow {
  part: string;
  clause: string;
  property_id: string;
  deadline: Date;
  points: string;
  fine_fen: string;
  about: string;
  done: boolean;
}

const months = async (
  database: Database,
  asked: readonly Month[],
  propertyIds: readonly string[] | undefined,
): Promise<PropertyFigures[]> => {
  const { parameters, within, place } = boundQuery('property_id');
  const own = propertyIds === undefined ? '' : `AND property_id = ANY (${place(propertyIds)}::text[])`;
  const found = await oneValue<readonly MonthRow[]>(
    database,
    `SELECT json_agg(json_build_array(property_id, month, rates, points, fine_fen::text, missed,
       round(extract(epoch FROM as_of) * 1000))) AS value
     FROM property_month
     WHERE ${within} AND month = ANY (${place(asked)}::text[]) ${own}`,
    parameters,
  );
  return (found ?? []).map(([propertyId, month, rates, points, fine, missed, asOf]) => ({
    propertyId,
    month,
    rates,
    points,
    fine: fenOf(BigInt(fine)),
    missed,
    asOf: instant(asOf),
  }));
};

const trends = async (
  database: Database,
  asked: readonly Month[],
): Promise<ReadonlyMap<string, ReadonlyMap<Month, Rates>>> => {
  const { parameters, within, place } = boundQuery('property_id');
  const found = await oneValue<Readonly<Record<string, readonly TrendRow[]>>>(
    database,
    `SELECT json_object_agg(property_id, months) AS value FROM (
       SELECT property_id, json_agg(json_build_array(month, ARRAY[${TREND_COUNTS}])) AS months
       FROM property_month WHERE ${within} AND month = ANY (${place(asked)}::text[]) GROUP BY property_id) AS trend`,
    parameters,
  );
  return new Map(
    Object.entries(found ?? {}).map(([propertyId, months]) => [propertyId, new Map(months.map(trendRates))]),
  );
};

const whoseRows = (whose: Whose, place: (value: unknown) => string): string =>
  'propertyId' in whose
    ? `property_id = ${place(whose.propertyId)}`
    : `subject_kind = 'employee' AND subject_id = ${place(whose.employeeId)}`;

/** A property's within the scope; a person's also elsewhere where they are the caller's own. */
const boundTo = (whose: Whose, own: (self: string) => string): Bound =>
  'propertyId' in whose ? boundQuery('property_id') : boundOrOwnQuery('property_id', own);

const subjects = async (database: Database, month: Month, whose: Whose): Promise<SubjectFigures[]> => {
  const { parameters, within, place } = boundTo(whose, ofSubject('subject_month'));
  const rows = await rowsOf<SubjectRow>(
    database,
    `SELECT property_id, subject_kind, subject_id, rates, duties, points, fine_fen FROM subject_month
     WHERE ${within} AND month = ${place(month)} AND ${whoseRows(whose, place)}`,
    parameters,
  );
  return rows.map((row) => ({
    propertyId: row.property_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    rates: row.rates,
    duties: row.duties,
    points: Number(row.points),
    fine: fenOf(BigInt(row.fine_fen)),
  }));
};

const lines = async (database: Database, month: Month, whose: Whose): Promise<LedgerLine[]> => {
  const { parameters, within, place } = boundTo(whose, ofSubject('ledger_line'));
  const rows = await rowsOf<LineRow>(
    database,
    `SELECT id, clause, at, property_id, subject_kind, subject_id, outcome, points, fine_fen FROM ledger_line
     WHERE ${within} AND stands AND month = ${place(month)} AND ${whoseRows(whose, place)} ORDER BY at DESC, clause, id`,
    parameters,
  );
  return rows.map(lineOf);
};

const parked = async (database: Database, propertyId: string | undefined): Promise<Parked[]> => {
  const { parameters, within, place } = boundQuery('property_id');
  const own = propertyId === undefined ? 'property_id IS NOT NULL' : `property_id = ${place(propertyId)}`;
  const rows = await rowsOf<{ property_id: string; events: string; since: Date }>(
    database,
    `SELECT property_id, count(*) AS events, min(first_at) AS since FROM parked
     WHERE ${own} AND ${within} GROUP BY property_id`,
    parameters,
  );
  return rows.map((row) => ({
    propertyId: row.property_id,
    count: Number(row.events),
    since: instant(row.since.getTime()),
  }));
};

const posts = async (database: Database, of: Whose | 'managers'): Promise<Post[]> => {
  const { parameters, within, place } =
    of === 'managers' ? boundQuery('property_id') : boundTo(of, (self) => `holding.employee_id = ${self}`);
  const whose =
    of === 'managers'
      ? "role = 'property-manager'"
      : 'propertyId' in of
        ? `property_id = ${place(of.propertyId)}`
        : `employee_id = ${place(of.employeeId)}`;
  const rows = await rowsOf<PostRow>(
    database,
    `SELECT appointment_id, employee_id, property_id, role, from_day, until_day FROM holding WHERE ${within} AND ${whose}
     ORDER BY property_id, from_day, appointment_id`,
    parameters,
  );
  return rows.map((row) => ({
    appointmentId: row.appointment_id,
    employeeId: row.employee_id,
    propertyId: row.property_id,
    role: row.role,
    from: row.from_day,
    until: present(row.until_day),
  }));
};

const ahead = async (database: Database, employeeId: string, now: number): Promise<DutyAhead[]> => {
  const { parameters, within, place } = boundQuery('property_id');
  const rows = await rowsOf<AheadRow>(
    database,
    `SELECT clause, part, property_id, deadline, points, fine_fen, about, done FROM upcoming_duty
     WHERE ${within} AND subject_kind = 'employee' AND subject_id = ${place(employeeId)} AND deadline > ${place(new Date(now))}
     ORDER BY deadline, clause, property_id, about, part LIMIT ${MOST_AHEAD}`,
    parameters,
  );
  return rows.map((row) => ({
    clause: row.clause,
    part: row.part,
    propertyId: row.property_id,
    deadline: instant(row.deadline.getTime()),
    points: Number(row.points),
    fine: fenOf(BigInt(row.fine_fen)),
    about: row.about,
    done: row.done,
  }));
};

/** Reads the figures of properties and people, each statement bounded by the caller's scope. */
export const figuresReader = (database: Database): FiguresReader => ({
  properties: (propertyId) => properties(database, propertyId),
  placesKnown: () => placesKnown(database),
  regions: () => regions(database),
  months: (asked, propertyIds) => months(database, asked, propertyIds),
  trends: (asked) => trends(database, asked),
  subjects: (month, whose) => subjects(database, month, whose),
  lines: (month, whose) => lines(database, month, whose),
  parked: (propertyId) => parked(database, propertyId),
  closed: async (month, propertyId) => {
    const charged = ofCharged('own.property_id = closing.property_id AND own.month = closing.month');
    const { parameters, within, place } = boundOrOwnQuery('property_id', charged);
    const own = propertyId === undefined ? 'property_id IS NOT NULL' : `property_id = ${place(propertyId)}`;
    const rows = await rowsOf<{ property_id: string }>(
      database,
      `SELECT property_id FROM closing WHERE ${within} AND ${own} AND state = 'closed' AND month = ${place(month)}`,
      parameters,
    );
    return new Set(rows.map((row) => row.property_id));
  },
  posts: (of) => posts(database, of),
  ahead: (employeeId, now) => ahead(database, employeeId, now),
  async overdue(ends, now, propertyId) {
    const { parameters, within, place } = boundQuery('o.property_id');
    const own = propertyId === undefined ? '' : `AND o.property_id = ${place(propertyId)}`;
    const rows = await rowsOf<{ property_id: string; open: string }>(
      database,
      `SELECT o.property_id, count(*) AS open FROM open_complaint o JOIN property_copy p USING (property_id)
       JOIN unnest(${place(ends.map(({ timeZone }) => timeZone))}::text[], ${place(ends.map(({ until }) => new Date(until)))}::timestamptz[])
         AS month_end (time_zone, until) ON month_end.time_zone = p.time_zone
       WHERE ${within} ${own} AND o.received_at <= month_end.until AND o.due_at < ${place(new Date(now))} GROUP BY o.property_id`,
      parameters,
    );
    return new Map(rows.map((row) => [row.property_id, Number(row.open)]));
  },
});
