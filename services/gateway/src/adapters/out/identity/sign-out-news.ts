import type { GrpcClient, Log } from '@goldkey/service-kit';
import type { SignOutNews } from '../../../application/ports.js';

/** Tells identity, for its audit, by gRPC. While identity is away the log alone says that a session was ended. */
export const signOutNews = (identity: GrpcClient, log: Log): SignOutNews => ({
  async signedOut(issuerToken) {
    try {
      await identity.call('SignOut', { issuerToken });
    } catch (error) {
      log.warn({ error }, 'a session was ended that the audit of identity does not know of');
    }
  },
});
