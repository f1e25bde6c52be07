import { clock, fileForm, propertySource, rejection, textSource, timeSource } from '@goldkey/table-import';
import { z } from 'zod';
import { FINDING_SOURCES } from '../domain/finding/finding.js';
import { POST_KINDS } from '../domain/post/post.js';

const table = { file: z.string().min(1), form: fileForm, key: textSource, reject: z.array(rejection).default([]) };

/**
 * A mapping file: how the rows of up to three tables become posts, rounds and findings. See deploy/examples and this
 * service's README. A table that it does not name is left alone.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the other system; with the key of a row it says whether the record is here already. */
  source: z.string().min(1).max(120),
  ...clock,
  posts: z
    .strictObject({
      ...table,
      property: propertySource,
      fields: z.strictObject({
        code: textSource,
        name: textSource,
        kind: textSource,
        place: textSource,
        activeFrom: textSource,
        activeUntil: textSource.optional(),
      }),
    })
    .optional(),
  /** A row is a round to one post. */
  rounds: z
    .strictObject({
      ...table,
      fields: z.strictObject({
        post: textSource,
        inspectorId: textSource,
        inspectorName: textSource.optional(),
        startedAt: timeSource,
        completedAt: timeSource,
        note: textSource.optional(),
      }),
    })
    .optional(),
  findings: z
    .strictObject({
      ...table,
      /** The key names several rows: the first of them gets «-1», the next «-2». */
      numbered: z.boolean().default(false),
      fields: z.strictObject({
        round: textSource,
        source: textSource,
        category: textSource,
        place: textSource,
        description: textSource,
        measure: textSource.optional(),
        raisedAt: timeSource,
        dueAt: timeSource.optional(),
        responsibleId: textSource.optional(),
        /** Verified is rectified at the same instant, where nothing else is said. */
        rectifiedAt: timeSource.optional(),
        rectifiedBy: textSource.optional(),
        proof: textSource.optional(),
        verifiedAt: timeSource.optional(),
      }),
    })
    .optional(),
});

export type Mapping = z.infer<typeof mappingSchema>;
type Part<Name extends 'posts' | 'rounds' | 'findings'> = NonNullable<Mapping[Name]>;
export type PostsMapping = Part<'posts'>;
export type RoundsMapping = Part<'rounds'>;
export type FindingsMapping = Part<'findings'>;

/** Values that a mapped field may take; anything else is a bad row. */
export const listed: Readonly<Record<string, readonly string[]>> = { kind: POST_KINDS, source: FINDING_SOURCES };

/** Longest texts that the service takes (import.dto.ts). */
export const longest: Readonly<Record<string, number>> = {
  key: 120,
  code: 40,
  name: 80,
  place: 200,
  category: 80,
  description: 2000,
  note: 2000,
  proof: 2000,
  measure: 400,
  inspectorId: 64,
  inspectorName: 80,
  responsibleId: 64,
  rectifiedBy: 64,
};
