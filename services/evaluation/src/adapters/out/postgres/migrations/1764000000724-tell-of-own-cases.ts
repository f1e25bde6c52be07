// Why: who was moved is told what their charge, its reversal and their appeal at the former property come to. Kind: expand.
import { actingEmployee, noOwnRows, ownRows } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfOwnCases1764000000724 implements MigrationInterface {
  name = 'TellOfOwnCases1764000000724';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      ownRows('notice', `notice.recipient = ${actingEmployee} AND notice.kind IN ('charge', 'reversal', 'appeal')`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noOwnRows('notice'));
  }
}
