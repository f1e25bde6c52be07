// Why: lent files and ending terms remind people; those that stand already were never told. Kind: expand.
import { tellWhatIsDue } from '@goldkey/service-kit';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TERMS = {
  ...{ service: 'estates', name: 'committee-members', table: 'committee_member' },
  ...{ due: ['serving'], sortedBy: 'termFrom', dueBy: 'termUntil', remindDays: 60 },
};

export class TellLoansAndTerms1764000000415 implements MigrationInterface {
  name = 'TellLoansAndTerms1764000000415';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tellWhatIsDue(TERMS));
    await runner.query(`
      INSERT INTO outbox (id, topic, key, type, headers, payload)
      SELECT gen_random_uuid(), 'goldkey.estates.events.v1', t.property_id, 'goldkey.estates.register-entry.due-set.v1',
        jsonb_build_object('ce_source', '/goldkey/estates', 'ce_subject', t.id, 'ce_propertyid', t.property_id,
          'ce_time', to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')),
        jsonb_build_object('entryId', t.id, 'propertyId', t.property_id, 'register', 'archives', 'dueOn', t.due_on::text,
          'remindOn', (t.due_on - 1)::text)
      FROM archive t WHERE t.due_on IS NOT NULL`);
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
