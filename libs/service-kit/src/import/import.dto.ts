import { z } from 'zod';
import { wordsField } from '../fields.js';

export const uploadQuery = z.strictObject({ name: wordsField(200) });
/** Column → place of the heading that it is read from, from 0; a column that is left out is not read. */
export const columnsBody = z.strictObject({ places: z.record(z.string().max(80), z.int().min(0).max(1_000)) });
export const rowsQuery = z
  .strictObject({
    show: z.enum(['all', 'bad']).default('all'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
  })
  .transform(({ show, ...rest }) => ({ bad: show === 'bad', ...rest }));

const counts = z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), bad: z.int() });
const verdict = z.enum(['new', 'changed', 'unchanged', 'bad']).nullable();
const job = z.object({
  jobId: z.string(),
  fileName: z.string(),
  headings: z.array(z.string()),
  places: z.record(z.string(), z.int()),
  phase: z.enum(['mapping', 'checking', 'checked', 'running', 'done']),
  rows: z.int(),
  done: z.int(),
  verdicts: counts,
  outcomes: counts,
  stalled: z.boolean(),
  failed: z.string().optional(),
  createdAt: z.string(),
});

/** An import with its first rows, by which a person sees whether the columns are right. */
export const jobAnswer = job.extend({
  samples: z.array(z.array(z.string())),
  wholes: z.int().optional().meta({ description: 'things that the rows come to, where several rows are one' }),
});
export const importAnswer = z.object({
  kind: z.string(),
  columns: z.array(
    z.object({ key: z.string(), title: z.string(), note: z.string(), example: z.string(), required: z.boolean() }),
  ),
  jobs: z.array(job),
});
export const rowsAnswer = z.object({
  items: z.array(
    z.object({
      row: z.int(),
      cells: z.array(z.string()),
      verdict,
      outcome: verdict,
      faults: z.array(z.object({ column: z.string().optional(), reason: z.string() })),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
