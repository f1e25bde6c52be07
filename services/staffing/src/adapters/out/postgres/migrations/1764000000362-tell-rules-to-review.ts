// Why: rules of the house that are to be reviewed again remind people; those in force were never told. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const RULES = {
  ...{ service: 'staffing', name: 'house-rules', table: 'house_rule' },
  ...{ due: ['in-force'], sortedBy: 'draftedOn', dueBy: 'reviewBy', remindDays: 30 },
};

export class TellRulesToReview1764000000362 implements MigrationInterface {
  name = 'TellRulesToReview1764000000362';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tellWhatIsDue(RULES));
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
