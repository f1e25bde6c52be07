// Why: a file follows an appointment on the day on which that begins, or after the last one, and somebody has to look then. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoveFilesOnTheirDay1764000000366 implements MigrationInterface {
  name = 'MoveFilesOnTheirDay1764000000366';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appointment ADD COLUMN file_due date;
      UPDATE appointment SET file_due = CASE WHEN from_day > today THEN from_day ELSE until_day + 1 END
      FROM (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS today) AS now
      WHERE standing <> 'withdrawn' AND (from_day > today OR until_day >= today);
      CREATE INDEX appointment_file_due ON appointment (file_due) WHERE file_due IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appointment DROP COLUMN file_due');
  }
}
