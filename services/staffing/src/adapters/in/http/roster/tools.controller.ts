import { Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Command, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { LendTool } from '../../../../application/tools/lend-tool.js';
import { LoseTool } from '../../../../application/tools/lose-tool.js';
import { ReturnTool } from '../../../../application/tools/return-tool.js';
import { WithdrawTool } from '../../../../application/tools/withdraw-tool.js';
import { type Asked, listOf, queryOf, recordOf } from '../kept-lists.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { reasonBody } from '../shapes.dto.js';
import { loanBody, loanSpec, toolLossBody, toolReturnBody } from './tools.dto.js';

/** Tools lent and returned. */
@Controller('api/staffing/tool-loans')
export class ToolsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly lendTool: LendTool,
    private readonly returnTool: ReturnTool,
    private readonly loseTool: LoseTool,
    private readonly withdrawTool: WithdrawTool,
  ) {}

  @Requires('staffing:read')
  @Get()
  list(@Query(zodQuery(queryOf(loanSpec))) query: Asked) {
    return listOf(this.database, loanSpec, query);
  }

  @Requires('staffing:read')
  @Get(':id')
  record(@Param('id') id: string) {
    return recordOf(this.database, loanSpec, { recordKind: 'tool-loan', id });
  }

  @Requires('staffing:roster')
  @Command()
  @Post()
  async lend(
    @Body(zodBody(loanBody)) { lentAt, ...body }: z.output<typeof loanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.lendTool.run({ ...body, lentBy: actingEmployee(undefined), at: lentAt }));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post(':id/return')
  async takeBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(toolReturnBody)) { returnedAt, ...body }: z.output<typeof toolReturnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.returnTool.run({ id, expectedVersion, ...body, at: returnedAt }));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post(':id/loss')
  async lose(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(toolLossBody)) { remark }: z.output<typeof toolLossBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.loseTool.run({ id, expectedVersion, remark }));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawTool.run({ id, what: 'loan', why }));
  }

  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post(':id/return/withdrawal')
  async withdrawReturn(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason: why }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawTool.run({ id, what: 'return', why }));
  }
}
