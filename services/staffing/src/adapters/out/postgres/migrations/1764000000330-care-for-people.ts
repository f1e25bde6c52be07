// Why: hand-over lists, certificates, suggestions, and what is done for the community. Kind: expand.
import { scopeTable } from '@goldkey/postgres';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CareForPeople1764000000330 implements MigrationInterface {
  name = 'CareForPeople1764000000330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE handover_item (id text PRIMARY KEY, property_id text, employee_id text NOT NULL REFERENCES employee,
        appointment_id text NOT NULL REFERENCES appointment, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX handover_item_appointment ON handover_item (appointment_id);
      CREATE INDEX handover_item_employee ON handover_item (employee_id);
      CREATE TABLE certificate (id text PRIMARY KEY, property_id text, employee_id text NOT NULL REFERENCES employee, craft text NOT NULL,
        number text NOT NULL, valid_from date NOT NULL, valid_until date NOT NULL, standing text NOT NULL, state jsonb NOT NULL,
        version integer NOT NULL);
      CREATE INDEX certificate_employee ON certificate (employee_id);
      CREATE INDEX certificate_ends ON certificate (property_id, valid_until) WHERE standing = 'valid';
      CREATE TABLE suggestion (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, made_at timestamptz NOT NULL,
        title text NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX suggestion_property ON suggestion (property_id, made_at);
      CREATE TABLE community_deed (id text PRIMARY KEY, property_id text NOT NULL, employee_id text NOT NULL, kind text NOT NULL,
        on_day date NOT NULL, standing text NOT NULL, state jsonb NOT NULL, version integer NOT NULL);
      CREATE INDEX community_deed_property ON community_deed (property_id, on_day);
      CREATE INDEX act_talk ON act ((state -> 'deed' ->> 'employeeId'), at DESC) WHERE kind = 'talk-held' AND standing = 'standing';
    `);
    for (const table of ['handover_item', 'certificate'])
      await runner.query(scopeTable(table, 'property_id', { groupWide: 'visible' }));
    for (const table of ['suggestion', 'community_deed']) await runner.query(scopeTable(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX act_talk');
    await runner.query('DROP TABLE community_deed, suggestion, certificate, handover_item');
  }
}
