import { allowsAt, currentCaller, NotPermitted, Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AssignTasks } from '../../../../application/work/assign-tasks.js';
import { FileTasks } from '../../../../application/work/file-tasks.js';
import { RecordActs } from '../../../../application/work/record-acts.js';
import { UndoAct } from '../../../../application/work/undo-act.js';
import { WithdrawTask } from '../../../../application/work/withdraw-task.js';
import type { DeedKind } from '../../../../domain/act/act.js';
import { actingEmployee, answerMany, answerOne } from '../outcomes.js';
import { Authorised, atProperty, byDeed, onRecord } from '../positions/authority.interceptor.js';
import { reasonBody } from '../shapes.dto.js';
import {
  type ActBody,
  activityBody,
  actsBody,
  dailyReportBody,
  deedOf,
  filingBody,
  filingsBody,
  meetingBody,
  permissionFor,
  permissionOf,
  planBody,
  progressBody,
  publicationBody,
  requisitionBody,
  selfEvaluationBody,
  summaryBody,
  talkBody,
  taskBody,
  tasksBody,
} from './duties.dto.js';

const commandOf = (body: ActBody) => ({ propertyId: body.propertyId, ...deedOf(body, actingEmployee) });

/** Tasks from above, and the acts of duty that the evaluation reads. */
@Controller('api/staffing')
export class DutiesController {
  constructor(
    private readonly assignTasks: AssignTasks,
    private readonly fileTasks: FileTasks,
    private readonly withdrawTask: WithdrawTask,
    private readonly recordActs: RecordActs,
    private readonly undoAct: UndoAct,
  ) {}

  @Requires('staffing:assign-task')
  @Command()
  @Authorised(atProperty('assign-task'))
  @Post('tasks')
  async assign(
    @Body(zodBody(taskBody)) body: z.output<typeof taskBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, (await this.#assign([body]))[0]);
  }

  @Requires('staffing:assign-task')
  @Command()
  @HttpCode(200)
  @Authorised(atProperty('assign-task'))
  @Post('tasks/bulk')
  async assignMany(@Body(zodBody(tasksBody)) { items }: z.output<typeof tasksBody>) {
    return answerMany(await this.#assign(items));
  }

  @Requires('staffing:file-task')
  @Command()
  @HttpCode(200)
  @Post('tasks/filings/bulk')
  async fileMany(@Body(zodBody(filingsBody)) { items }: z.output<typeof filingsBody>) {
    return answerMany(await this.fileTasks.run(items.map(({ taskId, filedAt }) => ({ id: taskId, at: filedAt }))));
  }

  @Requires('staffing:file-task')
  @Command()
  @HttpCode(200)
  @Post('tasks/:id/filing')
  async file(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(filingBody)) { filedAt }: z.output<typeof filingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, (await this.fileTasks.run([{ id, expectedVersion, at: filedAt }]))[0]);
  }

  @Requires('staffing:assign-task')
  @Command()
  @HttpCode(200)
  @Post('tasks/:id/withdrawal')
  async withdrawTaskWhole(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawTask.run({ id, what: 'task', why: reason }));
  }

  @Requires('staffing:file-task')
  @Command()
  @HttpCode(200)
  @Post('tasks/:id/filing/withdrawal')
  async withdrawFiling(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawTask.run({ id, what: 'filing', why: reason }));
  }

  @Command()
  @HttpCode(200)
  @Authorised(byDeed({ plan: 'submit-plan', requisition: 'approve-requisition' }))
  @Post('acts/bulk')
  async actMany(@Body(zodBody(actsBody)) { items }: z.output<typeof actsBody>) {
    for (const { act, propertyId } of items) this.#need(permissionFor[act], propertyId);
    return answerMany(await this.recordActs.run(items.map(commandOf)));
  }

  @Requires('staffing:plan')
  @Command()
  @Authorised(atProperty('submit-plan'))
  @Post('plans')
  plan(@Body(zodBody(planBody)) body: z.output<typeof planBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#record(reply, { ...body, act: 'plan' });
  }

  @Requires('staffing:plan')
  @Command()
  @Post('plans/progress')
  progress(
    @Body(zodBody(progressBody)) body: z.output<typeof progressBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'progress' });
  }

  @Requires('staffing:plan')
  @Command()
  @Post('plans/self-evaluations')
  selfEvaluation(
    @Body(zodBody(selfEvaluationBody)) body: z.output<typeof selfEvaluationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'self-evaluation' });
  }

  @Requires('staffing:plan')
  @Command()
  @Post('daily-reports')
  dailyReport(
    @Body(zodBody(dailyReportBody)) body: z.output<typeof dailyReportBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'daily-report' });
  }

  @Requires('staffing:talk')
  @Command()
  @Post('meetings')
  meeting(
    @Body(zodBody(meetingBody)) body: z.output<typeof meetingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'meeting' });
  }

  @Requires('staffing:talk')
  @Command()
  @Post('talks')
  talk(@Body(zodBody(talkBody)) body: z.output<typeof talkBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.#record(reply, { ...body, act: 'talk' });
  }

  @Requires('staffing:talk')
  @Command()
  @Post('activities')
  activity(
    @Body(zodBody(activityBody)) body: z.output<typeof activityBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'activity' });
  }

  @Requires('staffing:plan')
  @Command()
  @Authorised(atProperty('approve-requisition'))
  @Post('requisitions')
  requisition(
    @Body(zodBody(requisitionBody)) body: z.output<typeof requisitionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'requisition' });
  }

  @Requires('staffing:points')
  @Command()
  @Post('points/summaries')
  summary(
    @Body(zodBody(summaryBody)) body: z.output<typeof summaryBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'points-summary' });
  }

  @Requires('staffing:points')
  @Command()
  @Post('points/publications')
  publication(
    @Body(zodBody(publicationBody)) body: z.output<typeof publicationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#record(reply, { ...body, act: 'points-publication' });
  }

  @Command()
  @HttpCode(200)
  @Authorised(onRecord('withdraw-act', 'act'))
  @Post('acts/:id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const caller = currentCaller();
    const mayDo = (kind: DeedKind, propertyId: string) => allowsAt(caller, permissionOf[kind], propertyId);
    return answerOne(reply, await this.undoAct.run({ id, why: reason, mayDo }));
  }

  #need(permission: string, propertyId: string): void {
    if (!allowsAt(currentCaller(), permission, propertyId)) throw new NotPermitted(permission);
  }

  async #record(reply: FastifyReply, body: ActBody) {
    return answerOne(reply, (await this.recordActs.run([commandOf(body)]))[0]);
  }

  #assign(bodies: readonly z.output<typeof taskBody>[]) {
    return this.assignTasks.run(
      bodies.map(({ assignedAt, assignedBy, ...task }) => ({
        ...task,
        assignedBy: actingEmployee(assignedBy),
        at: assignedAt,
      })),
    );
  }
}
