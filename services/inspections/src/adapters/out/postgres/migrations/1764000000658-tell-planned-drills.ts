// Why: planned drills remind people; those that stand already were never told. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DRILLS = {
  ...{ service: 'inspections', name: 'emergency-drills', table: 'emergency_drill' },
  ...{ due: ['planned'], sortedBy: 'plannedOn' },
};

export class TellPlannedDrills1764000000658 implements MigrationInterface {
  name = 'TellPlannedDrills1764000000658';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tellWhatIsDue(DRILLS));
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
