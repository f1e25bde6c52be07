import { instantField } from '@goldkey/service-kit';
import { z } from 'zod';

/** Events in one answer at most. */
export const MOST_FACTS = 5_000;

const moment = instantField;

const list = z
  .string()
  .max(50_000)
  .meta({ description: 'Ids, separated by commas' })
  .transform((text) => text.split(',').filter((part) => part !== ''));

/**
 * `GET /api/evaluation/facts`: stored events as CloudEvents, one a line, by id and source. A page begins after the event
 * that `afterId` and `afterSource` name together; one with fewer than `limit` lines is the last.
 */
export const factsQuery = z
  .strictObject({
    from: moment.optional(),
    until: moment.optional(),
    property: list.optional(),
    afterId: z.string().max(300).optional(),
    afterSource: z.string().max(300).optional(),
    lastFact: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(MOST_FACTS).default(MOST_FACTS),
  })
  .refine(({ afterId, afterSource }) => (afterId === undefined) === (afterSource === undefined), {
    path: ['afterSource'],
    message: 'afterId + afterSource',
  });
