import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerOne, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CorrectPost } from '../../../application/correct-post.js';
import { DefinePost } from '../../../application/define-post.js';
import { postBody, postChange, postsQuery } from './inspections.dto.js';
import { recordOf } from './kept-lists.js';

const spec: ListSpec = {
  ...keptIn('post', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    activeFrom: { column: 't.active_from', kind: 'to' },
    activeUntil: { column: "coalesce(t.active_until, 'infinity')", kind: 'from' },
  },
  sorts: { code: 't.code', name: 't.name', kind: 't.kind', activeFrom: 't.active_from' },
  defaultSort: 'code',
  search: ['t.code', 't.name', 't.place'],
};

/** The posts that patrols visit. */
@Controller('api/inspections/posts')
export class PostsController {
  constructor(
    private readonly definePost: DefinePost,
    private readonly correctPost: CorrectPost,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:define')
  @Command()
  @Post()
  async define(
    @Body(zodBody(postBody)) body: z.output<typeof postBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.definePost.run(body));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(postChange)) body: z.output<typeof postChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.correctPost.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(postsQuery)) { filters, ...query }: z.output<typeof postsQuery>) {
    const { activeOn, ...rest } = filters;
    return listOf(this.database, spec, { ...query, filters: { ...rest, activeFrom: activeOn, activeUntil: activeOn } });
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'post', id);
  }
}
