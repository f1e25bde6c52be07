import { type Outcome, refuse } from '@goldkey/kernel';
import { createAccount } from '../domain/account/decide.js';
import type { PlatformRole } from '../domain/roles.js';
import type { AccountStore, CommonPasswords, Ids, KeptAccount, Passwords, Roles } from './ports.js';

export interface CreateAccountCommand {
  readonly login: string;
  readonly name: string;
  /** Without it one is set that nobody knows; its person sets their own by a link. */
  readonly password?: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  readonly roles?: readonly string[];
  readonly contact?: string;
  readonly externalSubject?: string;
  readonly mustChangePassword?: boolean;
}

/** Gives a person a way in. */
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly common: CommonPasswords,
    private readonly roles: Pick<Roles, 'known'>,
    private readonly ids: Ids,
  ) {}

  async run(command: CreateAccountCommand): Promise<Outcome<KeptAccount>> {
    const known = await this.roles.known();
    const strange = command.roles?.find((role) => !known.has(role));
    if (strange !== undefined) return refuse('identity.role-not-found', { roleId: strange });
    const password = command.password ?? this.passwords.unknown();
    const passwordHash = await this.passwords.hash(password);
    const isCommon = this.common.has(password);
    const accountId = this.ids.next();
    return this.accounts.add(createAccount({ ...command, password, passwordHash, isCommon, accountId }));
  }
}
