import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  currentLocale,
  ExpectedVersion,
  keptIn,
  listOf,
  TEXTS,
  type Texts,
  textOf,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AcceptProposals } from '../../../../application/bank/accept-proposals.js';
import { AssignBankLine } from '../../../../application/bank/assign-bank-line.js';
import { RecogniseBankLine } from '../../../../application/bank/recognise-bank-line.js';
import { ResolveBankLine } from '../../../../application/bank/resolve-bank-line.js';
import type { Resolution } from '../../../../domain/bank-line/bank-line.js';
import { recordOf } from '../kept-lists.js';
import { acceptBody, assignBody, bankLinesQuery, reasonBody, recogniseBody } from './bank.dto.js';

const kept = keptIn('bank_line');
const spec: ListSpec = {
  ...kept,
  from: `${kept.from}
    LEFT JOIN household_copy h ON h.household_id = coalesce(t.household_id, t.state #>> '{proposal,householdId}')
    LEFT JOIN payment pay ON pay.id = billing_payment_as_it_stands(coalesce(t.booking_id, t.state #>> '{proposal,booking,id}'))
    LEFT JOIN household_copy ph ON ph.household_id = pay.household_id`,
  columns: {
    ...kept.columns,
    /** Of whose payment it is now, or of the household; still a proposal while the line is unmatched. */
    building: 'coalesce(ph.building, h.building)',
    room: 'coalesce(ph.room, h.room)',
    receipt: 'pay.receipt',
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    account: { column: 't.account', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    fileId: { column: 't.file_id', kind: 'any' },
    confidence: { column: "coalesce(t.confidence, 'none')", kind: 'any' },
    from: { column: 't.day', kind: 'from' },
    until: { column: 't.day', kind: 'to' },
  },
  sorts: { day: 't.day', amount: 't.amount' },
  neverNull: ['day', 'amount'],
  defaultSort: '-day',
  search: ['t.payer', 't.remark', 't.reference'],
};

/** Lines of statements, from what they seem to be to what they are. */
@Controller('api/billing/bank-lines')
export class BankLinesController {
  constructor(
    private readonly acceptProposals: AcceptProposals,
    private readonly assignBankLine: AssignBankLine,
    private readonly recogniseBankLine: RecogniseBankLine,
    private readonly resolveBankLine: ResolveBankLine,
    @Inject(Database) private readonly database: Database,
    @Inject(TEXTS) private readonly texts: readonly Texts[],
  ) {}

  /** Takes proposals as they are; lines that cannot be taken are told with the reason. */
  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('accept')
  async accept(@Body(zodBody(acceptBody)) { ids }: z.output<typeof acceptBody>) {
    const done = await this.acceptProposals.run(ids);
    return {
      accepted: done.filter(({ outcome }) => outcome.accepted).length,
      refused: done.flatMap(({ id, outcome }) =>
        outcome.accepted
          ? []
          : [
              {
                id,
                code: outcome.refusal.code,
                detail: textOf(this.texts, currentLocale(), outcome.refusal.code, outcome.refusal.facts),
              },
            ],
      ),
    };
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/assign')
  async assign(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(assignBody)) body: z.output<typeof assignBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.assignBankLine.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/recognise')
  async recognise(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(recogniseBody)) body: z.output<typeof recogniseBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.recogniseBankLine.run({ ...body, id, expectedVersion }));
  }

  /** The money is nobody's here and has to go back. */
  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/owe-back')
  oweBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#resolve({ id, expectedVersion, reason }, 'owe-back', reply);
  }

  /** It went back. */
  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/return')
  returned(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#resolve({ id, expectedVersion, reason }, 'return', reply);
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/set-aside')
  setAside(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) { reason }: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#resolve({ id, expectedVersion, reason }, 'set-aside', reply);
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/reopen')
  async reopen(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(
      this.database,
      spec,
      reply,
      await this.resolveBankLine.run({ id, expectedVersion, act: 'reopen' }),
    );
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(bankLinesQuery)) query: z.output<typeof bankLinesQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'bank-line', id);
  }

  async #resolve(
    said: { readonly id: string; readonly expectedVersion: number; readonly reason: string },
    act: Resolution,
    reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.resolveBankLine.run({ ...said, act }));
  }
}
