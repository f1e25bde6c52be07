import type { GrpcClient, Log } from '@goldkey/service-kit';
import type { Issuer, SignOutNews } from '../../../application/ports.js';

/** Tells identity, for its audit, by gRPC, and the issuer. While one of them is away the log alone says what it does not know. */
export const signOutNews = (identity: GrpcClient, issuer: Pick<Issuer, 'revoke'>, log: Log): SignOutNews => ({
  async signedOut(issuerToken) {
    try {
      await identity.call('SignOut', { issuerToken });
    } catch (error) {
      log.warn({ error }, 'a session was ended that the audit of identity does not know of');
    }
  },
  async revoked(session) {
    try {
      await issuer.revoke(session);
    } catch (error) {
      log.warn({ error }, 'a session was ended whose tokens the issuer did not take back; they end by themselves');
    }
  },
});
