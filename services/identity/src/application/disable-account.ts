import type { Outcome } from '@goldkey/kernel';
import { disableAccount, enableAccount } from '../domain/account/decide.js';
import type { AccountStore, KeptAccount } from './ports.js';

/** Closes an account to its person, or opens it again. Takes effect within the life of an internal token. */
export class DisableAccount {
  constructor(private readonly accounts: AccountStore) {}

  async run(command: {
    accountId: string;
    disabled: boolean;
    byAccountId: string;
    expectedVersion?: number;
  }): Promise<Outcome<KeptAccount>> {
    return this.accounts.change(
      command.accountId,
      (account) => (command.disabled ? disableAccount(account, command) : enableAccount(account)),
      command.expectedVersion,
    );
  }
}
