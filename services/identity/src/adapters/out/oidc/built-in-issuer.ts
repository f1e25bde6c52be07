import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Database } from '@goldkey/postgres';
import { localeOf, problemFor } from '@goldkey/service-kit';
import type { ClientMetadata, Configuration, interactionPolicy, Provider } from 'oidc-provider';
import type { AccountStore } from '../../../application/ports.js';
import { SERVICE_CLIENT } from '../../../domain/roles.js';
import { texts } from '../../../texts/index.js';
import { issuerItems } from '../postgres/issuer-items.js';
import { type KeyRing, signingFirst } from '../postgres/signing-keys.js';
import { loadIssuer } from './load-issuer.js';

/** Below this path of the public address the issuer lives. */
export const ISSUER_PATH = '/oidc';

const MINUTE_S = 60;
const WORKING_DAY_S = 12 * 3600;

export interface BuiltInIssuerOptions {
  readonly publicUrl: string;
  readonly gatewaySecret: string;
  readonly cliSecret: string;
  /** Name of each service of the platform → its secret; it then asks for tokens as `service-<name>`. */
  readonly serviceSecrets: ReadonlyMap<string, string>;
  /** Signs the issuer's own cookies. */
  readonly cookieSecret: string;
}

/**
 * The password is asked at every sign-in, whatever the address says: many share a desk's browser, and the issuer's own
 * session outlives the gateway's. What was said in this very interaction counts, nothing older.
 */
const askingEveryTime = ({ base, Check }: typeof interactionPolicy): interactionPolicy.DefaultPolicy => {
  const policy = base();
  const check = new Check('every_time', 'the password is asked at every sign-in', 'login_required', (ctx) =>
    ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(check);
  return policy;
};

/** A client that nobody signs in at: its secret is its proof. */
const machine = (id: string, secret: string): ClientMetadata => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: [],
  grant_types: ['client_credentials'],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_post',
  id_token_signed_response_alg: 'ES256',
});

const configurationOf = (
  options: BuiltInIssuerOptions,
  { database, accounts }: { database: Database; accounts: AccountStore },
  { jwks, policy }: { jwks: Configuration['jwks']; policy: interactionPolicy.DefaultPolicy },
): Configuration => ({
  adapter: issuerItems(database) as unknown as Configuration['adapter'],
  jwks,
  clients: [
    {
      client_id: 'gateway',
      client_secret: options.gatewaySecret,
      redirect_uris: [`${options.publicUrl}/session/callback`],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
      id_token_signed_response_alg: 'ES256',
    },
    machine('cli', options.cliSecret),
    ...[...options.serviceSecrets].map(([name, secret]) => machine(`${SERVICE_CLIENT}${name}`, secret)),
  ],
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
  pkce: { required: () => true },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    // Ending the gateway's session is signing out; every sign-in asks for the password anew.
    rpInitiatedLogout: { enabled: false },
    revocation: { enabled: true },
  },
  cookies: {
    keys: [options.cookieSecret],
    long: { httpOnly: true, sameSite: 'lax', secure: options.publicUrl.startsWith('https:') },
    short: { httpOnly: true, sameSite: 'lax', secure: options.publicUrl.startsWith('https:') },
  },
  interactions: { policy, url: (_ctx, interaction) => `${ISSUER_PATH}/interaction/${interaction.uid}` },
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
  ttl: {
    AccessToken: 10 * MINUTE_S,
    ClientCredentials: 10 * MINUTE_S,
    AuthorizationCode: MINUTE_S,
    IdToken: 10 * MINUTE_S,
    Interaction: 15 * MINUTE_S,
    Grant: WORKING_DAY_S,
    Session: WORKING_DAY_S,
    RefreshToken: WORKING_DAY_S,
  },
  // Both clients are the platform's own: there is nothing for a person to consent to.
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    if (!client || !session?.accountId) return undefined;
    const known = session.grantIdFor(client.clientId);
    const grant = known ? await ctx.oidc.provider.Grant.find(known) : undefined;
    if (grant) return grant;
    const fresh = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    fresh.addOIDCScope('openid offline_access');
    await fresh.save();
    return fresh;
  },
  findAccount: async (_ctx, accountId) => {
    const account = await accounts.find(accountId);
    if (!account || account.disabled) return undefined;
    return { accountId, claims: async () => ({ sub: accountId }) };
  },
  renderError: async (ctx, out) => {
    const facts = { reason: out.error_description ?? out.error };
    const verdict = { status: ctx.status, code: 'identity.issuer-refused', facts };
    const locale = localeOf(ctx.get('accept-language'));
    ctx.type = 'application/problem+json';
    ctx.body = JSON.stringify(problemFor(verdict, { locale, texts: [texts], instance: ctx.path, trace: '' }));
  },
});

/** The built-in OpenID Connect issuer. It is made anew when the signing keys change, over the same stored state. */
export class BuiltInIssuer {
  #current: { provider: Provider; keyIds: string } | undefined;

  constructor(
    private readonly options: BuiltInIssuerOptions,
    private readonly database: Database,
    private readonly accounts: AccountStore,
    private readonly keys: KeyRing,
  ) {}

  /** The provider with today's keys. */
  async provider(): Promise<Provider> {
    // The issuer signs with the first; when another one comes to sign, the provider is made anew.
    const keys = signingFirst(await this.keys.keys(), Date.now());
    const keyIds = keys.map(({ id }) => id).join();
    if (this.#current?.keyIds === keyIds) return this.#current.provider;
    const jwks = { keys: keys.map(({ privateJwk }) => privateJwk) } as Configuration['jwks'];
    const { Provider: Issuer, interactionPolicy: interactions } = await loadIssuer();
    const policy = askingEveryTime(interactions);
    const configuration = configurationOf(
      this.options,
      { database: this.database, accounts: this.accounts },
      { jwks, policy },
    );
    const provider = new Issuer(`${this.options.publicUrl}${ISSUER_PATH}`, configuration);
    provider.proxy = true;
    this.#current = { provider, keyIds };
    return provider;
  }

  /** Answers a request below {@link ISSUER_PATH}. */
  async handle(request: IncomingMessage & { originalUrl?: string }, response: ServerResponse): Promise<void> {
    const provider = await this.provider();
    request.originalUrl = request.url ?? '';
    request.url = request.originalUrl.slice(ISSUER_PATH.length) || '/';
    await provider.callback()(request, response);
  }
}
