import { currentCaller } from '@goldkey/access';
import { formatInstant, type Instant, instant } from '@goldkey/kernel';
import { appendEvents } from '@goldkey/messaging';
import type { Database, Transaction } from '@goldkey/postgres';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { OutageStore } from '../../../application/ports.js';
import type { Outage } from '../../../domain/outage/outage.js';
import { outageDecided, outageDeclared, outageRevoked } from '../outage-events.js';
import { boundQuery } from './bound-query.js';
import { type Act, rememberAct } from './remember-act.js';

interface OutageRow {
  readonly id: string;
  readonly service: Outage['service'];
  readonly property_id: string | null;
  readonly from_at: Date;
  readonly until_at: Date;
  readonly what: string;
  readonly state: Outage['state'];
  readonly declared_by: string;
  readonly declared_as: readonly string[];
  readonly declared_at: Date;
  readonly decided_by: string | null;
  readonly decided_as: readonly string[] | null;
  readonly decided_at: Date | null;
  readonly reasons: string | null;
  readonly revoked_by: string | null;
  readonly revoked_at: Date | null;
  readonly revoked_for: string | null;
}

const at = (date: Date): Instant => instant(date.getTime());

const outageOf = (row: OutageRow): Outage => {
  const declared = {
    outageId: row.id,
    service: row.service,
    propertyId: row.property_id,
    from: at(row.from_at),
    until: at(row.until_at),
    what: row.what,
    declaredBy: row.declared_by,
    declaredAs: row.declared_as,
    declaredAt: at(row.declared_at),
  };
  if (row.state === 'declared' || row.decided_by === null || row.decided_at === null)
    return { ...declared, state: 'declared' };
  const decided = {
    ...declared,
    decidedBy: row.decided_by,
    ...(row.decided_as === null ? {} : { decidedAs: row.decided_as }),
    decidedAt: at(row.decided_at),
    ...(row.reasons === null ? {} : { reasons: row.reasons }),
  };
  if (row.state !== 'revoked' || row.revoked_by === null || row.revoked_at === null)
    return { ...decided, state: row.state === 'rejected' ? 'rejected' : 'approved' };
  const { revoked_by: revokedBy, revoked_at: revokedAt, revoked_for: revokedFor } = row;
  return { ...decided, state: 'revoked', revokedBy, revokedAt: at(revokedAt), revokedFor: revokedFor ?? '' };
};

const rows = (tx: Transaction, condition: (place: (value: unknown) => string) => string): Promise<OutageRow[]> => {
  const { parameters, within, place } = boundQuery('property_id');
  return tx.query<OutageRow>(
    `SELECT * FROM outage WHERE (${within} OR property_id IS NULL) AND ${condition(place)}`,
    parameters,
  );
};

/** Months of each property that the outage meets, in whichever zone: judged again, what already is right appends nothing. */
const markMonths = (tx: Transaction, { propertyId, from, until }: Outage): Promise<unknown> =>
  tx.query(
    `INSERT INTO dirty (property_id, month)
     SELECT p.property_id, to_char(m, 'YYYY-MM') FROM property_copy p,
       generate_series(date_trunc('month', $2::timestamptz AT TIME ZONE p.time_zone),
         date_trunc('month', $3::timestamptz AT TIME ZONE p.time_zone), interval '1 month') AS m
     WHERE $1::text IS NULL OR p.property_id = $1`,
    [propertyId, new Date(from), new Date(until)],
  );

const outageAct = ({ outageId, propertyId, service, from, until }: Outage, change: string, at: Instant): Act => ({
  ...{ recordKind: 'outage', recordId: outageId, propertyId, at, change },
  data: { service, from: formatInstant(from, DEFAULT_ZONE), until: formatInstant(until, DEFAULT_ZONE) },
});

/** Declared outages in PostgreSQL; each change with its news in one transaction. */
export const outageStore = (database: Database): OutageStore => ({
  covers: async (propertyId) => {
    const { scope } = currentCaller();
    return scope.all || (propertyId !== null && scope.properties.includes(propertyId));
  },

  add: (outage) =>
    database.transaction(async (tx) => {
      const { outageId, service, propertyId, from, until, what, declaredBy, declaredAs, declaredAt } = outage;
      await tx.query(
        `INSERT INTO outage (id, service, property_id, from_at, until_at, what, state, declared_by, declared_as, declared_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'declared', $7, $8, $9)`,
        [
          outageId,
          service,
          propertyId,
          new Date(from),
          new Date(until),
          what,
          declaredBy,
          declaredAs,
          new Date(declaredAt),
        ],
      );
      await rememberAct(tx, outageAct(outage, 'outage-declared', declaredAt));
      await appendEvents(tx, 'evaluation', [outageDeclared(outage)]);
    }),

  find: (outageId) =>
    database.transaction(async (tx) => {
      const [row] = await rows(tx, (place) => `id = ${place(outageId)} FOR UPDATE`);
      return row && outageOf(row);
    }),

  list: () =>
    database.transaction(async (tx) => (await rows(tx, () => 'true ORDER BY from_at DESC, id')).map(outageOf)),

  decide: (outage) =>
    database.transaction(async (tx) => {
      const { outageId, state, decidedBy, decidedAs, decidedAt, reasons } = outage;
      await tx.query(
        'UPDATE outage SET state = $2, decided_by = $3, decided_as = $4, decided_at = $5, reasons = $6 WHERE id = $1',
        [outageId, state, decidedBy, decidedAs ?? null, new Date(decidedAt), reasons ?? null],
      );
      if (state === 'approved') await markMonths(tx, outage);
      await rememberAct(tx, outageAct(outage, `outage-${state}`, decidedAt));
      await appendEvents(tx, 'evaluation', [outageDecided(outage)]);
    }),

  revoke: (outage) =>
    database.transaction(async (tx) => {
      const { outageId, revokedBy, revokedAt, revokedFor } = outage;
      await tx.query(
        `UPDATE outage SET state = 'revoked', revoked_by = $2, revoked_at = $3, revoked_for = $4 WHERE id = $1`,
        [outageId, revokedBy, new Date(revokedAt), revokedFor],
      );
      await markMonths(tx, outage);
      await rememberAct(tx, outageAct(outage, 'outage-revoked', revokedAt));
      await appendEvents(tx, 'evaluation', [outageRevoked(outage)]);
    }),
});
