import { createHash } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { fen, fenOf, formatFen, refuse } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  RefusedError,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { LARGEST_FILE, readTable } from '@goldkey/service-kit/import';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ChangeBankFormat } from '../../../../application/bank/change-bank-format.js';
import { DefineBankFormat } from '../../../../application/bank/define-bank-format.js';
import { ImportBankFile } from '../../../../application/bank/import-bank-file.js';
import { PreviewBankFile } from '../../../../application/bank/preview-bank-file.js';
import { recordOf } from '../kept-lists.js';
import { bankFileQuery, bankFilesQuery, bankFormatBody, bankFormatChanges, bankFormatsQuery } from './bank.dto.js';

const formats: ListSpec = {
  ...keptIn('bank_format'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    account: { column: 't.account', kind: 'any' },
  },
  sorts: { name: 't.name' },
  neverNull: ['name'],
  defaultSort: 'name',
};
const files: ListSpec = {
  ...keptIn('bank_file'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    account: { column: 't.account', kind: 'any' },
  },
  sorts: { importedAt: 't.imported_at' },
  neverNull: ['importedAt'],
  defaultSort: '-importedAt',
  search: ['t.name'],
};

/** Lines and bad rows of a preview that are told one by one. */
const SHOWN = 200;

/** The rows of an uploaded workbook or CSV file. Throws a refusal for what is none. */
const sheetOf = async (body: unknown) => {
  if (!Buffer.isBuffer(body)) throw new RefusedError(refuse('request.import-file-unreadable-invalid', {}).refusal);
  if (body.length > LARGEST_FILE) {
    const limit = `${LARGEST_FILE / 1_048_576} MiB`;
    throw new RefusedError(refuse('request.import-file-too-large-invalid', { limit }).refusal);
  }
  const { headings, rows } = await readTable(body);
  const hash = createHash('sha256').update(body).digest('hex');
  return { rows: [{ row: 1, cells: headings }, ...rows], hash };
};

/** How statements are read, and the files that were brought in. */
@Controller('api/billing')
export class BankFilesController {
  constructor(
    private readonly defineBankFormat: DefineBankFormat,
    private readonly changeBankFormat: ChangeBankFormat,
    private readonly previewBankFile: PreviewBankFile,
    private readonly importBankFile: ImportBankFile,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post('bank-formats')
  async define(
    @Body(zodBody(bankFormatBody)) body: z.output<typeof bankFormatBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, formats, reply, await this.defineBankFormat.run(body));
  }

  @Requires('billing:collect')
  @Command()
  @Patch('bank-formats/:id')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(bankFormatChanges)) changes: z.output<typeof bankFormatChanges>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, formats, reply, await this.changeBankFormat.run({ id, expectedVersion, changes }));
  }

  @Requires('billing:read')
  @Get('bank-formats')
  formats(@Query(zodQuery(bankFormatsQuery)) query: z.output<typeof bankFormatsQuery>) {
    return listOf(this.database, formats, query);
  }

  /** What a file would bring: new lines with what each seems to be, repeated ones, rows that cannot be taken. Keeps nothing. */
  @Requires('billing:collect')
  @HttpCode(200)
  @Post('bank-files/preview')
  async preview(@Query(zodQuery(bankFileQuery)) { formatId }: z.output<typeof bankFileQuery>, @Body() body: unknown) {
    const { rows } = await sheetOf(body);
    const { fresh, bad, ...counts } = settle(await this.previewBankFile.run({ formatId, rows }));
    const total = fresh.reduce((sum, { line }) => sum + fen(line.amount), 0n);
    return {
      ...counts,
      lines: fresh.length,
      total: formatFen(fenOf(total)),
      matched: fresh.filter(({ proposal }) => proposal !== undefined && proposal.confidence !== 'unsure').length,
      items: fresh
        .slice(0, SHOWN)
        .map(({ line: { key: _key, ...line }, proposal }) => ({ ...line, ...(proposal && { proposal }) })),
      badRows: bad.length,
      bad: bad.slice(0, SHOWN),
    };
  }

  /** Keeps the new lines of a file. The same file again is answered as it was the first time, so this needs no key. */
  @Requires('billing:collect')
  @Post('bank-files')
  async import(
    @Query(zodQuery(bankFileQuery)) { formatId, name }: z.output<typeof bankFileQuery>,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const file = { ...(await sheetOf(body)), formatId, name };
    return answerKept(this.database, files, reply, await this.importBankFile.run(file));
  }

  @Requires('billing:read')
  @Get('bank-files')
  files(@Query(zodQuery(bankFilesQuery)) query: z.output<typeof bankFilesQuery>) {
    return listOf(this.database, files, query);
  }

  @Requires('billing:read')
  @Get('bank-files/:id')
  file(@Param('id') id: string) {
    return recordOf(this.database, files, 'bank-file', id);
  }
}
