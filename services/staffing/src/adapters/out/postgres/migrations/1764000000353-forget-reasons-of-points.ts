// Why: reasons of points tell of people, and go when their time is over; the book of points changes in nothing else. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForgetReasonsOfPoints1764000000353 implements MigrationInterface {
  name = 'ForgetReasonsOfPoints1764000000353';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION points_entry_forgets() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF to_jsonb(NEW) = jsonb_set(to_jsonb(OLD), '{state,reason}', '"***"', false) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'points_entry is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
      END $$;
      -- By its name whoever works with the tables would have no right to change a row.
      DROP TRIGGER append_only_row ON points_entry;
      CREATE TRIGGER append_only_delete BEFORE DELETE ON points_entry FOR EACH ROW EXECUTE FUNCTION goldkey_refuse_change();
      CREATE TRIGGER append_only_but_reasons BEFORE UPDATE ON points_entry FOR EACH ROW EXECUTE FUNCTION points_entry_forgets();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER append_only_but_reasons ON points_entry;
      DROP TRIGGER append_only_delete ON points_entry;
      CREATE TRIGGER append_only_row BEFORE UPDATE OR DELETE ON points_entry
        FOR EACH ROW EXECUTE FUNCTION goldkey_refuse_change();
      DROP FUNCTION points_entry_forgets();
    `);
  }
}
