import type { Account } from '../domain/account/account.js';
import { permissionsOf, permissionsOfService, SERVICE_CLIENT } from '../domain/roles.js';
import type { AccountStore, InternalClaims, IssuerTokens, SignedToken, TokenHolder, TokenSigner } from './ports.js';
import type { Standing } from './standing.js';

/**
 * Exchanges an issuer's token for the internal one, with the roles and the scope that the person has at this moment, or
 * those of the one appointment they act as. `undefined` where the token is not good, nobody has it, or the account is disabled.
 */
export class ExchangeToken {
  constructor(
    private readonly issuers: IssuerTokens,
    private readonly accounts: AccountStore,
    private readonly standing: Standing,
    private readonly signer: TokenSigner,
  ) {}

  async run(command: { issuerToken: string; actAs?: string }): Promise<SignedToken | undefined> {
    const holder = await this.issuers.holderOf(command.issuerToken);
    if (!holder) return undefined;
    if (holder.kind === 'client') return this.signer.sign(clientClaims(holder.clientId));
    const account = await this.#accountOf(holder);
    if (!account || account.disabled) return undefined;
    return this.signer.sign({
      subject: account.accountId,
      name: account.name,
      kind: 'person',
      employeeId: account.employeeId,
      ...(await this.standing.of(account, command.actAs)),
    });
  }

  async #accountOf(holder: Exclude<TokenHolder, { kind: 'client' }>): Promise<Account | undefined> {
    if (holder.kind === 'account') return this.accounts.find(holder.accountId);
    const known = await this.accounts.findByExternalSubject(holder.subject);
    if (known || !holder.login) return known;
    const named = await this.accounts.findByLogin(holder.login.toLowerCase());
    // An account that is bound to one subject is nobody else's, whatever login another claims.
    return named?.externalSubject === undefined ? named : undefined;
  }
}

/** A service asks for itself what its work needs; a command-line client acts for group IT, which holds its secret. */
const clientClaims = (clientId: string): InternalClaims => {
  const client = { subject: clientId, name: clientId, kind: 'client', scope: '*' } as const;
  if (!clientId.startsWith(SERVICE_CLIENT)) return { ...client, roles: ['cli'], permissions: permissionsOf(['cli']) };
  return { ...client, roles: ['service'], permissions: permissionsOfService(clientId.slice(SERVICE_CLIENT.length)) };
};
