import { NotAuthenticated, Public } from '@goldkey/access';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ExchangeToken } from '../../../application/exchange-token.js';

/** Questions of services and the gateway. The issuer's token is itself the proof, so the door asks for no other. */
@Public()
@Controller()
export class IdentityGrpcController {
  constructor(private readonly exchangeToken: ExchangeToken) {}

  @GrpcMethod('Identity', 'ExchangeToken')
  async exchange(request: { issuerToken: string }): Promise<{ token: string; expiresAt: string }> {
    const signed = await this.exchangeToken.run(request);
    if (!signed) throw new NotAuthenticated('the token is not good, or its account is not');
    return { token: signed.token, expiresAt: new Date(signed.expiresAt).toISOString() };
  }
}
