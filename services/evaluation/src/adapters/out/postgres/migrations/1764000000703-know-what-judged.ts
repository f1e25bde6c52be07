// Why: a service that starts under another rulebook than the one that judged must judge every month again. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhatJudged1764000000703 implements MigrationInterface {
  name = 'KnowWhatJudged1764000000703';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE judged_by (the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only), fingerprint text NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE judged_by');
  }
}
