import { Fault } from '@goldkey/postgres';
import * as oidc from 'openid-client';
import type { Issuer, IssuerTokens } from '../../../application/ports.js';

/** What the gateway is to the issuer. */
export interface IssuerClient {
  /** Issuer identifier, where `/.well-known/openid-configuration` is found below. */
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address of the console as browsers see it; the issuer answers to `<publicUrl>/session/callback`. */
  readonly publicUrl: string;
  /** Space-separated; `openid` is needed. */
  readonly scope: string;
  /** Where the gateway itself reaches the issuer, where that is another address than the browsers'. */
  readonly reachedAt?: string;
  /** `login` asks for the password at every sign-in; absent where the issuer decides. */
  readonly prompt?: string;
}

const DEFAULT_LIFE_S = 300;

/** The part of a token answer that the gateway needs, of either grant. */
interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  expiresIn(): number | undefined;
}

/** Asks the issuer at the address given, under the name that browsers know it by. */
const fetchAt =
  (client: IssuerClient): oidc.CustomFetch =>
  (address, options) => {
    const { issuerUrl, reachedAt } = client;
    const known = new URL(client.publicUrl);
    const direct = reachedAt !== undefined && address.startsWith(issuerUrl);
    return fetch(direct ? reachedAt + address.slice(issuerUrl.length) : address, {
      ...options,
      headers: {
        ...options.headers,
        ...(direct ? { 'x-forwarded-host': known.host, 'x-forwarded-proto': known.protocol.slice(0, -1) } : {}),
      },
    } as RequestInit);
  };

/** Codes of openid-client that mean: no answer of the issuer came, or one that is none. */
const NO_ANSWER: ReadonlySet<string> = new Set(['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** Whether the issuer, or the proof, says no. What it says of our own client (a wrong secret) is not meant for the person. */
const saysNo = (error: unknown): boolean =>
  (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') ||
  error instanceof oidc.AuthorizationResponseError ||
  (error instanceof oidc.ClientError && !NO_ANSWER.has(error.code ?? ''));

/** An issuer that does not answer is a fault of the world. */
const faultOf = (error: unknown): unknown => {
  const away = error instanceof TypeError || (error instanceof oidc.ClientError && NO_ANSWER.has(error.code ?? ''));
  return away ? new Fault('issuer', 'the issuer does not answer', error) : error;
};

/** The issuer through openid-client: authorization code with PKCE, refresh, sign-out. Found at the first need, then kept. */
export const openIdIssuer = (client: IssuerClient): Issuer => {
  let found: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    const plain = new URL(client.issuerUrl).protocol === 'http:';
    found ??= oidc
      .discovery(new URL(client.issuerUrl), client.clientId, client.clientSecret, undefined, {
        [oidc.customFetch]: fetchAt(client),
        ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        found = undefined;
        throw faultOf(error);
      });
    return found;
  };
  const tokensOf = (answer: TokenAnswer): IssuerTokens => ({
    issuerToken: answer.access_token,
    expiresAt: Date.now() + (answer.expiresIn() ?? DEFAULT_LIFE_S) * 1000,
    refreshToken: answer.refresh_token,
    idToken: answer.id_token,
  });
  const orNothing = async (ask: () => Promise<TokenAnswer>): Promise<IssuerTokens | undefined> => {
    try {
      return tokensOf(await ask());
    } catch (error) {
      if (saysNo(error)) return undefined;
      throw faultOf(error);
    }
  };

  return {
    async begin(state, { afresh }) {
      const prompt = afresh ? 'login' : client.prompt;
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const nonce = oidc.randomNonce();
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${client.publicUrl}/session/callback`,
        scope: client.scope,
        ...(prompt ? { prompt } : {}),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, codeVerifier, nonce };
    },

    async finish(answer, signIn) {
      const known = await configuration();
      return orNothing(() =>
        oidc.authorizationCodeGrant(known, answer, {
          pkceCodeVerifier: signIn.codeVerifier,
          expectedState: signIn.state,
          expectedNonce: signIn.nonce,
          idTokenExpected: true,
        }),
      );
    },

    async refresh(refreshToken) {
      const known = await configuration();
      return orNothing(() => oidc.refreshTokenGrant(known, refreshToken));
    },

    async revoke({ issuerToken, refreshToken }) {
      const known = await configuration();
      if (!known.serverMetadata().revocation_endpoint) return;
      const kind = refreshToken === undefined ? 'access_token' : 'refresh_token';
      try {
        await oidc.tokenRevocation(known, refreshToken ?? issuerToken, { token_type_hint: kind });
      } catch (error) {
        throw faultOf(error);
      }
    },

    async signOutAddress(idToken) {
      const known = await configuration();
      if (!known.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(known, {
        post_logout_redirect_uri: `${client.publicUrl}/`,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href;
    },
  };
};
