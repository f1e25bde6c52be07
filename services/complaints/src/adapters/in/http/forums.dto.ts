import { z } from 'zod';
import { OWNER_FORUM_STATES } from '../../../domain/owner-forum/machine.js';
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

const isoText = z.string().meta({ format: 'date-time' });

export const forumLine = z.object({
  forumId: z.string(),
  propertyId: z.string(),
  propertyName: z.string(),
  heldAt: isoText,
  households: z.array(z.string()),
  subject: z.string().optional(),
  state: z.enum(OWNER_FORUM_STATES),
  filedAt: isoText.optional(),
  actions: z.string().optional(),
  withdrawnFor: z.string().optional(),
  version: z.int(),
});
export type ForumLine = z.infer<typeof forumLine>;
