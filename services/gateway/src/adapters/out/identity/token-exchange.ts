import { type GrpcClient, RemoteRefusal } from '@goldkey/service-kit';
import { decodeJwt } from 'jose';
import type { TokenExchange } from '../../../application/ports.js';

const UNAUTHENTICATED = 16;

/** identity's exchange by gRPC. A service that is away is a fault and not a refusal. */
export const tokenExchange = (identity: GrpcClient): TokenExchange => ({
  async exchange(issuerToken, actAs = '') {
    try {
      const answer = await identity.call<{ token: string; expiresAt: string }>('ExchangeToken', {
        issuerToken,
        actAs,
      });
      const { sub, emp, act } = decodeJwt<{ emp?: string; act?: { id: string } }>(answer.token);
      const of = { accountId: sub ?? '', ...(emp === undefined ? {} : { employeeId: emp }) };
      return { token: answer.token, expiresAt: Date.parse(answer.expiresAt), of, ...(act && { actsAs: act.id }) };
    } catch (error) {
      if (error instanceof RemoteRefusal && error.status === UNAUTHENTICATED) return undefined;
      throw error;
    }
  },
});
