// Why: the completion of duties is that of persons wherever it is read, and misses of properties and departments stood in the
// metrics, too. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const count = (name: 'numerator' | 'denominator'): string =>
  `integer GENERATED ALWAYS AS (coalesce((rates #>> '{dutyCompletion,${name}}')::integer, 0)) STORED`;

export class CountDutiesOfPersons1764000000733 implements MigrationInterface {
  name = 'CountDutiesOfPersons1764000000733';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE property_month ADD COLUMN persons_due ${count('denominator')},
      ADD COLUMN persons_done ${count('numerator')}`);
    await runner.query('DROP INDEX property_month_figures');
    await runner.query(`CREATE INDEX property_month_figures ON property_month (property_id, month)
      INCLUDE (points, fine_fen, due, done, charged, recorded, persons_due, persons_done)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX property_month_figures');
    await runner.query('ALTER TABLE property_month DROP COLUMN persons_due, DROP COLUMN persons_done');
    await runner.query(`CREATE INDEX property_month_figures ON property_month (property_id, month)
      INCLUDE (points, fine_fen, due, done, charged, recorded)`);
  }
}
