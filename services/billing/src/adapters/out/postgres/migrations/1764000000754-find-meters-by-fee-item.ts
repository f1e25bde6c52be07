// Why: a month's supply is compared with all meters of a fee item, those that were removed since too. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindMetersByFeeItem1764000000754 implements MigrationInterface {
  name = 'FindMetersByFeeItem1764000000754';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX meter_fee_item ON meter (property_id, fee_item_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX meter_fee_item');
  }
}
