import { fen } from '@goldkey/kernel';
import type { GrpcClient } from '@goldkey/service-kit';
import type { AuthorityReader } from '../../application/bonus-ports.js';

interface Told {
  readonly passes: boolean;
  readonly limit?: string;
  readonly position?: string;
}

/** Asks staffing, as the caller, what their positions let them do about a department's bonus. */
export const authorityReader = (staffing: GrpcClient): AuthorityReader => ({
  ofCaller: async (propertyId) => {
    const question = { propertyId, act: 'share-bonus' };
    const { passes, limit, position = '' } = await staffing.call<Told>('GetAuthority', question);
    if (!passes) return { passes: false, position };
    return limit === undefined || limit === '' ? { passes: true } : { passes: true, limit: fen(limit) };
  },
});
