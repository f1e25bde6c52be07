import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { Command, keptIn, listOf, settle, tellOne, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AdvanceOpinionSurvey, type OpinionStep } from '../../../../application/household/advance-opinion-survey.js';
import { DraftOpinionSurvey } from '../../../../application/household/draft-opinion-survey.js';
import { recordOf } from '../kept-lists.js';
import { tellingFields } from '../wrong-fields.js';
import { completionBody, opinionsBody, questionsBody, reasonBody, surveyBody, surveysQuery } from './household.dto.js';

const spec: ListSpec = {
  ...keptIn('opinion_survey'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { year: 't.year' },
  neverNull: ['year'],
  defaultSort: '-year',
};

/** The year's survey of the owners' opinions (D-06). */
@Controller('api/complaints/opinion-surveys')
export class OpinionSurveysController {
  constructor(
    private readonly draftOpinionSurvey: DraftOpinionSurvey,
    private readonly advance: AdvanceOpinionSurvey,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:read')
  @Get()
  list(@Query(zodQuery(surveysQuery)) query: z.output<typeof surveysQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('complaints:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'opinion-survey', id);
  }

  @Requires('complaints:survey')
  @Command()
  @Post()
  async draft(
    @Body(zodBody(surveyBody)) body: z.output<typeof surveyBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.draftOpinionSurvey.run(body));
  }

  @Requires('complaints:survey')
  @Command()
  @Put(':id/questions')
  revise(
    @Param('id') id: string,
    @Body(zodBody(questionsBody)) { questions }: z.output<typeof questionsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#step(reply, id, { act: 'revise', questions });
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post(':id/starting')
  start(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#step(reply, id, { act: 'start' });
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post(':id/answers')
  answer(
    @Param('id') id: string,
    @Body(zodBody(opinionsBody)) { answers }: z.output<typeof opinionsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#step(reply, id, { act: 'answer', answers });
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post(':id/completion')
  complete(
    @Param('id') id: string,
    @Body(zodBody(completionBody)) { summary }: z.output<typeof completionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#step(reply, id, { act: 'complete', summary });
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post(':id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#step(reply, id, { act: 'cancel', reason });
  }

  async #step(reply: FastifyReply, id: string, step: OpinionStep) {
    return this.#answer(reply, await this.advance.run({ id }, step));
  }

  async #answer(reply: FastifyReply, outcome: Awaited<ReturnType<AdvanceOpinionSurvey['run']>>) {
    const { state, version } = settle(tellingFields(outcome));
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
