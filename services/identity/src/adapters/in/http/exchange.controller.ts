import { NotAuthenticated, Public } from '@goldkey/access';
import { zodBody } from '@goldkey/service-kit';
import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { ExchangeToken } from '../../../application/exchange-token.js';

const exchangeBody = z.strictObject({ issuerToken: z.string().min(1).max(16_384) });

/** Where services exchange the token that they were given for their own secret; the token itself is the proof. */
@Public()
@Controller('internal')
export class ExchangeController {
  constructor(private readonly exchangeToken: ExchangeToken) {}

  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Post('exchange')
  async exchange(
    @Body(zodBody(exchangeBody)) body: z.infer<typeof exchangeBody>,
  ): Promise<{ token: string; expiresAt: string }> {
    const signed = await this.exchangeToken.run(body);
    if (!signed) throw new NotAuthenticated('the token is not good, or its account is not');
    return { token: signed.token, expiresAt: new Date(signed.expiresAt).toISOString() };
  }
}
