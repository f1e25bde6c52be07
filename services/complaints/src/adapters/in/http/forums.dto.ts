import { z } from 'zod';
import { at, id, words } from './shapes.dto.js';

/** POST /api/complaints/forums */
export const forumBody = z.strictObject({
  propertyId: id,
  heldAt: at,
  households: z.array(id).max(500),
  subject: words(400).optional(),
});
/** POST /api/complaints/forums/:id/actions */
export const forumActionsBody = z.strictObject({ actions: words(8000), filedAt: at });
/** POST /api/complaints/forums/:id/withdrawal */
export const forumWithdrawalBody = z.strictObject({ reason: words(500) });
