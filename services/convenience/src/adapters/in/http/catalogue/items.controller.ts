import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ChangeItem } from '../../../../application/catalogue/change-item.js';
import { DefineItem } from '../../../../application/catalogue/define-item.js';
import { recordOf } from '../kept-lists.js';
import { COMPLAINTS_OF_ITEM } from '../quality/complaints-beside.js';
import { itemBody, itemChange, itemsQuery } from './catalogue.dto.js';

const kept = keptIn('item');
const spec: ListSpec = {
  ...kept,
  columns: { ...kept.columns, complaints: COMPLAINTS_OF_ITEM },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { code: 't.code', name: 't.name', kind: 't.kind' },
  neverNull: ['code', 'name', 'kind'],
  defaultSort: 'code',
  search: ['t.code', 't.name'],
};

/** What a property may offer. */
@Controller('api/convenience/items')
export class ItemsController {
  constructor(
    private readonly defineItem: DefineItem,
    private readonly changeItem: ChangeItem,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:define')
  @Command()
  @Post()
  async define(
    @Body(zodBody(itemBody)) body: z.output<typeof itemBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.defineItem.run(body));
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Patch(':id')
  async correct(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(itemChange)) body: z.output<typeof itemChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, act: 'correct', id, expectedVersion } as const;
    return answerKept(this.database, spec, reply, await this.changeItem.run(command));
  }

  @Requires('convenience:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/resume')
  async resume(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.changeItem.run({ act: 'resume', id, expectedVersion }));
  }

  @Requires('convenience:read')
  @Get()
  list(@Query(zodQuery(itemsQuery)) query: z.output<typeof itemsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('convenience:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'item', id);
  }
}
