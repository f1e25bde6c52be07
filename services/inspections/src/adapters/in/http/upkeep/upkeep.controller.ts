import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerOne,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  OptionalVersion,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ShowUpkeep } from '../../../../application/queries/show-upkeep.js';
import { ChangeUpkeepProgramme } from '../../../../application/upkeep/change-upkeep-programme.js';
import { DoUpkeepWork } from '../../../../application/upkeep/do-upkeep-work.js';
import { DrawUpUpkeepProgramme } from '../../../../application/upkeep/draw-up-upkeep-programme.js';
import { EndUpkeepProgramme } from '../../../../application/upkeep/end-upkeep-programme.js';
import { JudgeUpkeepWork } from '../../../../application/upkeep/judge-upkeep-work.js';
import { WithdrawMark } from '../../../../application/upkeep/withdraw-mark.js';
import { WithdrawUpkeepWork } from '../../../../application/upkeep/withdraw-upkeep-work.js';
import { recordOf } from '../kept-lists.js';
import {
  endBody,
  markBody,
  monthQuery,
  programmeBody,
  programmeChange,
  programmesQuery,
  reasonBody,
  tasksQuery,
  workBody,
  workQuery,
} from './upkeep.dto.js';

const programmeSpec: ListSpec = {
  ...keptIn('upkeep_programme', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'any' },
    runsOn: { column: "coalesce(t.until_day, 'infinity')", kind: 'from' },
  },
  sorts: { kind: 't.kind', name: 't.name', area: 't.area' },
  neverNull: ['kind', 'name', 'area'],
  defaultSort: 'kind',
  search: ['t.name', 't.area'],
};

const workSpec: ListSpec = {
  ...keptIn('upkeep_work', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    programmeId: { column: 't.programme_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    dayFrom: { column: 't.day', kind: 'from' },
    dayUntil: { column: 't.day', kind: 'to' },
  },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};

/** Programmes of cleaning, pest control and planting, what they ask of the days, and the work that is done. */
@Controller('api/inspections')
export class UpkeepController {
  constructor(
    private readonly drawUpProgramme: DrawUpUpkeepProgramme,
    private readonly changeProgramme: ChangeUpkeepProgramme,
    private readonly endProgramme: EndUpkeepProgramme,
    private readonly doWork: DoUpkeepWork,
    private readonly judgeWork: JudgeUpkeepWork,
    private readonly withdrawWork: WithdrawUpkeepWork,
    private readonly withdrawMark: WithdrawMark,
    private readonly showUpkeep: ShowUpkeep,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:define')
  @Command()
  @Post('upkeep-programmes')
  async drawUp(
    @Body(zodBody(programmeBody)) body: z.output<typeof programmeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.drawUpProgramme.run(body));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Patch('upkeep-programmes/:id')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(programmeChange)) body: z.output<typeof programmeChange>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.changeProgramme.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:define')
  @Command()
  @HttpCode(200)
  @Post('upkeep-programmes/:id/end')
  async end(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.endProgramme.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post('upkeep-programmes/:id/work')
  async done(
    @Param('id') programmeId: string,
    @Body(zodBody(workBody)) body: z.output<typeof workBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.doWork.run({ ...body, programmeId }));
  }

  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post('upkeep-work/:id/mark')
  async mark(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(markBody)) body: z.output<typeof markBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.judgeWork.run({ ...body, id, expectedVersion }));
  }

  /** The last mark was a mistake; neither who gave it nor who did the work says so. */
  @Requires('inspections:verify')
  @Command()
  @HttpCode(200)
  @Post('upkeep-work/:id/mark-withdrawal')
  async unmark(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawMark.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:patrol')
  @Command()
  @HttpCode(200)
  @Post('upkeep-work/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawWork.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get('upkeep-programmes')
  programmes(@Query(zodQuery(programmesQuery)) query: z.output<typeof programmesQuery>) {
    return listOf(this.database, programmeSpec, query);
  }

  @Requires('inspections:read')
  @Get('upkeep-programmes/:id')
  programme(@Param('id') id: string) {
    return recordOf(this.database, programmeSpec, 'upkeep-programme', id);
  }

  @Requires('inspections:read')
  @Get('upkeep-work')
  works(@Query(zodQuery(workQuery)) query: z.output<typeof workQuery>) {
    return listOf(this.database, workSpec, query);
  }

  @Requires('inspections:read')
  @Get('upkeep-work/:id')
  work(@Param('id') id: string) {
    return recordOf(this.database, workSpec, 'upkeep-work', id);
  }

  @Requires('inspections:read')
  @Get('upkeep-months')
  async month(@Query(zodQuery(monthQuery)) { propertyId, month }: z.output<typeof monthQuery>) {
    return settle(await this.showUpkeep.month(propertyId, month));
  }

  @Requires('inspections:read')
  @Get('upkeep-tasks')
  async tasks(@Query(zodQuery(tasksQuery)) { propertyId, day }: z.output<typeof tasksQuery>) {
    return settle(await this.showUpkeep.tasks(propertyId, day));
  }
}
