import type { Outcome } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { createAccount } from '../domain/account/decide.js';
import type { PlatformRole } from '../domain/roles.js';
import type { AccountStore, Ids, Passwords } from './ports.js';

export interface CreateAccountCommand {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  readonly externalSubject?: string;
}

/** Gives a person a way in. */
export class CreateAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly ids: Ids,
  ) {}

  async run(command: CreateAccountCommand): Promise<Outcome<Account>> {
    const passwordHash = await this.passwords.hash(command.password);
    return this.accounts.add(createAccount({ ...command, passwordHash, accountId: this.ids.next() }));
  }
}
