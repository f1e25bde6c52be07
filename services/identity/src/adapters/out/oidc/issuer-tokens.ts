import { Fault } from '@goldkey/postgres';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import type { IssuerTokens, TokenHolder } from '../../../application/ports.js';
import type { BuiltInIssuer } from './built-in-issuer.js';

/** An issuer outside the platform whose access tokens are JWTs: Keycloak, Entra and their like. */
export interface ExternalIssuer {
  readonly url: string;
  /** Audience that its tokens must carry. */
  readonly audience: string;
  /** Claim that holds the login, where the subject is not known yet. */
  readonly loginClaim: string;
}

const builtIn =
  (issuer: BuiltInIssuer): IssuerTokens['holderOf'] =>
  async (token): Promise<TokenHolder | undefined> => {
    const provider = await issuer.provider();
    const access = await provider.AccessToken.find(token);
    if (access && !access.isExpired) return { kind: 'account', accountId: access.accountId };
    const client = await provider.ClientCredentials.find(token);
    return client && !client.isExpired && client.clientId ? { kind: 'client', clientId: client.clientId } : undefined;
  };

const discover = async (url: string): Promise<URL> => {
  const answer = await fetch(`${url}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`the issuer ${url} answered ${answer.status}`);
  return new URL(((await answer.json()) as { jwks_uri: string }).jwks_uri);
};

/** What `jose` says where the keys did not come: no verdict about the token. */
const KEYS_AWAY: ReadonlySet<string> = new Set([
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
  errors.JOSEError.code,
]);

const external = (issuer: ExternalIssuer): IssuerTokens['holderOf'] => {
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  const keySet = () => {
    keys ??= discover(issuer.url).then((address) => createRemoteJWKSet(address));
    keys.catch(() => {
      keys = undefined;
    });
    return keys;
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, await keySet(), {
        issuer: issuer.url,
        audience: issuer.audience,
        requiredClaims: ['sub', 'exp'],
      });
      if (!payload.sub) return undefined;
      const login = payload[issuer.loginClaim];
      // An address that nobody confirmed is what its owner typed: it may be another's.
      const trusted = typeof login === 'string' && payload['email_verified'] !== false;
      return { kind: 'external', subject: payload.sub, ...(trusted ? { login } : {}) };
    } catch (error) {
      if (error instanceof errors.JOSEError && !KEYS_AWAY.has(error.code)) return undefined;
      throw new Fault('issuer', 'the keys of the external issuer cannot be read', error);
    }
  };
};

const isFrom = (token: string, issuer: string): boolean => {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
};

/** Tokens of the built-in issuer, and of the external one where one is configured. */
export const issuerTokens = (issuer: BuiltInIssuer, outside: ExternalIssuer | undefined): IssuerTokens => {
  const ownHolder = builtIn(issuer);
  const outsideHolder = outside && external(outside);
  return {
    holderOf: (token) =>
      outside && outsideHolder && isFrom(token, outside.url) ? outsideHolder(token) : ownHolder(token),
  };
};
