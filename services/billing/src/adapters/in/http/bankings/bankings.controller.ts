import { Requires } from '@goldkey/access';
import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { BankCash } from '../../../../application/bankings/bank-cash.js';
import { WithdrawBanking } from '../../../../application/bankings/withdraw-banking.js';
import { recordOf } from '../kept-lists.js';
import { bankingBody, bankingsQuery, bankingWithdrawalBody, safesQuery } from './bankings.dto.js';

const kept = keptIn('banking');
const LINE = `FROM bank_line l WHERE l.booking_kind = 'banking' AND l.booking_id = t.id`;
const bankings: ListSpec = {
  ...kept,
  columns: {
    ...kept.columns,
    /** The line of the bank's statement that it is, where one was matched. */
    lineId: `(SELECT l.id ${LINE})`,
    lineDay: `(SELECT l.day::text ${LINE})`,
    monthClosed: `EXISTS (SELECT 1 FROM period c WHERE c.property_id = t.property_id AND c.month = to_char(t.day, 'YYYY-MM'))`,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    amount: { column: 't.amount::numeric(14, 2)::text', kind: 'any' },
    matched: { column: `(EXISTS (SELECT 1 ${LINE}))`, kind: 'flag' },
    from: { column: 't.day', kind: 'from' },
    until: { column: 't.day', kind: 'to' },
  },
  sorts: { day: 't.day', amount: 't.amount' },
  neverNull: ['day', 'amount'],
  defaultSort: '-day',
  search: ['t.slip', 't.bank_account'],
};

const yuan = (column: string) => `(${column} / 100.0)::numeric(14, 2)::text`;
/** Cash that tills took less what they paid out, before they were handed over. */
const IN_TILLS = `(SELECT coalesce(sum(c.amount), 0)::numeric(14, 2)::text FROM (
    SELECT p.amount FROM payment p JOIN cashier_shift s ON s.id = p.shift_id
      WHERE s.property_id = t.property_id AND s.standing <> 'handed-over' AND p.means = 'cash' AND p.standing = 'booked'
    UNION ALL SELECT -r.amount FROM refund r JOIN cashier_shift s ON s.id = r.shift_id
      WHERE s.property_id = t.property_id AND s.standing <> 'handed-over') c)`;
/** What the ledger has of a property's cash: taken less refunds less what was banked. */
const safes: ListSpec = {
  from: `(SELECT p.property_id, coalesce(sum(p.amount_fen) FILTER (WHERE p.reason = 'payment' OR (p.reason <> 'banking' AND p.amount_fen > 0)), 0) AS taken,
      coalesce(-sum(p.amount_fen) FILTER (WHERE p.reason NOT IN ('payment', 'banking') AND p.amount_fen < 0), 0) AS refunded,
      coalesce(-sum(p.amount_fen) FILTER (WHERE p.reason = 'banking'), 0) AS banked, sum(p.amount_fen) AS left_fen
    FROM posting p WHERE p.account = 'cash' GROUP BY p.property_id) t
    LEFT JOIN property_copy c ON c.property_id = t.property_id`,
  columns: {
    propertyId: 't.property_id',
    propertyName: 'c.name',
    taken: yuan('t.taken'),
    refunded: yuan('t.refunded'),
    banked: yuan('t.banked'),
    inSafe: yuan('t.left_fen'),
    inTills: IN_TILLS,
  },
  scopeColumn: 't.property_id',
  key: 't.property_id',
  filters: { propertyId: { column: 't.property_id', kind: 'any' } },
  sorts: { inSafe: 't.left_fen' },
  neverNull: ['inSafe'],
  defaultSort: '-inSafe',
};

/** Cash that was taken to the bank, and what is left in the safe. */
@Controller('api/billing')
export class BankingsController {
  constructor(
    private readonly bankCash: BankCash,
    private readonly withdrawBanking: WithdrawBanking,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post('bankings')
  async bank(
    @Body(zodBody(bankingBody)) body: z.output<typeof bankingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, bankings, reply, await this.bankCash.run(body));
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('bankings/:id/withdrawal')
  async takeBack(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(bankingWithdrawalBody)) { reason }: z.output<typeof bankingWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.withdrawBanking.run({ id, expectedVersion, reason });
    return answerKept(this.database, bankings, reply, outcome);
  }

  @Requires('billing:read')
  @Get('bankings')
  list(@Query(zodQuery(bankingsQuery)) query: z.output<typeof bankingsQuery>) {
    return listOf(this.database, bankings, query);
  }

  @Requires('billing:read')
  @Get('bankings/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, bankings, 'banking', id);
  }

  /** Of each property, what there is to be banked. */
  @Requires('billing:read')
  @Get('safes')
  safes(@Query(zodQuery(safesQuery)) query: z.output<typeof safesQuery>) {
    return this.database.transaction((tx) => listQuery(tx, safes, query), { readOnly: true });
  }
}
