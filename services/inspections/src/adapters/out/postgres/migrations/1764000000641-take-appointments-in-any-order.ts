// Why: an end may come before its beginning, a withdrawal before what it withdraws; each is kept for itself. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeAppointmentsInAnyOrder1764000000641 implements MigrationInterface {
  name = 'TakeAppointmentsInAnyOrder1764000000641';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of ['property_id', 'employee_id', 'role', 'from_day', 'started_event'])
      await runner.query(`ALTER TABLE appointment_copy ALTER COLUMN ${column} DROP NOT NULL`);
    await runner.query(`
      ALTER TABLE appointment_copy ADD COLUMN ended_at timestamptz;
      CREATE TABLE withdrawn_event (event_id text PRIMARY KEY);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE withdrawn_event;
      ALTER TABLE appointment_copy DROP COLUMN ended_at;
      DELETE FROM appointment_copy WHERE started_event IS NULL;
    `);
    for (const column of ['property_id', 'employee_id', 'role', 'from_day', 'started_event'])
      await runner.query(`ALTER TABLE appointment_copy ALTER COLUMN ${column} SET NOT NULL`);
  }
}
