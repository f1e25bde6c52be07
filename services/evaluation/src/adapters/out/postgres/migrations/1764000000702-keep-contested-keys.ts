// Why: nearly every fact is alone under the id of its own; to know the few that are not saves a look-up for each fact. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepContestedKeys1764000000702 implements MigrationInterface {
  name = 'KeepContestedKeys1764000000702';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contested_key (replacement_key text PRIMARY KEY);
      INSERT INTO contested_key SELECT replacement_key FROM fact WHERE replacement_key IS NOT NULL
        GROUP BY replacement_key HAVING count(*) > 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contested_key');
  }
}
