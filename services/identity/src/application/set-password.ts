import type { Outcome } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { setPassword } from '../domain/account/decide.js';
import type { AccountStore, Passwords } from './ports.js';

/** Sets a new password; a lock ends with it. */
export class SetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
  ) {}

  async run(command: { accountId: string; password: string }): Promise<Outcome<Account>> {
    const passwordHash = await this.passwords.hash(command.password);
    return this.accounts.change(command.accountId, (account) =>
      setPassword(account, { password: command.password, passwordHash }),
    );
  }
}
