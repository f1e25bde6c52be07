import { type Day, endOfDay, fenOf, type Instant, instant, type Month } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { NoticeSources } from '../../../application/notice-ports.js';
import type { ToldLine } from '../../../domain/notice/lines.js';
import { type DueDuty, FORESEEN, OTHERWISE_MS } from '../../../domain/notice/reminders.js';
import { askedThings } from './asked-things.js';
import { assignedThings } from './assigned-things.js';
import { bonusOf, type KeptBonus } from './bonus-rows.js';
import { decidedProposals } from './decided-proposals.js';
import { dueEntries } from './due-entries.js';
import { staffReader } from './staff.reader.js';

interface LineRow {
  readonly id: string;
  readonly clause: string;
  readonly property_id: string | null;
  readonly subject_kind: ToldLine['subjectKind'];
  readonly subject_id: string;
  readonly at: Date;
  readonly points: string;
  readonly fine_fen: string;
  readonly stands: boolean;
  readonly correction: string | null;
  readonly details: ToldLine['details'];
}

const APPEALS = `
  SELECT a.id, l.clause, a.property_id, a.month, a.state, a.decided_at, a.subject_kind, a.subject_id, a.filed_by, a.filed_for
  FROM appeal a JOIN ledger_line l ON l.id = a.line_id WHERE a.id = ANY ($1::text[]) AND a.decided_at IS NOT NULL`;

const PUBLICATIONS = `
  SELECT p.id, p.property_id, p.period, p.until_day::text AS until_day, p.published_at,
    ARRAY(SELECT DISTINCT a.employee_id FROM published_amount a WHERE a.publication_id = p.id ORDER BY 1) AS concerned
  FROM publication p WHERE p.id = ANY ($1::text[])`;

const OBJECTIONS = `
  SELECT o.id, o.publication_id, o.property_id, p.period, o.raised_by, o.raised_at, p.published_by, o.answered_at
  FROM objection o JOIN publication p ON p.id = o.publication_id WHERE o.id = ANY ($1::text[])`;

/** Those that may have to be reminded of now: each class of clauses is looked for as far ahead as its first lead. */
const DUTIES = `
  SELECT u.property_id, p.time_zone, u.clause, u.part, u.about, u.subject_id, u.deadline, u.points, u.fine_fen, u.details
  FROM unnest($2::text[], $3::bigint[]) AS t(clause, within)
    JOIN upcoming_duty u ON u.clause = t.clause AND u.deadline <= $1::timestamptz + t.within * interval '1 millisecond'
    JOIN property_copy p USING (property_id)
  WHERE u.subject_kind = 'employee' AND NOT u.done AND u.deadline > $1 AND u.deadline <= $5
  UNION ALL
  SELECT u.property_id, p.time_zone, u.clause, u.part, u.about, u.subject_id, u.deadline, u.points, u.fine_fen, u.details
  FROM upcoming_duty u JOIN property_copy p USING (property_id)
  WHERE u.subject_kind = 'employee' AND NOT u.done AND u.deadline > $1 AND u.deadline <= $4 AND u.clause <> ALL ($2::text[])`;

/** Of each craft the last one: whoever renewed it has no reason to be told of the former. */
const CERTIFICATES = `
  SELECT DISTINCT ON (f.employee_id, c.craft) f.employee_id, c.craft, f.property_id, c.until, p.time_zone
  FROM fact f LEFT JOIN property_copy p ON p.property_id = f.property_id,
    LATERAL (SELECT f.event #>> '{data,craft}' AS craft, f.event #>> '{data,validUntil}' AS until) AS c
  WHERE f.kind = 'staffing.certificate.granted' AND f.employee_id IS NOT NULL AND f.at <= $1
    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.source = f.source AND w.kind = f.kind AND w.fact_id = f.id AND w.at <= $1)
  ORDER BY f.employee_id, c.craft, c.until DESC`;

