// Why: what a property was told since the close of a month is read from the index, and not past what all others were told. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexFactsByCollection1764000000720 implements MigrationInterface {
  name = 'IndexFactsByCollection1764000000720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX fact_by_collection ON fact (property_id, seq)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX fact_by_collection');
  }
}
