import { runAs, runAsSystem } from '@goldkey/access';
import type { MigrationClass } from '@goldkey/postgres';
import { allMigrations, type PersonalData, PersonalDataDesk, type PersonKeys } from '@goldkey/service-kit';
import { aCaller, testDatabase } from '@goldkey/testing';
import { migrations as billingMigrations } from '../../services/billing/src/migrations.js';
import { personalData as billing } from '../../services/billing/src/personal-data.js';
import { migrations as complaintsMigrations } from '../../services/complaints/src/migrations.js';
import { personalData as complaints } from '../../services/complaints/src/personal-data.js';
import { migrations as convenienceMigrations } from '../../services/convenience/src/migrations.js';
import { personalData as convenience } from '../../services/convenience/src/personal-data.js';
import { migrations as estatesMigrations } from '../../services/estates/src/migrations.js';
import { personalData as estates } from '../../services/estates/src/personal-data.js';
import { migrations as evaluationMigrations } from '../../services/evaluation/src/migrations.js';
import { personalData as evaluation } from '../../services/evaluation/src/personal-data.js';
import { migrations as identityMigrations } from '../../services/identity/src/migrations.js';
import { personalData as identity } from '../../services/identity/src/personal-data.js';
import { migrations as inspectionsMigrations } from '../../services/inspections/src/migrations.js';
import { personalData as inspections } from '../../services/inspections/src/personal-data.js';
import { migrations as staffingMigrations } from '../../services/staffing/src/migrations.js';
import { personalData as staffing } from '../../services/staffing/src/personal-data.js';

/** Every declaration fits the database that it speaks of: each store is found, told, erased by wish and by time, and in what it is written. */

const everything = {
  names: ['张既明'],
  phones: ['13987650432'],
  ids: ['id-1'],
  accounts: ['00000000-0000-7000-8000-000000000001'],
  homes: [{ householdId: 'h-1', from: '2020-01-01', until: '2024-01-31' }],
};
const now = new Date('2026-11-27T00:00:00Z');

const declared: readonly (readonly [PersonalData, readonly MigrationClass[]])[] = [
  [billing, billingMigrations],
  [complaints, complaintsMigrations],
  [convenience, convenienceMigrations],
  [estates, estatesMigrations],
  [evaluation, evaluationMigrations],
  [identity, identityMigrations],
  [inspections, inspectionsMigrations],
  [staffing, staffingMigrations],
];

test.each(declared.map(([data, migrations]) => [data.service, data, migrations] as const))(
  '%s: what is declared is there, of the kind that erasing leaves in it',
  async (service, data, migrations) => {
    const opened = await testDatabase(service, { migrations: allMigrations(migrations) });
    const { database } = opened;
    const desk = new PersonalDataDesk(database, data);
    const inScope = aCaller({ scope: { all: false, properties: ['p-1'] } });
    for (const kind of ['owner', 'employee'] as const) {
      const keys: PersonKeys = { kind, ...everything };
      expect(await runAs(inScope, () => desk.export(keys))).toEqual([]);
      expect(await runAs(inScope, () => desk.preview(keys, now))).toEqual([]);
      expect(await runAs(inScope, () => desk.erase(keys, now, 'r-1'))).toEqual([]);
    }
    expect((await runAsSystem('retention', () => desk.eraseExpired(now))).size).toBe(0);

    const columns = await database.statement<{ at: string; type: string; optional: boolean }>(
      `SELECT table_name || '.' || column_name AS at, data_type AS type, is_nullable = 'YES' AS optional
       FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const known = new Map(columns.map((column) => [column.at, column]));
    const wrong = data.stores.flatMap(({ table, fields, unversioned, deletes }) => [
      ...(unversioned || deletes || known.has(`${table}.version`) ? [] : [`${table} has no version`]),
      ...fields.flatMap(({ at, leaves }) => {
        const [column = '', ...path] = at.split('.');
        const found = known.get(`${table}.${column}`);
        if (found === undefined) return [`${table}.${column} is not there`];
        if (path.length > 0) return found.type === 'jsonb' ? [] : [`${table}.${column} is no jsonb`];
        return leaves === undefined && !found.optional ? [`${table}.${column} must have a value`] : [];
      }),
    ]);
    expect(wrong).toEqual([]);
    await opened.drop();
  },
);
