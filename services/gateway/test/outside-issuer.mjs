/**
 * An OpenID Connect issuer of somebody else's, as a process of its own: `node outside-issuer.mjs <port> <redirect uri>`. Its
 * access tokens are JWTs for the audience `goldkey`; whoever signs in as `x` has the subject `outside|x` and the address `x`.
 */
import { Provider } from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}`;
const RESOURCE = 'urn:goldkey';

const provider = new Provider(url, {
  clients: [
    {
      client_id: 'goldkey-gateway',
      client_secret: 'secret at the outside issuer',
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  cookies: { keys: ['cookie key of the outside issuer'] },
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  features: {
    devInteractions: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience: 'goldkey',
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
  },
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  extraTokenClaims: (_ctx, token) => ({ email: token.accountId, email_verified: !token.accountId.startsWith('un') }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid');
    grant.addResourceScope(RESOURCE, '');
    await grant.save();
    return grant;
  },
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'));
