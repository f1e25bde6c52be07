// Why: what the law has erased is erased from the history too, and nothing else of it ever changes. Kind: expand.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChangeFunction } from '../row-security.js';

const MARK = '***';

/**
 * A value of the history gives way to a mark, by two functions of the database alone (docs/adr/0047). They put the mark and nothing else; entries, their order and their instants stay, and every other change
 * is refused as before, the owner's as well.
 */
export class EraseFromHistory1750000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION goldkey_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'history' AND TG_OP = 'UPDATE' AND current_setting('goldkey.erasing', true) = 'on' THEN
          -- Who, what and when stay; NEW and OLD are rows of history only where the table is.
          IF (to_jsonb(NEW) - ARRAY['data', 'before', 'after', 'actor_name', 'address', 'agent', 'acts_as'])
             = (to_jsonb(OLD) - ARRAY['data', 'before', 'after', 'actor_name', 'address', 'agent', 'acts_as']) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE FUNCTION goldkey_marked(told jsonb, fields text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN told IS NULL THEN NULL ELSE coalesce((
          SELECT jsonb_object_agg(key, CASE WHEN key = ANY (fields) AND value <> 'null' THEN to_jsonb('${MARK}'::text) ELSE value END)
          FROM jsonb_each(told)), '{}') END
      $$;
      CREATE FUNCTION goldkey_erase_from_history(kind text, ids text[], fields text[]) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
        SET search_path FROM CURRENT AS $$
        DECLARE touched bigint;
        BEGIN
          PERFORM set_config('goldkey.erasing', 'on', true);
          UPDATE history SET data = goldkey_marked(data, fields), before = goldkey_marked(before, fields),
            after = goldkey_marked(after, fields)
          WHERE record_kind = kind AND record_id = ANY (ids) AND (data ?| fields OR before ?| fields OR after ?| fields);
          GET DIAGNOSTICS touched = ROW_COUNT;
          PERFORM set_config('goldkey.erasing', 'off', true);
          RETURN touched;
        END $$;
      CREATE FUNCTION goldkey_erase_actors(recorded_before timestamptz, beyond bigint, most integer)
        RETURNS TABLE (touched bigint, last_seq bigint) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        BEGIN
          -- Younger entries are evidence, whoever asks.
          IF recorded_before > now() - interval '6 months' THEN
            RAISE EXCEPTION 'entries of the last six months keep who made them' USING ERRCODE = 'restrict_violation';
          END IF;
          PERFORM set_config('goldkey.erasing', 'on', true);
          RETURN QUERY WITH old AS (
              SELECT seq FROM history WHERE seq > beyond AND recorded_at < recorded_before AND actor_kind IN ('person', 'owner')
                AND actor_name <> '${MARK}' ORDER BY seq LIMIT most),
            marked AS (
              UPDATE history h SET actor_name = '${MARK}', address = NULL, agent = NULL, acts_as = acts_as #- '{onBehalfOf,name}'
              FROM old WHERE h.seq = old.seq RETURNING h.seq)
            SELECT count(*), max(marked.seq) FROM marked;
          PERFORM set_config('goldkey.erasing', 'off', true);
        END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION goldkey_erase_actors(timestamptz, bigint, integer);
      DROP FUNCTION goldkey_erase_from_history(text, text[], text[]);
      DROP FUNCTION goldkey_marked(jsonb, text[]);
    `);
    await runner.query(refuseChangeFunction);
  }
}
