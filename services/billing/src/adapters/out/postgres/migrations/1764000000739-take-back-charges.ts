// Why: what a service put on a household's account is taken off it again. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const allow = async (runner: QueryRunner, acts: readonly string[]): Promise<void> => {
  const listed = acts.map((act) => `'${act}'`).join(', ');
  await runner.query('ALTER TABLE order_booking DROP CONSTRAINT order_booking_act_check');
  await runner.query(
    `ALTER TABLE order_booking ADD CONSTRAINT order_booking_act_check CHECK (act IN (${listed})) NOT VALID`,
  );
  await runner.query('ALTER TABLE order_booking VALIDATE CONSTRAINT order_booking_act_check');
};

export class TakeBackCharges1764000000739 implements MigrationInterface {
  name = 'TakeBackCharges1764000000739';

  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, ['take', 'charge', 'return', 'take-back']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await allow(runner, ['take', 'charge', 'return']);
  }
}
