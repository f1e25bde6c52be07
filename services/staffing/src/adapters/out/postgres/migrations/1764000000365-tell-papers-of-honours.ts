// Why: papers of honours remind people; those that are to come were never told. Of those whose day is over nobody knows whether they
// came: nothing could be written of it. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HONOURS = {
  ...{ service: 'staffing', name: 'honours', table: 'honour' },
  ...{ due: ['proposed'], sortedBy: 'papersOn' },
};

export class TellPapersOfHonours1764000000365 implements MigrationInterface {
  name = 'TellPapersOfHonours1764000000365';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `${tellWhatIsDue(HONOURS)} AND (t.state ->> 'papersOn')::date >= (now() AT TIME ZONE 'Asia/Shanghai')::date`,
    );
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
