// Why: what is due in registers reminds people; what stands there already was never told. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const inspections = { service: 'inspections' } as const;
const REGISTERS = [
  { ...inspections, name: 'emergency-plans', table: 'emergency_plan', due: ['in-force'], sortedBy: 'reviewBy' },
  { ...inspections, name: 'legal-duties', table: 'legal_duty', due: ['current'], sortedBy: 'dueOn', remindDays: 30 },
];

export class TellWhatIsDue1764000000656 implements MigrationInterface {
  name = 'TellWhatIsDue1764000000656';

  async up(runner: QueryRunner): Promise<void> {
    for (const register of REGISTERS) await runner.query(tellWhatIsDue(register));
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
