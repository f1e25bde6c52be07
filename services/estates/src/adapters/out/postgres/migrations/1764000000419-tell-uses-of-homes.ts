// Why: what homes are used for is news now, for it makes prices; what is known of them already was never told. Kind: data.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellUsesOfHomes1764000000419 implements MigrationInterface {
  name = 'TellUsesOfHomes1764000000419';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO outbox (id, topic, key, type, headers, payload)
      SELECT gen_random_uuid(), 'goldkey.estates.events.v1', h.property_id, 'goldkey.estates.household.registered.v1',
        jsonb_build_object('ce_source', '/goldkey/estates', 'ce_subject', h.id, 'ce_propertyid', h.property_id,
          'ce_time', to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')),
        jsonb_build_object('householdId', h.id, 'propertyId', h.property_id, 'building', h.building,
          'room', h.room, 'areaSquareMetres', h.state ->> 'areaSquareMetres', 'use', h.state ->> 'use')
      FROM household h WHERE h.state ->> 'use' IS NOT NULL ORDER BY h.property_id, h.id`);
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
