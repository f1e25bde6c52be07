// Why: checks of equipment and the work of programmes remind people; what stands already was never told. Kind: expand.
import { addDays, type Day, dayOf, instant } from '@goldkey/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Equipment, remindedOf } from '../../../../domain/equipment/equipment.js';
import { nextWork } from '../../../../domain/upkeep-programme/next-work.js';
import type { UpkeepProgramme } from '../../../../domain/upkeep-programme/upkeep-programme.js';

const ZONE = 'Asia/Shanghai';

const TELL = `
  INSERT INTO outbox (id, topic, key, type, headers, payload)
  SELECT gen_random_uuid(), 'goldkey.inspections.events.v1', t.payload ->> 'propertyId',
    'goldkey.inspections.register-entry.due-set.v1',
    jsonb_build_object('ce_source', '/goldkey/inspections', 'ce_subject', t.payload ->> 'entryId',
      'ce_propertyid', t.payload ->> 'propertyId',
      'ce_time', to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')), t.payload
  FROM jsonb_array_elements($1::jsonb) AS t(payload)`;

const ofEquipment = (equipment: Equipment): readonly object[] => {
  const due = remindedOf(equipment, ZONE);
  const { id: entryId, propertyId } = equipment;
  return due === undefined ? [] : [{ entryId, propertyId, register: 'equipment', ...due, role: 'maintenance' }];
};

/** What was missed before anybody was reminded is not asked for now. */
const ofProgramme = (programme: UpkeepProgramme, doneThrough: Day): readonly object[] => {
  const due = nextWork(programme, { doneThrough });
  const { id: entryId, propertyId, doer } = programme;
  const who = 'employeeId' in doer ? { responsibleId: doer.employeeId } : {};
  return due === undefined ? [] : [{ entryId, propertyId, register: 'upkeep-programmes', ...due, ...who }];
};

export class TellChecksAndUpkeep1764000000668 implements MigrationInterface {
  name = 'TellChecksAndUpkeep1764000000668';

  async up(runner: QueryRunner): Promise<void> {
    const yesterday = addDays(dayOf(instant(Date.now()), ZONE), -1);
    const equipment: { state: Equipment }[] = await runner.query('SELECT state FROM equipment WHERE NOT retired');
    const programmes: { state: UpkeepProgramme; done: Day | null }[] = await runner.query(`
      SELECT p.state, max(w.day)::text AS done FROM upkeep_programme p
        LEFT JOIN upkeep_work w ON w.programme_id = p.id AND w.standing IN ('done', 'marked')
      GROUP BY p.id`);
    const told = [
      ...equipment.flatMap(({ state }) => ofEquipment(state)),
      ...programmes.flatMap(({ state, done }) =>
        ofProgramme(state, done !== null && done > yesterday ? done : yesterday),
      ),
    ];
    await runner.query(TELL, [JSON.stringify(told)]);
  }

  /** What was told was true, and is taken back by nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}
