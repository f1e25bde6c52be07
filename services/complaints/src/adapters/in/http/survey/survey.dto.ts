import { periodKind, type Year } from '@goldkey/kernel';
import { anyPeriodField, dayField, listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { ANSWER_METHODS, ANSWERERS } from '../../../../domain/owner-answer/owner-answer.js';
import { SURVEY_CALL_STATES } from '../../../../domain/survey-call/machine.js';
import { CALLERS } from '../../../../domain/survey-call/survey-call.js';
import { aspects, at, id, instant, level, words, wrongs } from '../shapes.dto.js';

const by = z.enum(['served-person', 'staff', 'delegate']);
const list = z.string().max(2000);
const moment = instant.transform((when) => new Date(when));

/** POST /api/complaints/survey-draws */
export const drawBody = z.strictObject({ propertyId: id });
/** POST /api/complaints/survey-calls/:id/attempt · answer · giving-up */
export const attemptBody = z.strictObject({ note: words(200).optional(), at });
export const callAnswerBody = z.strictObject({
  level,
  by: by.default('served-person'),
  remark: words(2000).optional(),
  at,
});
export const reasonBody = z.strictObject({ reason: words(500) });

/** POST /api/complaints/survey-answers/bulk */
export const answersBody = z.strictObject({
  propertyId: id,
  items: z
    .array(
      z.strictObject({
        departmentId: id,
        matterId: id.optional(),
        method: z.enum(['questionnaire', 'spot-check', 'phone']).default('questionnaire'),
        source: z.enum(['paper', 'desk']).default('paper'),
        level,
        by: z.enum(['served-person', 'staff', 'delegate', 'centre']).default('served-person'),
        aspects: aspects.optional(),
        wrongs: wrongs.optional(),
        remark: words(2000).optional(),
        paperNumber: words(40).optional(),
        at,
      }),
    )
    .min(1)
    .max(500),
});

/** POST /api/complaints/complaints/:id/evaluation: for the owner, which shows. */
export const evaluationBody = z.strictObject({
  level,
  by: z.enum(['staff', 'delegate']),
  remark: words(2000).optional(),
});
/** POST /api/complaints/kiosk/evaluations: by the owner, who proves it with the end of their telephone number. */
export const kioskBody = z.strictObject({
  propertyId: id,
  number: words(40),
  phoneTail: z.string().regex(/^\d{4}$/),
  level,
  remark: words(2000).optional(),
});

const year = anyPeriodField
  .refine((period) => periodKind(period) === 'year', { message: 'request.not-a-period' })
  .transform((period) => period as Year);

/** POST /api/complaints/ballots */
export const ballotBody = z.strictObject({ propertyId: id, year, departmentIds: z.array(id).min(1).max(50) });
/** PUT /api/complaints/ballots/:id/delegates */
export const delegatesBody = z.strictObject({
  delegates: z
    .array(z.strictObject({ name: words(80), room: words(80).optional(), householdId: id.optional() }))
    .max(2000),
});
/** POST /api/complaints/ballots/:id/votes */
export const voteBody = z.strictObject({
  delegateId: id,
  valid: z.boolean().default(true),
  levels: z.array(z.strictObject({ departmentId: id, level })).max(50),
});

export const drawsQuery = listQuerySchema({ filters: { propertyId: list }, sorts: ['day'] });
export const callsQuery = listQuerySchema({
  filters: {
    propertyId: list,
    departmentId: list,
    state: list.meta({ description: SURVEY_CALL_STATES.join(', ') }),
    caller: list.meta({ description: CALLERS.join(', ') }),
    drawId: list,
    day: dayField,
  },
  sorts: ['day'],
});
export const answersQuery = listQuerySchema({
  filters: {
    propertyId: list,
    departmentId: list,
    method: list.meta({ description: ANSWER_METHODS.join(', ') }),
    level: list,
    by: list.meta({ description: ANSWERERS.join(', ') }),
    state: list,
    from: moment,
    until: moment,
  },
  sorts: ['at', 'method', 'level'],
});
export const ballotsQuery = listQuerySchema({ filters: { propertyId: list, state: list }, sorts: ['year'] });
