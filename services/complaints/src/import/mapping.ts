import { clock, fileForm, propertySource, rejection, textSource, timeSource } from '@goldkey/table-import';
import { z } from 'zod';
import { channels, exemptions, levels } from '../domain/complaint/complaint.js';

/** A mapping file: how a row of the table becomes a matter. See deploy/examples and this service's README. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the other system; with the key of the row it says whether a matter is there already. */
  source: z.string().min(1).max(120),
  file: fileForm,
  ...clock,
  key: textSource,
  property: propertySource,
  department: z.strictObject({ name: textSource, create: z.boolean().default(false) }),
  fields: z.strictObject({
    receivedAt: timeSource,
    dueAt: timeSource.optional(),
    closedAt: timeSource.optional(),
    decidedAt: timeSource.optional(),
    established: textSource.optional(),
    callbackAt: timeSource.optional(),
    callbackLevel: textSource.optional(),
    callbackBy: textSource.optional(),
    category: textSource,
    description: textSource,
    channel: textSource.optional(),
    room: textSource.optional(),
    contactName: textSource.optional(),
    contactPhone: textSource.optional(),
    major: textSource.optional(),
    inScope: textSource.optional(),
    exemption: textSource.optional(),
  }),
  /** Rows that cannot be true: the first instant lies before the second. */
  reject: z.array(rejection).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;

/** Values that a mapped field may take; anything else is a bad row. */
export const listed: Readonly<Record<string, readonly string[]>> = {
  channel: channels,
  callbackLevel: levels,
  exemption: exemptions,
};
