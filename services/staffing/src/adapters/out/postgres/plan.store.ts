import { boundByScope, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { PlanStore } from '../../../application/ports.js';
import type { Plan } from '../../../domain/plan/plan.js';
import { planBook } from './books.js';
import { changeAll } from './stores.js';

export const planStore = (database: Database): PlanStore => ({
  draft: (propertyId, name, decide) =>
    inBookSession(database, planBook, async (open, tx) => {
      await lockSubjects(tx, [`plan ${propertyId}/${name}`]);
      await open.load('property_id = $1 AND unique_name = $2', [propertyId, name]);
      return open.settle(decide(open.states()[0]));
    }),
  change: changeAll(database, planBook),
  find: (ids) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [ids];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ id: string; state: Plan }>(
        `SELECT id, state FROM work_plan WHERE id = ANY ($1::text[]) AND ${scope}`,
        parameters,
      );
      return new Map(rows.map(({ id, state }) => [id, state]));
    }),
});
