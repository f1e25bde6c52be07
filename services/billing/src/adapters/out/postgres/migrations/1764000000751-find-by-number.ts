// Why: receipts, invoices and meters are found by the number that a paper or the meter bears, in all properties. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindByNumber1764000000751 implements MigrationInterface {
  name = 'FindByNumber1764000000751';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX payment_receipt ON payment (receipt);
      CREATE INDEX invoice_number ON invoice (number);
      CREATE INDEX meter_code_anywhere ON meter (code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX meter_code_anywhere, invoice_number, payment_receipt');
  }
}
