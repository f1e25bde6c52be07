import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  OptionalVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PayAdvance } from '../../../../application/advances/pay-advance.js';
import { RecoverAdvance } from '../../../../application/advances/recover-advance.js';
import { WithdrawAdvance } from '../../../../application/advances/withdraw-advance.js';
import { WithdrawRecovery } from '../../../../application/advances/withdraw-recovery.js';
import { CloseBudget } from '../../../../application/budgets/close-budget.js';
import { RecordSpending } from '../../../../application/budgets/record-spending.js';
import { SetBudget } from '../../../../application/budgets/set-budget.js';
import { SortSpending } from '../../../../application/budgets/sort-spending.js';
import { WithdrawSpending } from '../../../../application/budgets/withdraw-spending.js';
import { tellingFields } from '../wrong-fields.js';
import {
  advanceBody,
  advancesQuery,
  budgetBody,
  budgetsQuery,
  closeBudgetBody,
  recoveryBody,
  sortBody,
  spendingBody,
  withdrawalBody,
} from './reports.dto.js';

const budgets: ListSpec = {
  ...keptIn('budget'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    month: { column: 't.month', kind: 'any' },
    year: { column: 'left(t.month, 4)', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { month: 't.month' },
  neverNull: ['month'],
  defaultSort: '-month',
};
const advances: ListSpec = {
  ...keptIn('utility_advance'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    utility: { column: 't.utility', kind: 'any' },
    open: { column: "(t.recovered < t.amount AND t.state -> 'withdrawn' IS NULL)", kind: 'flag' },
  },
  sorts: { periodEnd: 't.period_end' },
  neverNull: ['periodEnd'],
  defaultSort: '-periodEnd',
};

/** What a property may spend and spent, and what it paid on behalf of its owners. */
@Controller('api/billing')
export class BudgetsController {
  constructor(
    private readonly setBudget: SetBudget,
    private readonly recordSpending: RecordSpending,
    private readonly sortSpending: SortSpending,
    private readonly closeBudget: CloseBudget,
    private readonly payAdvance: PayAdvance,
    private readonly recoverAdvance: RecoverAdvance,
    private readonly withdrawSpending: WithdrawSpending,
    private readonly withdrawAdvance: WithdrawAdvance,
    private readonly withdrawRecovery: WithdrawRecovery,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:report')
  @Command()
  @Put('budgets')
  async set(
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(budgetBody)) body: z.output<typeof budgetBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, budgets, reply, await this.setBudget.run({ ...body, expectedVersion }));
  }

  @Requires('billing:report')
  @Command()
  @Post('spendings')
  async spend(
    @Body(zodBody(spendingBody)) body: z.output<typeof spendingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, budgets, reply, tellingFields(await this.recordSpending.run(body)));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('budgets/close')
  async close(
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(closeBudgetBody)) body: z.output<typeof closeBudgetBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, budgets, reply, await this.closeBudget.run({ ...body, expectedVersion }));
  }

  @Requires('billing:report')
  @Command()
  @Post('advances')
  async pay(
    @Body(zodBody(advanceBody)) body: z.output<typeof advanceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, advances, reply, await this.payAdvance.run(body));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('advances/:id/recovery')
  async recover(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(recoveryBody)) body: z.output<typeof recoveryBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, advances, reply, await this.recoverAdvance.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('budgets/:id/spendings/:spendingId/withdrawal')
  async takeSpendingBack(
    @Param('id') id: string,
    @Param('spendingId') spendingId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, spendingId, expectedVersion, reason };
    return answerKept(this.database, budgets, reply, await this.withdrawSpending.run(command));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('budgets/:id/spendings/:spendingId/category')
  async sort(
    @Param('id') id: string,
    @Param('spendingId') spendingId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(sortBody)) body: z.output<typeof sortBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id, spendingId, expectedVersion };
    return answerKept(this.database, budgets, reply, tellingFields(await this.sortSpending.run(command)));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('advances/:id/withdrawal')
  async takeAdvanceBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, expectedVersion, reason };
    return answerKept(this.database, advances, reply, await this.withdrawAdvance.run(command));
  }

  @Requires('billing:report')
  @Command()
  @HttpCode(200)
  @Post('advances/:id/recoveries/:recoveryId/withdrawal')
  async takeRecoveryBack(
    @Param('id') id: string,
    @Param('recoveryId') recoveryId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawalBody)) { reason }: z.output<typeof withdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { id, recoveryId, expectedVersion, reason };
    return answerKept(this.database, advances, reply, await this.withdrawRecovery.run(command));
  }

  @Requires('billing:read')
  @Get('budgets')
  budgets(@Query(zodQuery(budgetsQuery)) query: z.output<typeof budgetsQuery>) {
    return listOf(this.database, budgets, query);
  }

  @Requires('billing:read')
  @Get('advances')
  advances(@Query(zodQuery(advancesQuery)) query: z.output<typeof advancesQuery>) {
    return listOf(this.database, advances, query);
  }
}
