import { boundByScope, currentCaller } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type Difference, type Fact, type FactSource, isWithdrawal, REFERENCE_KINDS } from '@goldkey/rulebook';
import type { Told, VerificationStore } from '../../../application/ports.js';
import type { VerificationReader } from '../../../application/queries/readers.js';
import type { Translate } from './fact.store.js';

/** Differences that are kept of one run; where everything differs, the first are enough to see why. */
const MOST_KEPT = 500;

const COMMON = `SELECT event FROM fact WHERE kind = ANY ($1::text[]) OR type LIKE '%.withdrawn.v_'`;

/** The property's facts, and those of other places that may replace one of them. */
const OWN = `
  SELECT event FROM fact WHERE property_id = $1
  UNION ALL SELECT other.event FROM fact own JOIN fact other USING (replacement_key)
  WHERE own.property_id = $1 AND own.replacement_key IS NOT NULL AND other.property_id IS DISTINCT FROM $1`;

const DIFFERENCE = {
  verification_id: 'bigint',
  place: 'integer',
  property_id: 'text',
  month: 'text',
  subject_kind: 'text',
  subject_id: 'text',
  clause: 'text',
  field: 'text',
  online: 'text',
  offline: 'text',
} as const;

const keep = (tx: Transaction, id: string, differences: readonly Difference[]): Promise<void> =>
  tx.insertMany(
    'verification_difference',
    DIFFERENCE,
    differences.slice(0, MOST_KEPT).map((one, place) => ({
      verification_id: id,
      place,
      property_id: one.propertyId,
      month: one.month,
      subject_kind: one.subjectKind,
      subject_id: one.subjectId,
      clause: one.clause,
      field: one.field,
      online: one.online,
      offline: one.offline,
    })),
  );

/** The facts as they are stored, without the selection by which months are judged. */
const storedFacts = (tx: Transaction, translate: Translate): FactSource => {
  const told = async (sql: string, parameters: readonly unknown[]) =>
    (await tx.query<{ event: Told }>(sql, parameters)).flatMap(({ event }) => translate(event) ?? []);
  return {
    common: () => told(COMMON, [[...REFERENCE_KINDS]]),
    factsOf: async (propertyId) => (await told(OWN, [propertyId])).filter((fact): fact is Fact => !isWithdrawal(fact)),
  };
};

/** Runs of the comparison: one process at a time does it, at one instant of the database. */
export const verificationStore = (database: Database, translate: Translate): VerificationStore => ({
  once: (since, work) =>
    database.transaction(
      async (tx) => {
        const [lock] = await tx.query<{ ours: boolean }>(
          `SELECT pg_try_advisory_xact_lock(hashtextextended('verify ledger', 7047)) AS ours`,
        );
        if (lock?.ours !== true) return false;
        const done = await tx.query('SELECT 1 FROM verification WHERE as_of >= $1', [new Date(since)]);
        if (done.length > 0) return false;
        await work(storedFacts(tx, translate));
        return true;
      },
      { snapshot: true },
    ),
  add: ({ asOf, properties, months, waiting, differences }, endedAt) =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `INSERT INTO verification (as_of, ended_at, properties, months, waiting, differences) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [new Date(asOf), new Date(endedAt), properties, months, waiting, differences.length],
      );
      await keep(tx, (row as { id: string }).id, differences);
    }),
});

interface RunRow {
  readonly id: string;
  readonly as_of: Date;
  readonly ended_at: Date;
  readonly properties: number;
  readonly months: number;
  readonly waiting: number;
  readonly differences: number;
}
type DifferenceRow = Record<'verification_id' | 'subject_kind' | 'subject_id' | 'field', string> & {
  readonly property_id: string | null;
  readonly month: Difference['month'];
  readonly clause: string | null;
  readonly online: string | null;
  readonly offline: string | null;
};

const differenceOf = (row: DifferenceRow): Difference => ({
  propertyId: row.property_id,
  month: row.month,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  clause: row.clause,
  field: row.field,
  online: row.online,
  offline: row.offline,
});

/** The last runs; of what differs, that of the caller's properties. */
export const verificationReader = (database: Database): VerificationReader => ({
  last: (count) =>
    database.transaction(
      async (tx) => {
        const runs = await tx.query<RunRow>('SELECT * FROM verification ORDER BY as_of DESC, id DESC LIMIT $1', [
          count,
        ]);
        const parameters: unknown[] = [runs.map(({ id }) => id)];
        const { scope } = currentCaller();
        const rows = await tx.query<DifferenceRow>(
          `SELECT * FROM verification_difference WHERE ${boundByScope(scope, 'property_id', parameters)}
             AND verification_id = ANY ($1::bigint[]) ORDER BY verification_id, place`,
          parameters,
        );
        return runs.map(({ id, as_of, ended_at, differences, ...counts }) => {
          const own = rows.filter(({ verification_id }) => verification_id === id).map(differenceOf);
          return {
            ...{ id, asOf: instant(as_of.getTime()), endedAt: instant(ended_at.getTime()) },
            ...{ properties: counts.properties, months: counts.months, waiting: counts.waiting },
            count: scope.all ? differences : own.length,
            differences: own,
          };
        });
      },
      { readOnly: true },
    ),
});
