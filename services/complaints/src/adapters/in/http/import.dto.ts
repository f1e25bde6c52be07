import { z } from 'zod';
import { channel, exemption, id, instant, level, reportTarget, words } from './shapes.dto.js';

/** Rows in one request at most; the body may have 8 MiB. */
export const MOST_ROWS = 2_000;

/** Something that happened to the matter afterwards; acts are taken in the order given. */
const act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('decide'), established: z.boolean(), at: instant, reason: words(2000).optional() }),
  z.strictObject({ act: z.literal('assign'), employeeId: id, employeeName: words(80), at: instant }),
  z.strictObject({
    act: z.literal('close'),
    at: instant,
    exemption: exemption.optional(),
    remark: words(2000).optional(),
  }),
  z.strictObject({ act: z.literal('reopen'), at: instant, reason: words(2000).optional() }),
  z.strictObject({ act: z.literal('call-back'), level, at: instant, by: id, remark: words(2000).optional() }),
  z.strictObject({ act: z.literal('report-major'), to: reportTarget, at: instant }),
  z.strictObject({ act: z.literal('evaluate'), level, at: instant, remark: words(2000).optional() }),
]);

/** A matter of another system. `key` is what it is called there: with `source` and property it is unique here. */
export const importRow = z.strictObject({
  key: words(120),
  propertyId: id,
  departmentId: id,
  category: words(80),
  description: words(4000),
  channel: channel.default('import'),
  householdId: id.optional(),
  room: words(200).optional(),
  contactName: words(80).optional(),
  contactPhone: words(40).optional(),
  major: z.boolean().default(false),
  inScope: z.boolean().default(true),
  receivedAt: instant,
  dueAt: instant.optional(),
  receivedBy: id.optional(),
  acts: z.array(act).max(100).default([]),
});

/**
 * POST /api/complaints/complaints/bulk. A row of a wrong shape is a bad row of its own, so rows are read one by one.
 */
export const importBody = z.strictObject({
  source: words(120),
  rows: z.array(z.unknown()).min(1).max(MOST_ROWS),
});

/** As it is sent: instants are text, fields with a default may be absent. */
export type ImportRowInput = z.input<typeof importRow>;

/** What became of a row, in the order of the request. */
export interface ImportOutcome {
  readonly status: 'added' | 'repeated' | 'rejected';
  readonly key: string;
  readonly complaintId?: string | undefined;
  readonly number?: string | undefined;
  /** Of a rejected row: what is wrong (`complaints.…` or `shape`), where, and a sentence. */
  readonly code?: string | undefined;
  readonly field?: string | undefined;
  readonly reason?: string | undefined;
}
export interface ImportAnswer {
  readonly added: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly rows: readonly ImportOutcome[];
}
