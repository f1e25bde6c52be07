import { z } from 'zod';
import { id, words } from '../shapes.dto.js';

const changes = {
  departmentId: id.optional(),
  category: words(80).optional(),
  householdId: id.nullable().optional(),
  room: words(200).nullable().optional(),
  inScope: z.boolean().optional(),
  major: z.boolean().optional(),
};

/** POST /api/complaints/complaints/:id/correction-proposal; what is left out stands, null: nothing is named any more. */
export const correctionBody = z.strictObject({ ...changes, reason: words(500) });

/** POST /api/complaints/complaints/:id/duplicate-proposal; `number` is that of the matter that stands. */
export const duplicateBody = z.strictObject({ number: words(40), reason: words(500) });

/** POST /api/complaints/complaints/:id/mistake-proposal */
export const mistakeBody = z.strictObject({ reason: words(500) });

/** POST /api/complaints/complaints/:id/proposal-decision */
export const proposalDecisionBody = z.strictObject({ accepted: z.boolean(), reason: words(500) });
