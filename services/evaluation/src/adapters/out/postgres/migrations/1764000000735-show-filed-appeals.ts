// Why: who filed an appeal for one of their people, or had it filed by a deputy, takes it back after a move too; until then it holds
// the publication up. Kind: expand.
import { actingEmployee } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FILED = `(${actingEmployee} IS NOT NULL AND ${actingEmployee} IN (filed_by, filed_for))`;

export class ShowFiledAppeals1764000000735 implements MigrationInterface {
  name = 'ShowFiledAppeals1764000000735';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE POLICY appeal_seen_as_filed ON appeal FOR SELECT USING ${FILED}`);
    await runner.query(`CREATE POLICY appeal_dropped_as_filed ON appeal FOR UPDATE
      USING (${FILED} AND state = 'open') WITH CHECK (${FILED} AND state = 'dropped')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY appeal_dropped_as_filed ON appeal; DROP POLICY appeal_seen_as_filed ON appeal');
  }
}
