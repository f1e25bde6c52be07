import { z } from 'zod';

/** What every mapping file says in the same words: where a field comes from, and how times are to be read. */

/** Where a field comes from: one column, several joined, or a fixed value; `values` translates what stands there. */
export const textSource = z
  .strictObject({
    column: z.string().min(1).optional(),
    columns: z.array(z.string().min(1)).min(2).optional(),
    join: z.string().default(' '),
    value: z.union([z.string(), z.boolean(), z.number()]).optional(),
    values: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
    /** For what `values` does not name; without it such a cell is a bad row. */
    otherwise: z.union([z.string(), z.boolean()]).optional(),
    /** For an empty cell; without it the field is not told. */
    whenEmpty: z.string().min(1).optional(),
    /** Longer text is cut, with an ellipsis, only where this says so. */
    cutTo: z.int().min(1).max(4000).optional(),
  })
  .refine((it) => [it.column, it.columns, it.value].filter((one) => one !== undefined).length === 1, {
    message: 'one of column, columns and value says where the field comes from',
  });
export type TextSource = z.infer<typeof textSource>;

/** A field that is an instant: formats are tried in turn. */
export const timeSource = z.strictObject({
  column: z.string().min(1),
  format: z.union([z.string(), z.array(z.string()).min(1)]),
  /** Column of a number n: the instant is the end of the n-th local day after. Where that cell is empty, there is none. */
  endOfDayAfter: z.string().min(1).optional(),
});
export type TimeSource = z.infer<typeof timeSource>;

/** How the file is written. */
export const fileForm = z
  .strictObject({
    delimiter: z.string().length(1).default(','),
    encoding: z.enum(['utf-8', 'gb18030', 'latin1']).default('utf-8'),
  })
  .prefault({});
export type FileForm = z.infer<typeof fileForm>;

/** Zone of the times in the table, and what the two nights mean on which clocks change. */
export const clock = {
  zone: z.string(),
  clockChange: z
    .strictObject({
      gap: z.enum(['reject', 'later']).default('reject'),
      overlap: z.enum(['earlier', 'later', 'reject']).default('earlier'),
    })
    .prefault({}),
};

const unit = z.strictObject({ kind: z.enum(['group', 'region']), name: z.string().min(1).max(120) });

/** The property of a row, and what is made where there is none with its code. */
export const propertySource = z.strictObject({
  code: textSource,
  /** `code`: upper case, everything but letters and digits becomes one dash. */
  codeForm: z.enum(['as-it-is', 'code']).default('as-it-is'),
  name: textSource.optional(),
  create: z
    .strictObject({
      /** From the group down; each is found by its name below the one before, or created. */
      under: z.array(unit).min(1),
      timeZone: z.string(),
      serviceStart: z.iso.date(),
      households: z.int().min(0).default(0),
    })
    .optional(),
});
export type PropertySource = z.infer<typeof propertySource>;

/** Rows that cannot be true: the first instant lies before the second. */
export const rejection = z.strictObject({
  field: z.string(),
  before: z.string(),
  reason: z.string().regex(/^[a-z][a-z0-9-]*$/),
});
export type Rejection = z.infer<typeof rejection>;

/** The code of a property, in the form that the mapping asks for. */
export const codeIn = ({ codeForm }: Pick<PropertySource, 'codeForm'>, text: string): string =>
  codeForm === 'as-it-is'
    ? text
    : text
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '');
