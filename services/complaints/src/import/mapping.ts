import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { channels, exemptions, levels } from '../domain/complaint/complaint.js';

/** Where a field comes from: one column, several joined, or a fixed value; `values` translates what stands there. */
const source = z
  .strictObject({
    column: z.string().min(1).optional(),
    columns: z.array(z.string().min(1)).min(2).optional(),
    join: z.string().default(' '),
    value: z.union([z.string(), z.boolean(), z.number()]).optional(),
    values: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    /** For what `values` does not name; without it such a cell is a bad row. */
    otherwise: z.union([z.string(), z.boolean()]).optional(),
    /** Longer text is cut, with an ellipsis, only where this says so. */
    cutTo: z.int().min(1).max(4000).optional(),
  })
  .refine((it) => [it.column, it.columns, it.value].filter((one) => one !== undefined).length === 1, {
    message: 'one of column, columns and value says where the field comes from',
  });

/** A field that is an instant: formats are tried in turn. */
const time = z.strictObject({
  column: z.string().min(1),
  format: z.union([z.string(), z.array(z.string()).min(1)]),
});

const unit = z.strictObject({ kind: z.enum(['group', 'region']), name: z.string().min(1).max(120) });

/** A mapping file: how a row of the table becomes a matter. See deploy/examples and this service's README. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the other system; with the key of the row it says whether a matter is there already. */
  source: z.string().min(1).max(120),
  file: z
    .strictObject({
      delimiter: z.string().length(1).default(','),
      encoding: z.enum(['utf-8', 'gb18030', 'latin1']).default('utf-8'),
    })
    .prefault({}),
  /** Zone of the times in the table. */
  zone: z.string(),
  clockChange: z
    .strictObject({
      gap: z.enum(['reject', 'later']).default('reject'),
      overlap: z.enum(['earlier', 'later', 'reject']).default('earlier'),
    })
    .prefault({}),
  key: source,
  property: z.strictObject({
    code: source,
    /** `code`: upper case, everything but letters and digits becomes one dash. */
    codeForm: z.enum(['as-it-is', 'code']).default('as-it-is'),
    name: source.optional(),
    create: z
      .strictObject({
        /** From the group down; each is found by its name below the one before, or created. */
        under: z.array(unit).min(1),
        timeZone: z.string(),
        serviceStart: z.iso.date(),
        households: z.int().min(0).default(0),
      })
      .optional(),
  }),
  department: z.strictObject({ name: source, create: z.boolean().default(false) }),
  fields: z.strictObject({
    receivedAt: time,
    dueAt: time.optional(),
    closedAt: time.optional(),
    decidedAt: time.optional(),
    established: source.optional(),
    callbackAt: time.optional(),
    callbackLevel: source.optional(),
    callbackBy: source.optional(),
    category: source,
    description: source,
    channel: source.optional(),
    room: source.optional(),
    contactName: source.optional(),
    contactPhone: source.optional(),
    major: source.optional(),
    inScope: source.optional(),
    exemption: source.optional(),
  }),
  /** Rows that cannot be true: the first instant lies before the second. */
  reject: z
    .array(z.strictObject({ field: z.string(), before: z.string(), reason: z.string().regex(/^[a-z][a-z0-9-]*$/) }))
    .default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type Source = Mapping['key'];
export type TimeSource = Mapping['fields']['receivedAt'];

/** Values that a mapped field may take; anything else is a bad row. */
export const listed: Readonly<Record<string, readonly string[]>> = {
  channel: channels,
  callbackLevel: levels,
  exemption: exemptions,
};

/** A mapping file that cannot be used; the message says where and what to do. */
export class MappingError extends Error {}

/** Reads and checks a mapping file. */
export const readMapping = async (path: string): Promise<Mapping> => {
  let document: unknown;
  try {
    document = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new MappingError(`${path}: ${(error as Error).message}`);
  }
  return checkMapping(document, path);
};

/** The mapping, or all that is wrong with it, a line each. */
export const checkMapping = (document: unknown, path: string): Mapping => {
  const result = mappingSchema.safeParse(document);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`);
    throw new MappingError(`${path} cannot be used:\n${faults.join('\n')}`);
  }
  return result.data;
};
