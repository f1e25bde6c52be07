import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { STATEMENT_ACCOUNTS, STATEMENT_FIELDS } from '../../../../domain/bank-format/bank-format.js';
import { day, id, list, month, words } from '../shapes.dto.js';

const account = z.enum(STATEMENT_ACCOUNTS);
const someWords = z.array(words(40)).max(20);
const columns = z
  .partialRecord(z.enum(STATEMENT_FIELDS), words(80))
  .meta({ description: 'field → heading of its column; day and either amount or credit are needed' });

/** POST /api/billing/bank-formats */
export const bankFormatBody = z.strictObject({
  propertyId: id,
  name: words(60),
  account,
  columns,
  incoming: someWords.default([]).meta({ description: 'words of the column direction for money that comes in' }),
  outgoing: someWords.default([]),
  counted: someWords.default([]).meta({ description: 'words of the column status of lines that count; none: all' }),
  endsAt: someWords.default([]).meta({ description: 'a row that begins so ends the table' }),
});
/** PATCH /api/billing/bank-formats/:id */
export const bankFormatChanges = z.strictObject({
  name: words(60).optional(),
  columns: columns.optional(),
  incoming: someWords.optional(),
  outgoing: someWords.optional(),
  counted: someWords.optional(),
  endsAt: someWords.optional(),
});
/** POST /api/billing/bank-files and …/preview; the body is the file. */
export const bankFileQuery = z.strictObject({ formatId: id, name: words(200) });
/** POST /api/billing/bank-lines/accept */
export const acceptBody = z.strictObject({ ids: z.array(id).min(1).max(50) });
/** POST /api/billing/bank-lines/:id/assign */
export const assignBody = z.strictObject({
  householdId: id,
  chosen: z.array(id).min(1).max(200).optional().meta({ description: 'charges to settle; absent: oldest first' }),
});
/** POST /api/billing/bank-lines/:id/recognise */
export const recogniseBody = z.strictObject({
  booking: z.strictObject({ kind: z.enum(['payment', 'refund', 'banking']), id }),
});
/** POST /api/billing/bank-lines/:id/{owe-back,return,set-aside} */
export const reasonBody = z.strictObject({ reason: words(500) });

const span = z.union([day, month]).meta({ description: 'a day or a month' });
/** GET /api/billing/reconciliations/comparison */
export const comparisonQuery = z.strictObject({ propertyId: id, account, span });
/** POST /api/billing/reconciliations */
export const reconciliationBody = z.strictObject({
  propertyId: id,
  account,
  span,
  difference: z
    .string()
    .regex(/^-?\d{1,12}(\.\d{1,2})?$/, { message: 'request.not-an-amount' })
    .meta({ description: 'bank less ledger as it was shown' }),
  note: words(1000).optional(),
});

export const bankFormatsQuery = listQuerySchema({ filters: { propertyId: list, account: list }, sorts: ['name'] });
export const bankFilesQuery = listQuerySchema({ filters: { propertyId: list, account: list }, sorts: ['importedAt'] });
export const bankLinesQuery = listQuerySchema({
  filters: { propertyId: list, account: list, state: list, fileId: list, confidence: list, from: day, until: day },
  sorts: ['day', 'amount'],
});
export const reconciliationsQuery = listQuerySchema({
  filters: { propertyId: list, account: list },
  sorts: ['span', 'closedAt'],
});
