import { type Instant, instant, type Month } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { lockSubjects } from '@goldkey/service-kit';
import type { AppealStore } from '../../../application/ports.js';
import type { Appeal, AppealedLine } from '../../../domain/appeal/appeal.js';
import type { HeldPost } from '../../../domain/appeal/decide.js';
import { matterOf } from '../../../domain/notice/cases.js';
import { appealDecided, appealDropped, appealFiled } from '../appeal-events.js';
import { rowsBeyondScope } from './beyond-scope.js';
import { boundOrOwnQuery, boundQuery, ofSubject } from './bound-query.js';
import { markMatters } from './notice-rows.js';
import { type Act, rememberAct } from './remember-act.js';

/** The appeal is about the person, or they filed it, or a deputy did for them. */
const ofAppellant = (self: string): string =>
  `(${ofSubject('appeal')(self)} OR ${self} IN (appeal.filed_by, appeal.filed_for))`;

/** A page shows no more. */
const MOST_LISTED = 500;

interface AppealRow {
  readonly id: string;
  readonly property_id: string | null;
  readonly department_id: string | null;
  readonly line_id: string;
  readonly month: Month;
  readonly subject_kind: Appeal['subjectKind'];
  readonly subject_id: string;
  readonly state: Appeal['state'];
  readonly filed_by: string;
  readonly filed_for: string | null;
  readonly filed_at: Date;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly reasons: string | null;
  readonly dropped_by: string | null;
  readonly dropped_at: Date | null;
  readonly dropped_for: string | null;
}

const appealOf = (row: AppealRow): Appeal => {
  const filed = {
    appealId: row.id,
    entryId: row.line_id,
    propertyId: row.property_id,
    ...(row.department_id === null ? {} : { departmentId: row.department_id }),
    month: row.month,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    filedBy: row.filed_by,
    ...(row.filed_for === null ? {} : { filedFor: row.filed_for }),
    filedAt: instant(row.filed_at.getTime()),
    reason: row.reason,
    evidence: row.evidence,
  };
  if (row.state === 'dropped')
    return {
      ...filed,
      state: 'dropped',
      droppedBy: row.dropped_by ?? '',
      droppedAt: instant(row.dropped_at?.getTime() ?? 0),
      droppedFor: row.dropped_for ?? '',
    };
  if (row.state === 'open' || row.decided_at === null) return { ...filed, state: 'open' };
  return {
    ...filed,
    state: row.state,
    decidedBy: row.decided_by ?? '',
    decidedAt: instant(row.decided_at.getTime()),
    reasons: row.reasons ?? '',
  };
};

interface LineRow {
  readonly id: string;
  readonly key: string;
  readonly property_id: string | null;
  readonly of_group: boolean;
  readonly month: Month;
  readonly at: Date;
  readonly clause: string;
  readonly subject_kind: AppealedLine['subjectKind'];
  readonly subject_id: string;
  readonly stands: boolean;
  readonly gives_back: boolean;
  readonly zone: string | null;
  readonly closed_at: Date | null;
  readonly charged_by: readonly string[] | null;
  readonly department_id: string | null;
}

/** The department of an employee is the unit of a post at the property that is one. */
const LINE = `
  SELECT l.id, l.key, l.property_id, l.of_group, l.month, l.at, l.clause, l.subject_kind, l.subject_id, l.stands,
    l.correction IS NOT NULL AND (l.correction = 'appeal' OR l.points < 0 OR l.fine_fen < 0) AS gives_back, p.time_zone AS zone, c.closed_at,
    (SELECT array_agg(DISTINCT f.event ->> 'actorid') FROM fact f
      WHERE f.id = ANY (l.evidence) AND f.event ->> 'actorid' IS NOT NULL) AS charged_by,
    CASE WHEN l.subject_kind = 'department' THEN l.subject_id ELSE (
      SELECT min(h.unit_id) FROM holding h JOIN unit_copy u ON u.unit_id = h.unit_id AND u.kind = 'department'
      WHERE l.subject_kind = 'employee' AND h.employee_id = l.subject_id AND h.property_id = l.property_id) END AS department_id
  FROM ledger_line l LEFT JOIN property_copy p ON p.property_id = l.property_id
    LEFT JOIN closing c ON c.property_id IS NOT DISTINCT FROM l.property_id AND c.month = l.month AND c.state = 'closed'`;

const lineOf = (row: LineRow): AppealedLine => ({
  entryId: row.id,
  key: row.key,
  propertyId: row.property_id,
  ofGroup: row.of_group,
  month: row.month,
  at: instant(row.at.getTime()),
  clause: row.clause,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  stands: row.stands,
  givesBack: row.gives_back,
  zone: row.zone ?? DEFAULT_ZONE,
  ...(row.closed_at === null ? {} : { closedAt: instant(row.closed_at.getTime()) }),
  chargedBy: row.charged_by ?? [],
  ...(row.department_id === null ? {} : { departmentId: row.department_id }),
});

const visibleLine = (database: Database, entryId: string): Promise<AppealedLine | undefined> =>
  database.transaction(async (tx) => {
    const { parameters, within, place } = boundOrOwnQuery('l.property_id', ofSubject('l'));
    const [row] = await tx.query<LineRow>(`${LINE} WHERE ${within} AND l.id = ${place(entryId)}`, parameters);
    return row && lineOf(row);
  });

