import { permissionsOf, permissionsOfService, SERVICE_CLIENT } from '../domain/roles.js';
import type { HolderOfToken } from './holder-of-token.js';
import type { InternalClaims, Roles, SignedToken, TokenSigner } from './ports.js';
import type { Standing } from './standing.js';

/**
 * Exchanges an issuer's token for the internal one, with the roles and the scope that the person has at this moment, or
 * those of the one appointment they act as. `undefined` where the token is not good, nobody has it, or the account is disabled.
 */
export class ExchangeToken {
  constructor(
    private readonly holders: HolderOfToken,
    private readonly standing: Standing,
    private readonly signer: TokenSigner,
    private readonly roles: Pick<Roles, 'known'>,
  ) {}

  async run(command: { issuerToken: string; actAs?: string }): Promise<SignedToken | undefined> {
    const holder = await this.holders.of(command.issuerToken);
    if (!holder) return undefined;
    if (holder.kind === 'client') return this.signer.sign(await this.#clientClaims(holder.clientId));
    const account = await this.holders.accountOfPerson(holder);
    if (!account || account.disabled) return undefined;
    return this.signer.sign({
      subject: account.accountId,
      name: account.name,
      kind: 'person',
      employeeId: account.employeeId,
      ...(await this.standing.of(account, command.actAs)),
    });
  }

  /** A service asks for itself what its work needs; a command-line client acts for group IT, which holds its secret and says what its role may. */
  async #clientClaims(clientId: string): Promise<InternalClaims> {
    const client = { subject: clientId, name: clientId, kind: 'client', scope: '*' } as const;
    if (clientId.startsWith(SERVICE_CLIENT))
      return {
        ...client,
        roles: ['service'],
        permissions: permissionsOfService(clientId.slice(SERVICE_CLIENT.length)),
      };
    return { ...client, roles: ['cli'], permissions: permissionsOf(['cli'], await this.roles.known()) };
  }
}
