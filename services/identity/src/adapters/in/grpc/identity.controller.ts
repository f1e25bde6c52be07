import { NotAuthenticated, Public } from '@goldkey/access';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { Observable } from 'rxjs';
import { ExchangeToken } from '../../../application/exchange-token.js';
import type { StandingChange } from '../../../application/ports.js';
import { SignOut } from '../../../application/sign-out.js';

/** Where changes of standing are heard. */
export interface StandingChanges {
  /** Answers how to stop listening; `ended` is called when there is nothing more to hear. */
  listen(listener: { heard: (change: StandingChange) => void; ended: () => void }): () => void;
}
export const STANDING_CHANGES = Symbol('standing changes');

/** Questions of services and the gateway. The issuer's token is itself the proof, so the door asks for no other. */
@Public()
@Controller()
export class IdentityGrpcController {
  constructor(
    private readonly exchangeToken: ExchangeToken,
    private readonly signOut: SignOut,
    @Inject(STANDING_CHANGES) private readonly changes: StandingChanges,
  ) {}

  @GrpcMethod('Identity', 'ExchangeToken')
  async exchange(request: { issuerToken: string; actAs?: string }): Promise<{ token: string; expiresAt: string }> {
    const { issuerToken, actAs } = request;
    const signed = await this.exchangeToken.run({ issuerToken, ...(actAs ? { actAs } : {}) });
    if (!signed) throw new NotAuthenticated('the token is not good, or its account is not');
    return { token: signed.token, expiresAt: new Date(signed.expiresAt).toISOString() };
  }

  @GrpcMethod('Identity', 'SignOut')
  async end({ issuerToken }: { issuerToken: string }): Promise<Record<string, never>> {
    await this.signOut.run({ issuerToken });
    return {};
  }

  /** Ids only, and of nobody in particular at the beginning: whoever listens forgets what it kept. */
  @GrpcMethod('Identity', 'WatchStandings')
  watch(): Observable<StandingChange> {
    return new Observable((subscriber) => {
      subscriber.next({});
      return this.changes.listen({
        heard: (change) => subscriber.next(change),
        // A call that stays open would hold up the end of the service.
        ended: () => subscriber.complete(),
      });
    });
  }
}
