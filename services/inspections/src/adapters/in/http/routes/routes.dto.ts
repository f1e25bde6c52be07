import { actField, idField as id, listQuerySchema, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';

const at = actField.optional();
const name = words(80);
const postIds = z.array(id).min(1).max(200).meta({ description: 'in the order in which they are walked' });

/** POST /api/inspections/routes */
export const routeBody = z.strictObject({ propertyId: id, name, postIds, at });
/** PATCH /api/inspections/routes/:id */
export const routeChange = z.strictObject({ name: name.optional(), postIds: postIds.optional(), at });
export const retirementBody = z.strictObject({ at });

const list = z.string().max(2000);
export const routesQuery = listQuerySchema({
  filters: { propertyId: list, retired: z.enum(['true', 'false']) },
  sorts: ['name'],
});
