import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, refuseChangeFunction, scopeFunctions, scopeTable } from '../row-security.js';

/** Expand. Every record's history, and the functions by which each table is bound to the caller's scope. */
export class CreateHistory1750000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scopeFunctions);
    await runner.query(refuseChangeFunction);
    await runner.query(`
      CREATE TABLE history (
        seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        property_id  text,
        record_kind  text NOT NULL,
        record_id    text NOT NULL,
        happened_at  timestamptz NOT NULL,
        recorded_at  timestamptz NOT NULL DEFAULT now(),
        actor_kind   text NOT NULL,
        actor_id     text NOT NULL,
        actor_name   text NOT NULL,
        change       text NOT NULL,
        data         jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX history_by_record ON history (record_kind, record_id, happened_at, seq);
    `);
    await runner.query(scopeTable('history', 'property_id', { groupWide: 'visible' }));
    await runner.query(appendOnly('history'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE history');
  }
}
