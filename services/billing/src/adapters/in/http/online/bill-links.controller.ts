import { Requires } from '@goldkey/access';
import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import {
  answerKept,
  CONFIG,
  Command,
  ExpectedVersion,
  keptOfHousehold,
  listOf,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { IssueBillLink } from '../../../../application/online/issue-bill-link.js';
import { RefundOnlinePayment } from '../../../../application/online/refund-online-payment.js';
import { RevokeBillLink } from '../../../../application/online/revoke-bill-link.js';
import { homeNumber } from '../home-search.sql.js';
import { recordOf } from '../kept-lists.js';
import { billLinkBody, onlinePaymentsQuery, onlineRefundBody } from './online.dto.js';

const spec: ListSpec = {
  ...keptOfHousehold('online_payment'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    discrepant: { column: 't.discrepant', kind: 'flag' },
    refundWaits: { column: 't.refund_waits', kind: 'flag' },
  },
  sorts: { begunAt: 't.begun_at', amount: 't.amount' },
  neverNull: ['begunAt', 'amount'],
  defaultSort: '-begunAt',
  search: ["(h.building || '-' || h.room)", homeNumber('h'), 't.reference'],
};

/** Links that open a bill now; whom they were sent to nobody knows, and their tokens are kept nowhere. */
const live: ListSpec = {
  from: 'bill_link t',
  columns: { id: 't.id', issuedAt: "t.state -> 'issuedAt'", expiresAt: "t.state -> 'expiresAt'" },
  where: ["t.expires_at > now() AND NOT t.state ? 'revokedAt'"],
  scopeColumn: 't.property_id',
  key: 't.id',
  filters: { householdId: { column: 't.household_id', kind: 'equals' } },
  sorts: { expiresAt: 't.expires_at' },
  neverNull: ['expiresAt'],
  defaultSort: '-expiresAt',
};
const MOST_LINKS = 50;

interface LiveLink {
  readonly id: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Links to bills, and what households paid by them. */
@Controller('api/billing')
export class BillLinksController {
  constructor(
    private readonly issueBillLink: IssueBillLink,
    private readonly revokeBillLink: RevokeBillLink,
    private readonly refundOnlinePayment: RefundOnlinePayment,
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: { readonly PUBLIC_URL: string },
  ) {}

  @Requires('billing:collect')
  @Command({ secretAnswer: true })
  @Post('households/:id/bill-link')
  async issue(@Param('id') householdId: string, @Body(zodBody(billLinkBody)) { days }: z.output<typeof billLinkBody>) {
    const { link, token } = settle(await this.issueBillLink.run({ householdId, days }));
    const expiresAt = new Date(link.expiresAt).toISOString();
    return { linkId: link.id, url: `${this.config.PUBLIC_URL}/b/${token}`, expiresAt };
  }

  @Requires('billing:collect')
  @Get('households/:id/bill-links')
  async links(@Param('id') householdId: string) {
    const asked = { pageSize: MOST_LINKS, filters: { householdId } };
    const { items } = await this.database.transaction((tx) => listQuery<LiveLink>(tx, live, asked), { readOnly: true });
    const told = (at: number): string => new Date(Number(at)).toISOString();
    return {
      items: items.map(({ id, issuedAt, expiresAt }) => ({ id, issuedAt: told(issuedAt), expiresAt: told(expiresAt) })),
    };
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(204)
  @Post('bill-links/:id/revoke')
  async revoke(@Param('id') id: string): Promise<void> {
    settle(await this.revokeBillLink.run(id));
  }

  @Requires('billing:read')
  @Get('online-payments')
  list(@Query(zodQuery(onlinePaymentsQuery)) query: z.output<typeof onlinePaymentsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get('online-payments/:id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'online-payment', id);
  }

  /** Sends an approved refund back through the provider. */
  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post('online-payments/:id/refund')
  async refund(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(onlineRefundBody)) { refundId }: z.output<typeof onlineRefundBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.refundOnlinePayment.run({ id, expectedVersion, refundId });
    return answerKept(this.database, spec, reply, outcome);
  }
}
