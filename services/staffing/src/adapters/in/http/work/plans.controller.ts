import { Requires } from '@goldkey/access';
import { Command, OptionalVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DraftPlan } from '../../../../application/work/draft-plan.js';
import { EvaluatePlan } from '../../../../application/work/evaluate-plan.js';
import { ReportPlanProgress } from '../../../../application/work/report-plan-progress.js';
import { RevisePlan } from '../../../../application/work/revise-plan.js';
import { SettlePlanItems } from '../../../../application/work/settle-plan-items.js';
import { SubmitPlan } from '../../../../application/work/submit-plan.js';
import { WithdrawPlan } from '../../../../application/work/withdraw-plan.js';
import { WithdrawProgress } from '../../../../application/work/withdraw-progress.js';
import { WithdrawSelfEvaluation } from '../../../../application/work/withdraw-self-evaluation.js';
import { actingEmployee, answerOne } from '../outcomes.js';
import { Authorised, atProperty, onRecord } from '../positions/authority.interceptor.js';
import { reasonBody } from '../shapes.dto.js';
import { tellingFields } from '../wrong-fields.js';
import {
  draftBody,
  planEvaluationBody,
  planItemsBody,
  planProgressBody,
  progressReasonBody,
  reviseBody,
  submitBody,
} from './plans.dto.js';

/** Plans of work: drafted, submitted, reported on, self-evaluated. */
@Requires('staffing:plan')
@Controller('api/staffing/work-plans')
export class PlansController {
  constructor(
    private readonly draftPlan: DraftPlan,
    private readonly revisePlan: RevisePlan,
    private readonly submitPlan: SubmitPlan,
    private readonly reportPlanProgress: ReportPlanProgress,
    private readonly settlePlanItems: SettlePlanItems,
    private readonly evaluatePlan: EvaluatePlan,
    private readonly withdrawPlan: WithdrawPlan,
    private readonly withdrawProgress: WithdrawProgress,
    private readonly withdrawSelfEvaluation: WithdrawSelfEvaluation,
  ) {}

  @Command()
  @Authorised(atProperty('draft-plan'))
  @Post()
  async draft(
    @Body(zodBody(draftBody)) { employeeId, ...body }: z.output<typeof draftBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.draftPlan.run({ ...body, employeeId: actingEmployee(employeeId) }));
  }

  @Command()
  @Put(':id/items')
  async revise(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reviseBody)) { items }: z.output<typeof reviseBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.revisePlan.run({ id, expectedVersion, items }));
  }

  @Command()
  @HttpCode(200)
  @Authorised(onRecord('submit-plan', 'work-plan'))
  @Post(':id/submission')
  async submit(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(submitBody)) { submittedAt }: z.output<typeof submitBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.submitPlan.run({ id, expectedVersion, at: submittedAt }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/progress')
  async progress(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(planProgressBody)) { reportedAt, ...told }: z.output<typeof planProgressBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, expectedVersion, ...told, at: reportedAt };
    return answerOne(reply, tellingFields(await this.reportPlanProgress.run(command)));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/outcomes')
  async settle(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(planItemsBody)) { outcomes }: z.output<typeof planItemsBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.settlePlanItems.run({ id, expectedVersion, outcomes }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/self-evaluation')
  async evaluate(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(planEvaluationBody)) { submittedAt, ...told }: z.output<typeof planEvaluationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.evaluatePlan.run({ id, expectedVersion, ...told, at: submittedAt }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/progress/withdrawal')
  async takeProgressBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(progressReasonBody)) { week, reason }: z.output<typeof progressReasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawProgress.run({ id, expectedVersion, week, why: reason }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/self-evaluation/withdrawal')
  async takeEvaluationBack(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawSelfEvaluation.run({ id, expectedVersion, why: reason }));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawPlan.run({ id, expectedVersion, why: reason }));
  }
}
