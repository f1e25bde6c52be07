import { Public, runAsSystem } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { RefusedError, settle } from '@goldkey/service-kit';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SettleOnlinePayment } from '../../../../application/online/settle-online-payment.js';
import type { PaymentProvider } from '../../../../application/online-ports.js';
import type { Clock } from '../../../../application/ports.js';
import { CLOCK, PROVIDER } from '../../../../billing.ports.js';
import { rawBodyOf } from './raw-calls.js';

const flat = (headers: FastifyRequest['headers']): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat()[0]]));

/** Where the provider of payments reports. Its signature is the proof; the same report again changes nothing. */
@Public()
@Controller('api/billing/online/calls')
export class ProviderCallsController {
  constructor(
    private readonly settleOnlinePayment: SettleOnlinePayment,
    @Inject(PROVIDER) private readonly provider: PaymentProvider | null,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':provider')
  @HttpCode(200)
  async call(@Param('provider') name: string, @Req() request: FastifyRequest) {
    const call = { headers: flat(request.headers), body: rawBodyOf(request) };
    const told = this.provider?.name === name ? this.provider.verify(call, this.clock.now()) : undefined;
    if (told === undefined) throw new RefusedError(refuse('billing.call-not-signed.forbidden', {}).refusal);
    const { orderId, report } = told;
    const { state } = await runAsSystem(`payment-provider ${name}`, async () =>
      settle(await this.settleOnlinePayment.run(orderId, report)),
    );
    return {
      orderId,
      state: state.state,
      booked: state.paymentId !== undefined,
      discrepant: state.discrepancy !== undefined,
    };
  }
}
