import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery } from '@goldkey/postgres';
import {
  answerOne,
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CorrectArchive } from '../../../application/correct-archive.js';
import { FileArchive } from '../../../application/file-archive.js';
import { IssueArchive } from '../../../application/issue-archive.js';
import { ReturnArchive } from '../../../application/return-archive.js';
import type { Archive } from '../../../domain/archive/archive.js';
import { archiveBody, archiveChange, loanBody, returnBody } from './archives.dto.js';

const spec = {
  from: 'archive a',
  columns: { record: 'a.state', version: 'a.version' },
  scopeColumn: 'a.property_id',
  key: 'a.id',
  filters: {
    id: { column: 'a.id', kind: 'any' as const },
    propertyId: { column: 'a.property_id', kind: 'any' as const },
    kind: { column: 'a.kind', kind: 'any' as const },
    householdId: { column: "a.state ->> 'householdId'", kind: 'any' as const },
    keepUntilBefore: { column: 'a.keep_until', kind: 'before' as const },
    dueBefore: { column: 'a.due_on', kind: 'before' as const },
    out: { column: '(a.due_on IS NOT NULL)', kind: 'flag' as const },
    destroyed: { column: '(a.destroyed_on IS NOT NULL)', kind: 'flag' as const },
  },
  sorts: { number: 'a.number', kind: 'a.kind', keepUntil: 'a.keep_until', dueOn: 'a.due_on' },
  defaultSort: 'number',
  search: ['a.number', "a.state ->> 'title'", "a.state ->> 'shelf'"],
};
const text = z.string().max(500);
const flag = z.enum(['true', 'false']);
const listShape = listQuerySchema({
  filters: {
    propertyId: text,
    kind: text,
    householdId: text,
    keepUntilBefore: z.iso.date(),
    dueBefore: z.iso.date(),
    out: flag,
    destroyed: flag,
  },
  sorts: Object.keys(spec.sorts),
});
interface Line {
  record: Archive;
  version: number;
}

/** The register of archives. */
@Controller('api/estates/archives')
export class ArchivesController {
  constructor(
    private readonly fileArchive: FileArchive,
    private readonly correctArchive: CorrectArchive,
    private readonly issueArchive: IssueArchive,
    private readonly returnArchive: ReturnArchive,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post()
  async file(
    @Body(zodBody(archiveBody)) body: z.output<typeof archiveBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.fileArchive.run(body));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(archiveChange)) body: z.output<typeof archiveChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctArchive.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/loans')
  async issue(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(loanBody)) body: z.output<typeof loanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.issueArchive.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/return')
  async bringBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(returnBody)) body: z.output<typeof returnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.returnArchive.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(({ record, version }) => ({ ...record, version })) };
  }

  @Requires('estates:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = (await listQuery<Line>(tx, spec, { filters: { id: [id] }, pageSize: 1 })).items;
        if (line === undefined) throw new RefusedError(refuse('estates.archive-not-found', { id }).refusal);
        const { entries: history, leftOut } = await historyOf(tx, 'archive', id);
        return { ...line.record, version: line.version, history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }
}
