import { createHash } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { currentLocale, InvalidRequest, parseAs, textOf, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { type FindingRow, ImportFindings } from '../../../../application/import/import-findings.js';
import { ImportPosts, type PostRow } from '../../../../application/import/import-posts.js';
import { ImportRounds, type RoundRow } from '../../../../application/import/import-rounds.js';
import type { RowOutcome, SourceRow } from '../../../../application/import-ports.js';
import { texts } from '../../../../texts/index.js';
import { type BulkAnswer, bulkBody, findingRow, postRow, type RowAnswer, roundRow } from './import.dto.js';

type Sent = z.output<typeof bulkBody>;
type Read<Row> = { readonly row: Row } | { readonly bad: RowAnswer };

const keyIn = (raw: unknown): string => {
  const { key } = (raw ?? {}) as { key?: unknown };
  return typeof key === 'string' ? key : '';
};

/** Reads one row; a row of a wrong shape is a bad row of its own and no reason to refuse the others. */
const readRow = <Row extends SourceRow>(shape: z.ZodType, raw: unknown): Read<Row> => {
  try {
    const hash = createHash('sha256').update(JSON.stringify(raw)).digest('hex');
    return { row: { ...(parseAs(shape, raw) as object), hash } as Row };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    const [first] = error.errors;
    return { bad: { status: 'rejected', key: keyIn(raw), code: 'shape', field: first?.field, reason: first?.reason } };
  }
};

const answerOf = (key: string, outcome: RowOutcome | undefined): RowAnswer => {
  if (outcome === undefined) throw new Error('a row without an outcome');
  if (outcome.status !== 'rejected') return { ...outcome, key };
  const { code, facts } = outcome.refusal;
  return { status: 'rejected', key, code, reason: textOf([texts], currentLocale(), code, facts) };
};

const bringIn = async <Row extends SourceRow>(
  shape: z.ZodType,
  { source, rows }: Sent,
  run: (source: string, rows: readonly Row[]) => Promise<readonly RowOutcome[]>,
): Promise<BulkAnswer> => {
  const read = rows.map((raw) => readRow<Row>(shape, raw));
  const good = read.flatMap((one) => ('row' in one ? [one.row] : []));
  const outcomes = (good.length === 0 ? [] : await run(source, good)).values();
  const answers = read.map((one) => ('bad' in one ? one.bad : answerOf(one.row.key, outcomes.next().value)));
  const count = (status: RowAnswer['status']): number => answers.filter((answer) => answer.status === status).length;
  return { added: count('added'), repeated: count('repeated'), rejected: count('rejected'), rows: answers };
};

/** Brings records of another system in, many at once. Rows carry keys of their own, so the doors need no other. */
@Controller('api/inspections')
export class ImportController {
  constructor(
    private readonly importPosts: ImportPosts,
    private readonly importRounds: ImportRounds,
    private readonly importFindings: ImportFindings,
  ) {}

  @Requires('inspections:import')
  @HttpCode(200)
  @Post('posts/bulk')
  posts(@Body(zodBody(bulkBody, { unread: 'rows' })) body: Sent): Promise<BulkAnswer> {
    return bringIn<PostRow>(postRow, body, (source, rows) =>
      this.importPosts.run(
        source,
        rows.map((row) => ({ ...row, checkpoints: [] })),
      ),
    );
  }

  @Requires('inspections:import')
  @HttpCode(200)
  @Post('rounds/bulk')
  rounds(@Body(zodBody(bulkBody, { unread: 'rows' })) body: Sent): Promise<BulkAnswer> {
    return bringIn<RoundRow>(roundRow, body, (source, rows) => this.importRounds.run(source, rows));
  }

  @Requires('inspections:import')
  @HttpCode(200)
  @Post('findings/bulk')
  findings(@Body(zodBody(bulkBody, { unread: 'rows' })) body: Sent): Promise<BulkAnswer> {
    return bringIn<FindingRow>(findingRow, body, (source, rows) => this.importFindings.run(source, rows));
  }
}
