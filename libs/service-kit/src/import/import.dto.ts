import { z } from 'zod';
import { wordsField } from '../fields.js';

export const uploadQuery = z.strictObject({ name: wordsField(200) });
/** Column → place of the heading that it is read from, from 0; a column that is left out is not read. */
const place = z.strictObject({ column: z.string().max(80), place: z.int().min(0).max(1_000) });
export const columnsBody = z.strictObject({ places: z.array(place).max(1_000) });
export const rowsQuery = z
  .strictObject({
    show: z.enum(['all', 'bad']).default('all'),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
  })
  .transform(({ show, ...rest }) => ({ bad: show === 'bad', ...rest }));
