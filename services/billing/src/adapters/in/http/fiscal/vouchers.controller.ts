import { createHash } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, csvLine, keptIn, listOf, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { MakeVouchers, type MonthsVouchers } from '../../../../application/fiscal/make-vouchers.js';
import { SetAccountMap } from '../../../../application/fiscal/set-account-map.js';
import type { Reason } from '../../../../domain/ledger/ledger.js';
import { accountMapBody, accountMapsQuery, ofMonthQuery } from './fiscal.dto.js';

const maps: ListSpec = {
  ...keptIn('account_map'),
  filters: { propertyId: { column: 't.property_id', kind: 'any' } },
  sorts: { from: 't.from_day' },
  neverNull: ['from'],
  defaultSort: '-from',
};

const HEADINGS = ['凭证号', '日期', '摘要', '科目', '借方金额', '贷方金额'];
const SUMMARIES: Readonly<Record<Reason, string>> = {
  opening: '期初欠费',
  bill: '出账',
  'late-fee': '违约金',
  reversal: '账单撤销',
  waiver: '减免',
  payment: '收款',
  rebooking: '收款改记房号',
  'credit-use': '预存抵欠费',
  refund: '退款',
  'write-off': '核销',
  'order-charge': '便民服务扣款',
  'order-return': '便民押金预付退回',
  banking: '现金缴存',
};

const csvOf = ({ vouchers }: MonthsVouchers): string =>
  [
    '\uFEFF',
    csvLine(HEADINGS),
    ...vouchers.flatMap(({ number, day, reason, lines }) =>
      lines.map(({ account, debit, credit }) =>
        csvLine([String(number), day, SUMMARIES[reason], account, debit, credit]),
      ),
    ),
  ].join('');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How the ledger is called in the books of the company, and its vouchers for them. */
@Controller('api/billing')
export class VouchersController {
  constructor(
    private readonly setAccountMap: SetAccountMap,
    private readonly makeVouchers: MakeVouchers,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:define')
  @Command()
  @Post('account-maps')
  async set(
    @Body(zodBody(accountMapBody)) body: z.output<typeof accountMapBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, maps, reply, await this.setAccountMap.run(body));
  }

  @Requires('billing:read')
  @Get('account-maps')
  list(@Query(zodQuery(accountMapsQuery)) query: z.output<typeof accountMapsQuery>) {
    return listOf(this.database, maps, query);
  }

  /** The month's vouchers; `sha256` is of the file `vouchers.csv`, which is the same as long as nothing was booked. */
  @Requires('billing:report')
  @Get('vouchers')
  async vouchers(@Query(zodQuery(ofMonthQuery)) { propertyId, month }: z.output<typeof ofMonthQuery>) {
    const made = settle(await this.makeVouchers.run(propertyId, month));
    return { ...made, sha256: hashOf(csvOf(made)) };
  }

  @Requires('billing:report')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Get('vouchers.csv')
  async csv(@Query(zodQuery(ofMonthQuery)) { propertyId, month }: z.output<typeof ofMonthQuery>): Promise<string> {
    return csvOf(settle(await this.makeVouchers.run(propertyId, month)));
  }
}
