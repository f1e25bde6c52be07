import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { Command, keptIn, listOf, settle, tellOne, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ReviseCheckList } from '../../../application/revise-check-list.js';
import { checkListBody, checkListsQuery } from './inspections.dto.js';
import { recordOf } from './kept-lists.js';

const spec: ListSpec = {
  ...keptIn('check_list', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
  },
  sorts: { kind: 't.kind' },
  defaultSort: 'kind',
};

/** What is looked at in the posts of a kind, with every version that was ever in force. */
@Controller('api/inspections/check-lists')
export class CheckListsController {
  constructor(
    private readonly reviseCheckList: ReviseCheckList,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:define')
  @Command()
  @Put()
  async revise(
    @Body(zodBody(checkListBody)) body: z.output<typeof checkListBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { state, version } = settle(await this.reviseCheckList.run(body));
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(checkListsQuery)) query: z.output<typeof checkListsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'check-list', id);
  }
}
