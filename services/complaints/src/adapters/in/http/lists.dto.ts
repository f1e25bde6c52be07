import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { instant } from './shapes.dto.js';

const list = z.string().max(2000);
const flag = z.enum(['true', 'false']);
const moment = instant.transform((at) => new Date(at));

/** GET /api/complaints/complaints */
export const complaintsQuery = listQuerySchema({
  filters: {
    state: list,
    kind: list,
    responsibleId: list,
    householdId: list,
    incidentId: list,
    ofIncident: flag.meta({ description: 'of one cause that many call about, or of none' }),
    waits: flag,
    propertyId: list,
    departmentId: list,
    category: list,
    channel: list,
    assigneeId: list,
    receivedFrom: moment,
    receivedUntil: moment,
    closedFrom: moment,
    closedUntil: moment,
    unevaluated: flag,
    overdue: flag,
    major: flag,
    awaitsMajorReport: flag,
    inScope: flag,
    proposed: flag.meta({ description: 'somebody proposed to put the intake right, and nobody has decided yet' }),
  },
  sorts: ['receivedAt', 'dueAt', 'closedAt', 'number', 'category', 'state', 'propertyName', 'departmentName'],
});

/** GET /api/complaints/forums */
export const forumsQuery = listQuerySchema({ filters: { propertyId: list, state: list }, sorts: ['heldAt'] });
