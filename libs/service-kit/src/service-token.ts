import { Fault } from '@goldkey/postgres';

const WITHIN_MS = 5_000;
const RENEW_AHEAD_MS = 20_000;

interface Kept {
  readonly token: string;
  readonly until: number;
}

const asked = async (url: string, init: RequestInit): Promise<Record<string, string>> => {
  const answer = await fetch(url, { ...init, method: 'POST', signal: AbortSignal.timeout(WITHIN_MS) }).catch(
    (error: unknown) => {
      throw new Fault('identity', 'identity does not answer', error);
    },
  );
  if (!answer.ok) throw new Fault('identity', `identity answered ${answer.status} to this service's own secret`);
  return (await answer.json()) as Record<string, string>;
};

/**
 * The token by which a service asks others for itself: client credentials at the built-in issuer, exchanged for an internal
 * token of two minutes. It is renewed before it ends; many who ask at one moment share one renewal.
 */
export const serviceTokens = (service: {
  name: string;
  secret: string;
  identityUrl: string;
}): (() => Promise<string>) => {
  let kept: Promise<Kept> | undefined;
  const fetchOne = async (): Promise<Kept> => {
    const credentials = { client_id: `service-${service.name}`, client_secret: service.secret };
    const grant = new URLSearchParams({ grant_type: 'client_credentials', ...credentials });
    const { access_token: issuerToken } = await asked(`${service.identityUrl}/oidc/token`, { body: grant });
    const { token = '', expiresAt = '' } = await asked(`${service.identityUrl}/internal/exchange`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ issuerToken }),
    });
    return { token, until: Date.parse(expiresAt) - RENEW_AHEAD_MS };
  };
  const fresh = (): Promise<Kept> => {
    const fetching = fetchOne();
    kept = fetching;
    fetching.catch(() => {
      if (kept === fetching) kept = undefined;
    });
    return fetching;
  };
  return async () => {
    const known = await (kept ?? fresh());
    return (Date.now() < known.until ? known : await fresh()).token;
  };
};