/** What there may be to tell, from the tables as they stand. */
export const noticeSources = (database: Database): NoticeSources => {
  const rows = async <Row>(ids: readonly string[], sql: string): Promise<Row[]> =>
    ids.length === 0 ? [] : database.transaction((tx) => tx.query<Row>(sql, [ids]));
  const staff = staffReader(database);
  const at = (date: Date): Instant => instant(date.getTime());
  return {
    lines: async (ids) =>
      (await rows<LineRow>(ids, 'SELECT * FROM ledger_line WHERE id = ANY ($1::text[])')).map((row) => ({
        entryId: row.id,
        clause: row.clause,
        propertyId: row.property_id,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        at: at(row.at),
        points: Number(row.points),
        fine: fenOf(BigInt(row.fine_fen)),
        stands: row.stands,
        corrects: row.correction !== null,
        details: row.details,
      })),

    appeals: async (ids) =>
      (
        await rows<{
          id: string;
          clause: string;
          property_id: string | null;
          month: Month;
          state: string;
          decided_at: Date;
          subject_kind: string;
          subject_id: string;
          filed_by: string;
          filed_for: string | null;
        }>(ids, APPEALS)
      ).map((row) => ({
        appealId: row.id,
        clause: row.clause,
        propertyId: row.property_id,
        month: row.month,
        upheld: row.state === 'upheld',
        decidedAt: at(row.decided_at),
        concerned: [
          ...(row.subject_kind === 'employee' ? [row.subject_id] : []),
          row.filed_by,
          ...(row.filed_for === null ? [] : [row.filed_for]),
        ],
      })),

    publications: async (ids) =>
      (
        await rows<{
          id: string;
          property_id: string | null;
          period: string;
          until_day: Day;
          published_at: Date;
          concerned: readonly string[];
        }>(ids, PUBLICATIONS)
      ).map((row) => ({
        publicationId: row.id,
        propertyId: row.property_id,
        period: row.period,
        until: row.until_day,
        publishedAt: at(row.published_at),
        concerned: row.concerned,
      })),

    objections: async (ids) =>
      (
        await rows<{
          id: string;
          publication_id: string;
          property_id: string | null;
          period: string;
          raised_by: string;
          raised_at: Date;
          published_by: string;
          answered_at: Date | null;
        }>(ids, OBJECTIONS)
      ).map((row) => ({
        objectionId: row.id,
        publicationId: row.publication_id,
        propertyId: row.property_id,
        period: row.period,
        raisedBy: row.raised_by,
        raisedAt: at(row.raised_at),
        publishedBy: row.published_by,
        ...(row.answered_at === null ? {} : { answeredAt: at(row.answered_at) }),
      })),

    bonuses: async (ids) => {
      const states = await rows<{ state: KeptBonus }>(
        ids,
        'SELECT state FROM department_bonus WHERE id = ANY ($1::text[])',
      );
      const found = states.map(({ state }) => bonusOf(state));
      return Promise.all(
        found.map(async (bonus) => {
          const property = await staff.of(bonus.propertyId);
          return { bonus, ...(property === undefined ? {} : { property }) };
        }),
      );
    },

    disabledTargets: async (ids) =>
      (
        await rows<{ id: string; name: string; failing_since: Date }>(
          ids,
          `SELECT id, name, failing_since FROM webhook_target WHERE id = ANY ($1::text[]) AND state = 'disabled'`,
        )
      ).map((row) => ({ targetId: row.id, name: row.name, since: at(row.failing_since) })),

    asked: askedThings(database),

    assigned: assignedThings(database),

    proposals: decidedProposals(database),

    entries: dueEntries(database),

    duties: (now) =>
      database.transaction(async (tx) => {
        const found = await tx.query<{
          property_id: string;
          time_zone: string;
          clause: string;
          part: string;
          about: string;
          subject_id: string;
          deadline: Date;
          points: string;
          fine_fen: string;
          details: DueDuty['details'];
        }>(DUTIES, [
          new Date(now),
          FORESEEN.flatMap(({ clauses }) => clauses),
          FORESEEN.flatMap(({ clauses, withinMs }) => clauses.map(() => withinMs)),
          new Date(now + OTHERWISE_MS),
          new Date(now + Math.max(...FORESEEN.map(({ withinMs }) => withinMs))),
        ]);
        return found.map((row) => ({
          propertyId: row.property_id,
          zone: row.time_zone,
          clause: row.clause,
          part: row.part,
          about: row.about,
          employeeId: row.subject_id,
          deadline: at(row.deadline),
          done: false,
          points: Number(row.points),
          fine: fenOf(BigInt(row.fine_fen)),
          details: row.details,
        }));
      }),

    certificates: (now) =>
      database.transaction(async (tx) => {
        const found = await tx.query<{
          employee_id: string;
          craft: string;
          property_id: string | null;
          until: Day;
          time_zone: string | null;
        }>(CERTIFICATES, [new Date(now)]);
        return found.map((row) => ({
          employeeId: row.employee_id,
          craft: row.craft,
          propertyId: row.property_id,
          until: endOfDay(row.until, row.time_zone ?? DEFAULT_ZONE),
          validUntil: row.until,
        }));
      }),
  };
};