/** Of appeals that the caller was shown: who filed one for another sees what it is against wherever they are since. */
const linesOf = async (database: Database, entryIds: readonly string[]): Promise<ReadonlyMap<string, AppealedLine>> => {
  const rows = await rowsBeyondScope<LineRow>(database, `${LINE} WHERE l.id = ANY ($1::text[])`, [entryIds]);
  return new Map(rows.map((row) => [row.id, lineOf(row)]));
};

const INSERT = `
  INSERT INTO appeal (id, version, property_id, department_id, line_id, line_key, of_group, month, subject_kind, subject_id, state,
    filed_by, filed_at, reason, evidence, filed_for)
  VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12, $13, $14)
  ON CONFLICT (line_id) WHERE state IN ('open', 'upheld') DO NOTHING RETURNING id`;

const insert = (tx: Transaction, appeal: Appeal, { key, ofGroup }: AppealedLine): Promise<unknown[]> =>
  tx.query(INSERT, [
    appeal.appealId,
    appeal.propertyId,
    appeal.departmentId ?? null,
    appeal.entryId,
    key,
    ofGroup,
    appeal.month,
    appeal.subjectKind,
    appeal.subjectId,
    appeal.filedBy,
    new Date(appeal.filedAt),
    appeal.reason,
    appeal.evidence,
    appeal.filedFor ?? null,
  ]);

const appealAct = ({ appealId, propertyId, subjectId, month }: Appeal, change: string, at: Instant): Act => ({
  ...{ recordKind: 'appeal', recordId: appealId, propertyId, at, change },
  data: { month, subjectId },
});

/** Appeals in PostgreSQL; each change with its news in one transaction. */
export const appealStore = (database: Database): AppealStore => ({
  line: (entryId) => visibleLine(database, entryId),
  lines: (entryIds) => linesOf(database, entryIds),

  posts: (employeeIds, appointmentId) =>
    database.transaction(async (tx) => {
      const rows = await tx.query<Omit<HeldPost, 'until'> & { readonly until: HeldPost['until'] | null }>(
        `SELECT property_id AS "propertyId", role, from_day AS "from", until_day AS until FROM holding
         WHERE employee_id = ANY ($1::text[]) AND ($2::text IS NULL OR appointment_id = $2)`,
        [employeeIds, appointmentId ?? null],
      );
      return rows.map(({ until, ...post }) => (until === null ? post : { ...post, until }));
    }),

  add: (appeal, line) =>
    database.transaction(async (tx) => {
      if ((await insert(tx, appeal, line)).length === 0) return false;
      await rememberAct(tx, appealAct(appeal, 'appeal-filed', appeal.filedAt));
      await appendEvents(tx, 'evaluation', [appealFiled(appeal, line.zone)]);
      return true;
    }),

  hold: (appealId) => database.transaction((tx) => lockSubjects(tx, [`appeal ${appealId}`])),

  find: (appealId, lock = false) =>
    database.transaction(async (tx) => {
      if (lock) await lockSubjects(tx, [`appeal ${appealId}`]);
      // Who decides does so within their scope; their own case would not be theirs to decide anyhow.
      const bound = lock ? boundQuery('property_id') : boundOrOwnQuery('property_id', ofAppellant);
      const { parameters, within, place } = bound;
      const [row] = await tx.query<AppealRow>(
        `SELECT * FROM appeal WHERE ${within} AND id = ${place(appealId)} ${lock ? 'FOR UPDATE' : ''}`,
        parameters,
      );
      return row && appealOf(row);
    }),

  list: ({ state, subjectId }) =>
    database.transaction(async (tx) => {
      const { parameters, within, place } = boundOrOwnQuery('property_id', ofAppellant);
      const conditions = [within];
      if (state !== undefined) conditions.push(`state = ${place(state)}`);
      if (subjectId !== undefined) conditions.push(`${place(subjectId)} IN (subject_id, filed_by, filed_for)`);
      const rows = await tx.query<AppealRow>(
        `SELECT * FROM appeal WHERE ${conditions.join(' AND ')} ORDER BY filed_at DESC, id LIMIT ${MOST_LISTED}`,
        parameters,
      );
      return rows.map(appealOf);
    }),

  decide: (appeal, { ofGroup, month, propertyId, zone }) =>
    database.transaction(async (tx) => {
      const { appealId, state, decidedBy, decidedAt, reasons } = appeal;
      await tx.query(
        `UPDATE appeal SET state = $2, version = version + 1, decided_by = $3, decided_at = $4, reasons = $5 WHERE id = $1`,
        [appealId, state, decidedBy, new Date(decidedAt), reasons],
      );
      if (state === 'upheld')
        await tx.query('INSERT INTO dirty (property_id, month) VALUES ($1, $2)', [ofGroup ? null : propertyId, month]);
      await markMatters(tx, [matterOf.appeal(appealId)], decidedAt);
      await rememberAct(tx, appealAct(appeal, `appeal-${state}`, decidedAt));
      await appendEvents(tx, 'evaluation', appealDecided(appeal, zone));
    }),

  drop: (appeal, zone) =>
    database.transaction(async (tx) => {
      const { appealId, droppedBy, droppedAt, droppedFor } = appeal;
      await tx.query(
        `UPDATE appeal SET state = 'dropped', version = version + 1, dropped_by = $2, dropped_at = $3, dropped_for = $4 WHERE id = $1`,
        [appealId, droppedBy, new Date(droppedAt), droppedFor],
      );
      await rememberAct(tx, appealAct(appeal, 'appeal-dropped', droppedAt));
      await appendEvents(tx, 'evaluation', [appealDropped(appeal, zone)]);
    }),
});
