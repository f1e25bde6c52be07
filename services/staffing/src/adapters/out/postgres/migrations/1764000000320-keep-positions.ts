// Why: positions with versions that bind who holds them, successors, needs of people, and a tree that is opened level by
// level. An appointment may name a position; one from before names none. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepPositions1764000000320 implements MigrationInterface {
  name = 'KeepPositions1764000000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_position (id text PRIMARY KEY, property_id text, unit_id text NOT NULL REFERENCES unit, code text NOT NULL,
        name text NOT NULL, grade text NOT NULL, key_position boolean NOT NULL, approved_from date, last_day date,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE UNIQUE INDEX position_code ON staff_position (unit_id, code) WHERE standing <> 'dropped';
      CREATE INDEX position_property ON staff_position (property_id);
      ALTER TABLE appointment ADD COLUMN position_id text REFERENCES staff_position;
      CREATE INDEX appointment_position ON appointment (position_id) WHERE position_id IS NOT NULL;
      CREATE INDEX appointment_unit ON appointment (unit_id);
      CREATE INDEX unit_parent ON unit (parent_id);
      CREATE TABLE successor (id text PRIMARY KEY, property_id text, position_id text NOT NULL REFERENCES staff_position,
        employee_id text NOT NULL REFERENCES employee, readiness text NOT NULL, standing text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE UNIQUE INDEX successor_named ON successor (position_id, coalesce(property_id, ''), employee_id) WHERE standing = 'named';
      CREATE TABLE recruitment (id text PRIMARY KEY, property_id text, position_id text NOT NULL REFERENCES staff_position,
        unit_id text NOT NULL REFERENCES unit, number integer NOT NULL CHECK (number > 0), needed_by date NOT NULL,
        standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX recruitment_property ON recruitment (property_id, needed_by);
      -- Appointments of properties that the caller may not see hold a position of the group as well: how many, and nothing of whom.
      CREATE FUNCTION position_held_after(held_position text, last_day date) RETURNS bigint LANGUAGE plpgsql AS $$
        DECLARE own text := current_setting('goldkey.scope', true); held bigint;
        BEGIN
          PERFORM set_config('goldkey.scope', '*', true);
          SELECT count(*) INTO held FROM appointment a
          WHERE a.position_id = held_position AND a.standing <> 'withdrawn' AND (a.until_day IS NULL OR a.until_day > last_day);
          PERFORM set_config('goldkey.scope', coalesce(own, ''), true);
          RETURN held;
        END $$;
    `);
    await runner.query(scopeTable('staff_position', 'property_id', { groupWide: 'visible' }));
    for (const table of ['successor', 'recruitment']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION position_held_after;
      DROP TABLE recruitment, successor;
      ALTER TABLE appointment DROP COLUMN position_id;
      DROP TABLE staff_position;
      DROP INDEX appointment_unit, unit_parent;
    `);
  }
}
