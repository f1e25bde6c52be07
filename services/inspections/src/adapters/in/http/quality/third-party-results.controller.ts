import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { RecordThirdPartyResult } from '../../../../application/quality/record-third-party-result.js';
import { WithdrawThirdPartyResult } from '../../../../application/quality/withdraw-third-party-result.js';
import type { ThirdPartyResult } from '../../../../domain/third-party-result/third-party-result.js';
import { recordOf } from '../kept-lists.js';
import { reasonBody } from '../supervision/supervision.dto.js';
import { thirdPartyBody, thirdPartyQuery } from './quality.dto.js';

const spec: ListSpec = {
  ...keptIn('third_party_result', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { surveyedOn: 't.surveyed_on', surveyor: 't.surveyor' },
  neverNull: ['surveyedOn', 'surveyor'],
  defaultSort: '-surveyedOn',
  search: ['t.surveyor'],
};

/** What outside surveyors found (M-21). */
@Controller('api/inspections/third-party-results')
export class ThirdPartyResultsController {
  constructor(
    private readonly recordThirdPartyResult: RecordThirdPartyResult,
    private readonly withdrawThirdPartyResult: WithdrawThirdPartyResult,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:quality')
  @Command()
  @Post()
  async record(
    @Body(zodBody(thirdPartyBody)) { problems, ...body }: z.output<typeof thirdPartyBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.recordThirdPartyResult.run({ ...body, found: problems }));
  }

  @Requires('inspections:quality')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawThirdPartyResult.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(thirdPartyQuery)) query: z.output<typeof thirdPartyQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'third-party-result', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<ThirdPartyResult>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
