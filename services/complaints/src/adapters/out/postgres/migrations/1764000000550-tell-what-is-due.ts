// Why: what is due in registers reminds people; agreements that stand already were never told. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AGREEMENTS = {
  service: 'complaints',
  name: 'agreements',
  table: 'agreement',
  due: ['in-force'],
  sortedBy: 'expiresOn',
};

export class TellWhatIsDue1764000000550 implements MigrationInterface {
  name = 'TellWhatIsDue1764000000550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tellWhatIsDue(AGREEMENTS));
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
