// Why: no evidence, no fine (rulebook 7): a miss is pending while a service that would have told of the deed is silent, and
// waived where its deadline lies in a declared outage. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `apart_entry` is written with the figures of a month: misses that do not count. `reason` is the service, or the outage. */
const statements = `
  CREATE TABLE apart_entry (
    property_id text NOT NULL, month text NOT NULL, key text NOT NULL, kind text NOT NULL CHECK (kind IN ('pending', 'unread', 'waived')),
    reason text NOT NULL, clause text NOT NULL, at timestamptz NOT NULL,
    subject_kind text NOT NULL CHECK (subject_kind IN ('employee', 'department', 'property')), subject_id text NOT NULL,
    points bigint NOT NULL, fine_fen bigint NOT NULL, PRIMARY KEY (property_id, month, key)
  );
  CREATE INDEX apart_entry_pending ON apart_entry (reason, at) WHERE kind <> 'waived';
  CREATE INDEX apart_entry_by_subject ON apart_entry (subject_id, month);
  CREATE TABLE outage (
    id text PRIMARY KEY, service text NOT NULL, property_id text, from_at timestamptz NOT NULL, until_at timestamptz NOT NULL,
    what text NOT NULL, state text NOT NULL CHECK (state IN ('declared', 'approved', 'rejected')), declared_by text NOT NULL,
    declared_at timestamptz NOT NULL, decided_by text, decided_at timestamptz, reasons text,
    CHECK (until_at > from_at), CHECK ((state = 'declared') = (decided_at IS NULL)), CHECK (decided_by <> declared_by)
  );
  CREATE INDEX outage_by_time ON outage (until_at) WHERE state = 'approved';
`;

export class KnowWhatIsComplete1764000000710 implements MigrationInterface {
  name = 'KnowWhatIsComplete1764000000710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
    await runner.query(scopeTable('apart_entry'));
    await runner.query(scopeTable('outage', 'property_id', { groupWide: 'visible' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE apart_entry, outage');
  }
}
