import { attachmentIds } from '@goldkey/files';
import {
  actField,
  dayField,
  idField as id,
  instantField,
  listQuerySchema,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { FINDING_SOURCES } from '../../../domain/finding/finding.js';
import { POST_KINDS } from '../../../domain/post/post.js';
import { RESULTS } from '../../../domain/round/round.js';

/** When it became true; left out: now. */
const at = actField.optional();
const kind = z.enum(POST_KINDS);
const code = words(40);

const checkpoints = z.array(z.strictObject({ code, name: words(80) })).max(50);

/** POST /api/inspections/posts */
export const postBody = z.strictObject({
  propertyId: id,
  code,
  name: words(80),
  kind,
  place: words(200),
  activeFrom: dayField.optional().meta({ description: 'absent: today' }),
  activeUntil: dayField.optional().meta({ description: 'last day; absent: until further notice' }),
  checkpoints: checkpoints.default([]),
  at,
});
/** PATCH /api/inspections/posts/:id */
export const postChange = z.strictObject({
  name: words(80).optional(),
  kind: kind.optional(),
  place: words(200).optional(),
  activeFrom: dayField.optional(),
  activeUntil: dayField.nullable().optional().meta({ description: 'null: until further notice' }),
  checkpoints: checkpoints.optional(),
  at,
});

const failing = z.discriminatedUnion('means', [
  z.strictObject({ means: z.literal('note') }),
  z.strictObject({
    means: z.literal('finding'),
    category: words(80),
    measure: words(400),
    hours: z.int().min(1).max(8784),
  }),
]);
/** PUT /api/inspections/check-lists */
export const checkListBody = z.strictObject({
  propertyId: id,
  kind,
  items: z
    .array(
      z.strictObject({
        itemId: id,
        title: words(120),
        judge: words(400),
        photoWanted: z.boolean().default(false),
        failing,
      }),
    )
    .min(1)
    .max(60),
  at,
});

/** PUT /api/inspections/rounds/:id; the id is a UUID that the phone makes. */
export const roundBody = z.strictObject({
  propertyId: id,
  startedAt: actField,
  visits: z
    .array(
      z.strictObject({
        postId: id,
        at: actField,
        checkListVersion: z.int().min(1).optional(),
        answers: z
          .array(
            z.strictObject({
              itemId: id,
              result: z.enum(RESULTS),
              note: words(2000).optional(),
              photos: attachmentIds.optional(),
            }),
          )
          .max(60)
          .default([]),
        scanned: z.array(code).max(50).default([]),
        note: words(2000).optional(),
      }),
    )
    .max(200),
  completedAt: actField.optional().meta({ description: 'absent: more is to come' }),
});
export const roundId = z.uuid();

/** POST /api/inspections/findings */
export const findingBody = z.strictObject({
  propertyId: id,
  source: z.enum(FINDING_SOURCES),
  category: words(80),
  place: words(200),
  description: words(2000),
  departmentId: id.optional(),
  postId: id.optional(),
  measure: words(400).optional(),
  dueAt: instantField.optional(),
  responsibleId: id.optional(),
  bottomLine: z.boolean().optional(),
  sleepingGuards: z.int().min(1).max(500).optional(),
  photos: attachmentIds.optional(),
  at,
});
export const planBody = z.strictObject({
  measure: words(400),
  dueAt: instantField,
  responsibleId: id.optional(),
  at,
});
/** POST /api/inspections/findings/:id/hand-over */
export const handOverBody = z.strictObject({ responsibleId: id, reason: words(500) });
export const rectificationBody = z.strictObject({ proof: words(2000), photos: attachmentIds.optional(), at });
/** POST /api/inspections/findings/:id/repair */
export const repairBody = z.strictObject({
  departmentId: id.optional().meta({ description: 'who repairs; absent: the department of the finding' }),
  description: words(2000).optional().meta({ description: 'absent: what was found' }),
});
export const verificationBody = z.strictObject({ at });
export const reasonBody = z.strictObject({ reason: words(500), at });

const list = z.string().max(2000);
const flag = z.enum(['true', 'false']);
const moment = instantField.transform((instant) => new Date(instant));

export const postsQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, activeOn: dayField },
  sorts: ['code', 'name', 'kind', 'activeFrom'],
});
export const checkListsQuery = listQuerySchema({ filters: { propertyId: list, kind: list }, sorts: ['kind'] });
export const roundsQuery = listQuerySchema({
  filters: { propertyId: list, inspectorId: list, startedFrom: moment, startedUntil: moment, completed: flag },
  sorts: ['startedAt', 'completedAt', 'posts'],
});
export const findingsQuery = listQuerySchema({
  filters: {
    propertyId: list,
    state: list,
    source: list,
    category: list,
    responsibleId: list,
    roundId: list,
    aboutId: list,
    raisedFrom: moment,
    raisedUntil: moment,
    overdue: flag,
  },
  sorts: ['raisedAt', 'dueAt', 'category', 'state', 'place'],
});
/** GET /api/inspections/rounds/due */
export const dueQuery = z.strictObject({ propertyId: id, day: dayField.optional(), inspectorId: id.optional() });
