import { type Caller, Public, runAs } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { currentLocale, RefusedError, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { BeginOnlinePayment } from '../../../../application/online/begin-online-payment.js';
import { OpenBillLink } from '../../../../application/online/open-bill-link.js';
import type { OnlinePaymentStore, PaymentProvider } from '../../../../application/online-ports.js';
import { ONLINE_PAYMENTS, PROVIDER } from '../../../../billing.ports.js';
import type { BillLink } from '../../../../domain/bill-link/bill-link.js';
import { ownerPaymentBody } from './online.dto.js';
import { ownerViewOf, toldOrder } from './owner-view.js';

/** An owner sees the one property of the link, and of it only the household. */
const ownerOf = ({ id, propertyId }: BillLink): Caller => ({
  kind: 'owner',
  subject: `bill-link ${id}`,
  name: '业主',
  roles: [],
  permissions: new Set(),
  scope: { all: false, properties: [propertyId] },
});

/**
 * What a household may do with its link: no account, the token in the address is the proof. Paying needs no key: the same
 * order, sent again, is the same order.
 */
@Public()
@Controller('api/billing/owner')
export class BillOwnerController {
  constructor(
    private readonly openBillLink: OpenBillLink,
    private readonly beginOnlinePayment: BeginOnlinePayment,
    @Inject(ONLINE_PAYMENTS) private readonly online: OnlinePaymentStore,
    @Inject(PROVIDER) private readonly provider: PaymentProvider | null,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  async view(@Param('token') token: string) {
    const link = settle(await this.openBillLink.run(token));
    return runAs(ownerOf(link), () => ownerViewOf(this.database, link, this.provider ?? undefined));
  }

  /** Begins a payment; `payAt` is the provider's page, to which the payer goes next. */
  @Post(':token/payments')
  @HttpCode(200)
  async pay(@Param('token') token: string, @Body(zodBody(ownerPaymentBody)) body: z.output<typeof ownerPaymentBody>) {
    const link = settle(await this.openBillLink.run(token));
    const { online, payAt } = await runAs(ownerOf(link), async () =>
      settle(await this.beginOnlinePayment.run(link, { ...body, language: currentLocale() })),
    );
    return { ...toldOrder(online), payAt };
  }

  /** How a payment of this household stands. */
  @Get(':token/payments/:id')
  @Header('cache-control', 'no-store')
  async order(@Param('token') token: string, @Param('id') id: string) {
    const link = settle(await this.openBillLink.run(token));
    const online = await runAs(ownerOf(link), () => this.online.one(id));
    if (online?.householdId !== link.householdId)
      throw new RefusedError(refuse('billing.online-payment-not-found', { id }).refusal);
    return toldOrder(online);
  }
}
