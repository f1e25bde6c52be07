import { actField, dayField, idField as id, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { CHECK_ITEMS, CHECK_RESULTS, METERS } from '../../../domain/handover/handover.js';

const LONGEST_SIGNATURE = 80_000;

export const handoverBody = z.strictObject({
  heldOn: dayField,
  receiverId: id,
  checks: z
    .array(
      z.strictObject({
        item: z.enum(CHECK_ITEMS),
        result: z.enum(CHECK_RESULTS),
        remark: words(500).optional(),
      }),
    )
    .max(50),
  defects: z
    .array(
      z.strictObject({
        item: z.enum(CHECK_ITEMS),
        place: words(100).optional(),
        words: words(500),
        dueOn: dayField.optional().meta({ description: 'the last day by which it is to be right' }),
      }),
    )
    .max(100)
    .optional()
    .meta({ description: 'one by one; a line of which none is told has the one that it says itself' }),
  keys: z.array(z.strictObject({ kind: words(40), count: z.int().min(0).max(99) })).max(30),
  readings: z.array(z.strictObject({ meter: z.enum(METERS), number: words(40), reading: z.string().max(20) })).max(20),
  signature: z
    .string()
    .max(LONGEST_SIGNATURE)
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/)
    .optional()
    .meta({ description: 'PNG data URL; absent: signed on paper' }),
  at: actField.optional(),
});
/** POST /api/estates/handover-defects/:id/repair */
export const defectRepairBody = z.strictObject({
  departmentId: id,
  category: words(80),
  description: words(2000).optional().meta({ description: 'absent: what was found' }),
});
/** POST /api/estates/handover-defects/:id/putting-right */
export const defectRightBody = z.strictObject({ note: words(500).optional(), at: actField.optional() });
/** POST /api/estates/handover-defects/:id/reopening */
export const defectReopeningBody = z.strictObject({ at: actField.optional() });
export const handoverWithdrawalBody = z.strictObject({ reason: words(200), at: actField.optional() });
