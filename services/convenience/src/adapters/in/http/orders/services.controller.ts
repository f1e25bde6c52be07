import { callerMay, currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import {
  answerKept,
  CONFIG,
  Command,
  ExpectedVersion,
  type KeptList,
  keptIn,
  listOf,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DrawPaymentChecks } from '../../../../application/orders/draw-payment-checks.js';
import { IssueServiceLink } from '../../../../application/orders/issue-service-link.js';
import { PerformService } from '../../../../application/orders/perform-service.js';
import type { IssuedLink } from '../../../../application/orders/renew-link.js';
import { RevokeServiceLink } from '../../../../application/orders/revoke-service-link.js';
import { WithdrawService } from '../../../../application/orders/withdraw-service.js';
import type { ServiceLink } from '../../../../domain/service/link.js';
import { mayLinkService, type Service } from '../../../../domain/service/service.js';
import { recordOf } from '../kept-lists.js';
import { withdrawBody } from '../shapes.dto.js';
import { checksBody, serviceBody, servicesQuery } from './orders.dto.js';

const kept = keptIn('service');
const RECEIVED =
  "(SELECT coalesce(sum(f.amount), 0) FROM fee f WHERE f.service_id = t.id AND f.standing <> 'withdrawn')";
const ON_RECORD = `(${RECEIVED} + CASE WHEN EXISTS (SELECT 1 FROM service_order o WHERE o.id = t.order_id
  AND (o.state -> 'due' ->> 'prepayment') <> '0.00') THEN t.amount ELSE 0 END)`;
/** What is charged through billing: out of the prepayment, or with the household's bill. */
const CHARGED = `(SELECT coalesce(sum((c.state -> 'asked' ->> 'amount')::numeric * CASE c.act WHEN 'charge' THEN 1 ELSE -1 END), 0) FROM billing_command c
  WHERE c.service_id = t.id AND c.standing <> 'dropped')`;
/** By which its owner can still answer; a new link ends the earlier ones. */
const OPEN_LINK = `(SELECT l.id FROM service_link l WHERE l.service_id = t.id AND l.state ->> 'revokedAt' IS NULL
  AND l.state ->> 'usedAt' IS NULL AND to_timestamp((l.state ->> 'expiresAt')::numeric / 1000) >= now() LIMIT 1)`;
const LATE = "(t.standing IN ('performed', 'disputed') AND t.confirm_due_at < now())";
const PAID_OTHERWISE = `(t.standing <> 'withdrawn' AND t.paid_said IS NOT NULL AND t.paid_said <> ${ON_RECORD})`;
const mayLink = (service: Service): boolean =>
  callerMay('convenience:perform', (acting) => mayLinkService(service, acting), currentCaller().subject);
const spec = {
  ...kept,
  more: (service: Service) => ({ mayLink: mayLink(service) }),
  columns: {
    ...kept.columns,
    received: `${ON_RECORD}::numeric(14, 2)::text`,
    onAccount: `${CHARGED}::numeric(14, 2)::text`,
    paidOtherwise: PAID_OTHERWISE,
    openLinkId: OPEN_LINK,
    late: LATE,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    orderId: { column: 't.order_id', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    employeeId: { column: 't.employee_id', kind: 'any' },
    late: { column: LATE, kind: 'flag' },
    paidOtherwise: { column: PAID_OTHERWISE, kind: 'flag' },
    performedFrom: { column: 't.performed_at', kind: 'from' },
    performedUntil: { column: 't.performed_at', kind: 'to' },
  },
  sorts: { performedAt: 't.performed_at', confirmDueAt: 't.confirm_due_at' },
  neverNull: ['performedAt', 'confirmDueAt'],
  defaultSort: '-performedAt',
  search: ["(t.state ->> 'orderNumber')", "(t.state ->> 'address')", "(t.state ->> 'itemName')"],
} satisfies KeptList;

/** What was done for owners, and the links by which they confirm it (C-05). */
@Controller('api/convenience')
export class ServicesController {
  constructor(
    private readonly performService: PerformService,
    private readonly issueServiceLink: IssueServiceLink,
    private readonly revokeServiceLink: RevokeServiceLink,
    private readonly drawPaymentChecks: DrawPaymentChecks,
    private readonly withdrawService: WithdrawService,
    @Inject(CONFIG) private readonly config: { readonly PUBLIC_URL: string },
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:perform')
  @Command()
  @Post('orders/:id/services')
  async perform(
    @Param('id') orderId: string,
    @Body(zodBody(serviceBody)) body: z.output<typeof serviceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.performService.run({ ...body, orderId }));
  }

  /** It was logged by mistake; another person than performed it says so. */
  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Post('services/:id/withdraw')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawBody)) { reason }: z.output<typeof withdrawBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.withdrawService.run({ id, expectedVersion, reason }));
  }

  @Requires('convenience:perform')
  @Command({ secretAnswer: true })
  @Post('services/:id/owner-link')
  async link(@Param('id') serviceId: string) {
    return this.#told(settle(await this.issueServiceLink.run(serviceId)));
  }

  @Requires('convenience:perform')
  @Command()
  @HttpCode(204)
  @Post('service-links/:id/revoke')
  async revoke(@Param('id') linkId: string): Promise<void> {
    settle(await this.revokeServiceLink.run(linkId));
  }

  /** Owners drawn at random are asked what they paid; the answer holds the links to send them. */
  @Requires('convenience:define')
  @Command({ secretAnswer: true })
  @Post('payment-checks')
  async check(@Body(zodBody(checksBody)) body: z.output<typeof checksBody>) {
    const { seed, of, checks } = settle(await this.drawPaymentChecks.run(body));
    return { seed, of, checks: checks.map((check) => ({ serviceId: check.serviceId, ...this.#told(check) })) };
  }

  @Requires('convenience:read')
  @Get('services')
  services(@Query(zodQuery(servicesQuery)) query: z.output<typeof servicesQuery>) {
    const { mine, ...filters } = query.filters;
    const own = mine === 'true' ? { employeeId: currentCaller().employeeId ?? 'nobody' } : {};
    return listOf(this.database, spec, { ...query, filters: { ...filters, ...own } });
  }

  @Requires('convenience:read')
  @Get('services/:id')
  service(@Param('id') id: string) {
    return recordOf(this.database, spec, 'service', id);
  }

  #told({ link, token }: IssuedLink<ServiceLink>) {
    const expiresAt = new Date(link.expiresAt).toISOString();
    return { linkId: link.id, url: `${this.config.PUBLIC_URL}/s/${token}`, expiresAt };
  }
}
