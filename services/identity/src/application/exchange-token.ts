import type { Account } from '../domain/account/account.js';
import { permissionsOf, seesWholeGroup } from '../domain/roles.js';
import { reachOf } from '../domain/scope.js';
import type {
  AccountStore,
  Clock,
  InternalClaims,
  IssuerTokens,
  Organisation,
  SignedToken,
  TokenHolder,
  TokenSigner,
} from './ports.js';

/**
 * Exchanges an issuer's token for the internal one, with the roles and the scope that the person's appointments give at
 * this moment. `undefined` where the token is not good, nobody has it, or the account is disabled.
 */
export class ExchangeToken {
  constructor(
    private readonly issuers: IssuerTokens,
    private readonly accounts: AccountStore,
    private readonly organisation: Organisation,
    private readonly signer: TokenSigner,
    private readonly now: Clock,
  ) {}

  async run(command: { issuerToken: string }): Promise<SignedToken | undefined> {
    const holder = await this.issuers.holderOf(command.issuerToken);
    if (!holder) return undefined;
    if (holder.kind === 'client') return this.signer.sign(clientClaims(holder.clientId));
    const account = await this.#accountOf(holder);
    if (!account || account.disabled) return undefined;
    return this.signer.sign(await this.#claimsOf(account));
  }

  async #accountOf(holder: Exclude<TokenHolder, { kind: 'client' }>): Promise<Account | undefined> {
    if (holder.kind === 'account') return this.accounts.find(holder.accountId);
    const known = await this.accounts.findByExternalSubject(holder.subject);
    if (known || !holder.login) return known;
    const named = await this.accounts.findByLogin(holder.login.toLowerCase());
    // An account that is bound to one subject is nobody else's, whatever login another claims.
    return named?.externalSubject === undefined ? named : undefined;
  }

  async #claimsOf(account: Account): Promise<InternalClaims> {
    const appointments = account.employeeId
      ? await this.organisation.appointmentsOf(account.employeeId, this.now())
      : [];
    const roles = [
      ...new Set([...(account.platformRole ? [account.platformRole] : []), ...appointments.map(({ role }) => role)]),
    ];
    return {
      subject: account.accountId,
      name: account.name,
      kind: 'person',
      employeeId: account.employeeId,
      roles,
      permissions: permissionsOf(roles),
      scope: seesWholeGroup(account.platformRole) ? '*' : await this.#scopeOf(appointments),
    };
  }

  async #scopeOf(appointments: Awaited<ReturnType<Organisation['appointmentsOf']>>): Promise<'*' | readonly string[]> {
    if (appointments.length === 0) return [];
    const [units, properties] = await Promise.all([this.organisation.units(), this.organisation.properties()]);
    const reach = reachOf(appointments, units, properties);
    return reach.all ? '*' : reach.properties;
  }
}

/** A command-line client acts for group IT, which holds its secret. */
const clientClaims = (clientId: string): InternalClaims => ({
  subject: clientId,
  name: clientId,
  kind: 'client',
  roles: ['cli'],
  permissions: permissionsOf(['cli']),
  scope: '*',
});
