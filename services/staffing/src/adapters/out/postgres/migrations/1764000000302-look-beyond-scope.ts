// Why: a badge's number is unique in the whole group, and a person may work where the file is not kept. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LookBeyondScope1764000000302 implements MigrationInterface {
  name = 'LookBeyondScope1764000000302';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Tells which of the numbers are taken, and nothing of whom: else a number of another property met the index.
      CREATE FUNCTION employee_numbers_taken(numbers text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
        DECLARE own text := current_setting('goldkey.scope', true);
        BEGIN
          PERFORM set_config('goldkey.scope', '*', true);
          RETURN QUERY SELECT number FROM employee WHERE number = ANY (numbers);
          PERFORM set_config('goldkey.scope', coalesce(own, ''), true);
        END $$;
      DROP POLICY employee_read ON employee;
      CREATE POLICY employee_read ON employee FOR SELECT USING (
        (SELECT goldkey_scope_is_all()) OR property_id = ANY ((SELECT goldkey_scope_properties())::text[]) OR property_id IS NULL
        -- The subquery is bound by the policy of appointments itself.
        OR EXISTS (SELECT 1 FROM appointment a WHERE a.employee_id = employee.id AND a.property_id IS NOT NULL));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY employee_read ON employee;
      CREATE POLICY employee_read ON employee FOR SELECT USING (
        (SELECT goldkey_scope_is_all()) OR property_id = ANY ((SELECT goldkey_scope_properties())::text[]) OR property_id IS NULL);
      DROP FUNCTION employee_numbers_taken;
    `);
  }
}
