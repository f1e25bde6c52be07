import { createHash } from 'node:crypto';
import { allows, currentCaller, Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerMany,
  answerOne,
  Command,
  type KeptList,
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
import { FindOwnMatters } from '../../../../application/queries/find-own-matters.js';
import { GetComplaints } from '../../../../application/queries/get-complaints.js';
import { masked } from '../../../../application/queries/mask.js';
import { AdvanceCall } from '../../../../application/survey/advance-call.js';
import { DrawCalls } from '../../../../application/survey/draw-calls.js';
import { EvaluateMatter } from '../../../../application/survey/evaluate-matter.js';
import { TakeAnswers } from '../../../../application/survey/take-answers.js';
import { WithdrawAnswer } from '../../../../application/survey/withdraw-answer.js';
import { mayWithdrawAnswer, type OwnerAnswer } from '../../../../domain/owner-answer/owner-answer.js';
import { isProven, type SurveyDraw } from '../../../../domain/survey-call/draw.js';
import { texts } from '../../../../texts/index.js';
import { callerId } from '../caller-id.js';
import { recordOf } from '../kept-lists.js';
import { answerMatter } from '../matter-answer.js';
import {
  answersBody,
  answersQuery,
  attemptBody,
  callAnswerBody,
  callsQuery,
  drawBody,
  drawsQuery,
  evaluationBody,
  kioskBody,
  reasonBody,
} from './survey.dto.js';

const drawSpec: ListSpec = {
  ...keptIn('survey_draw'),
  filters: { propertyId: { column: 't.property_id', kind: 'any' } },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};
const keptCalls = keptIn('survey_call');
const callSpec: ListSpec = {
  ...keptCalls,
  from: `${keptCalls.from} LEFT JOIN department_copy d ON d.id = t.department_id`,
  columns: { ...keptCalls.columns, departmentName: 'd.name' },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    departmentId: { column: 't.department_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    caller: { column: 't.caller', kind: 'any' },
    drawId: { column: 't.draw_id', kind: 'any' },
    day: { column: 't.day', kind: 'equals' },
  },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};
const keptAnswers = keptIn('owner_answer');
const isCallersToWithdraw = (answer: OwnerAnswer): boolean => {
  const caller = currentCaller();
  const isOfQuality = caller.permissions.has('inspections:quality');
  return allows(caller, 'complaints:survey') && mayWithdrawAnswer(answer, { id: callerId(), isOfQuality });
};
const answerSpec = {
  ...keptAnswers,
  more: (answer: OwnerAnswer) => ({ mayWithdraw: isCallersToWithdraw(answer) }),
  from: `${keptAnswers.from} LEFT JOIN department_copy d ON d.id = t.department_id LEFT JOIN complaint c ON c.id = t.matter_id`,
  columns: { ...keptAnswers.columns, departmentName: 'd.name', matterNumber: 'c.number' },
  // A vote is secret: ballots tell their count, and nobody their single papers.
  where: ["t.method <> 'annual-ballot'"],
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    departmentId: { column: 't.department_id', kind: 'any' },
    method: { column: 't.method', kind: 'any' },
    level: { column: 't.level', kind: 'any' },
    by: { column: 't.answered_by', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    from: { column: 't.at', kind: 'from' },
    until: { column: 't.at', kind: 'to' },
  },
  sorts: { at: 't.at', method: 't.method', level: 't.level' },
  neverNull: ['at', 'method', 'level'],
  defaultSort: '-at',
} satisfies KeptList;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Satisfaction: draws, calls, answers, and evaluation at the centre (S-01 to S-05). */
@Controller('api/complaints')
export class SurveyController {
  constructor(
    private readonly drawCalls: DrawCalls,
    private readonly advanceCall: AdvanceCall,
    private readonly takeAnswers: TakeAnswers,
    private readonly withdrawAnswer: WithdrawAnswer,
    private readonly evaluation: EvaluateMatter,
    private readonly getComplaints: GetComplaints,
    private readonly findOwnMatters: FindOwnMatters,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:survey')
  @Command()
  @Post('survey-draws')
  async draw(
    @Body(zodBody(drawBody)) { propertyId }: z.output<typeof drawBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.drawCalls.run(propertyId));
  }

  @Requires('complaints:read')
  @Get('survey-draws')
  draws(@Query(zodQuery(drawsQuery)) query: z.output<typeof drawsQuery>) {
    return listOf(this.database, drawSpec, query);
  }

  /** A draw with its proof: whether the seed is the one that was promised and gives this order. */
  @Requires('complaints:read')
  @Get('survey-draws/:id')
  async drawn(@Param('id') id: string) {
    const record = await recordOf(this.database, drawSpec, 'survey-draw', id);
    return { ...record, proven: isProven(record as unknown as SurveyDraw, sha256) };
  }

  /** Calls with the matter that each is about; names and numbers for who may call back. */
  @Requires('complaints:read')
  @Get('survey-calls')
  async calls(@Query(zodQuery(callsQuery)) query: z.output<typeof callsQuery>) {
    const page = await listOf(this.database, callSpec, query);
    const matterIds = page.items.map((item) => String(item['matterId']));
    const lines = await this.getComplaints.run(matterIds);
    const own = await this.findOwnMatters.run(matterIds);
    const { permissions } = currentCaller();
    const matters = new Map(lines.map((line) => [line.complaintId, masked(line, permissions)]));
    const items = page.items.map((item) => {
      const matterId = String(item['matterId']);
      const mayAnswer = permissions.has('complaints:call-back') && !own.has(matterId);
      return { ...item, matter: matters.get(matterId), mayAnswer };
    });
    return { ...page, items };
  }

  @Requires('complaints:call-back')
  @Command()
  @HttpCode(200)
  @Post('survey-calls/:id/attempt')
  async attempt(
    @Param('id') id: string,
    @Body(zodBody(attemptBody)) body: z.output<typeof attemptBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#call(reply, await this.advanceCall.run({ id }, { act: 'attempt', ...body }));
  }

  @Requires('complaints:call-back')
  @Command()
  @HttpCode(200)
  @Post('survey-calls/:id/answer')
  async answer(
    @Param('id') id: string,
    @Body(zodBody(callAnswerBody)) body: z.output<typeof callAnswerBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#call(reply, await this.advanceCall.run({ id }, { act: 'answer', ...body }));
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post('survey-calls/:id/giving-up')
  async giveUp(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#call(reply, await this.advanceCall.run({ id }, { act: 'give-up', ...body }));
  }

  @Requires('complaints:read')
  @Get('survey-answers')
  answers(@Query(zodQuery(answersQuery)) query: z.output<typeof answersQuery>) {
    return listOf(this.database, answerSpec, query);
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post('survey-answers/bulk')
  async take(@Body(zodBody(answersBody)) { propertyId, items }: z.output<typeof answersBody>) {
    return answerMany(texts, await this.takeAnswers.run(propertyId, items));
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post('survey-answers/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawAnswer.run({ id }, reason));
  }

  @Requires('complaints:survey')
  @Command()
  @HttpCode(200)
  @Post('complaints/:id/evaluation')
  async evaluate(
    @Param('id') complaintId: string,
    @Body(zodBody(evaluationBody)) body: z.output<typeof evaluationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerMatter(this.getComplaints, reply, await this.evaluation.run({ ...body, complaintId }));
  }

  @Requires('complaints:receive')
  @Command()
  @HttpCode(200)
  @Post('kiosk/evaluations')
  async kiosk(@Body(zodBody(kioskBody)) body: z.output<typeof kioskBody>) {
    const { state } = settle(await this.evaluation.run({ ...body, by: 'served-person' }));
    return { number: state.number, level: body.level };
  }

  async #call(reply: FastifyReply, outcome: Awaited<ReturnType<AdvanceCall['run']>>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, callSpec, state.id);
  }
}
