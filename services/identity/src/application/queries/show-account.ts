import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../../domain/account/account.js';
import type { AccountStore } from '../ports.js';

/** One account, as group IT sees it. */
export class ShowAccount {
  constructor(private readonly accounts: AccountStore) {}

  async run({ accountId }: { accountId: string }): Promise<Outcome<Account>> {
    const account = await this.accounts.find(accountId);
    return account ? { accepted: true, value: account } : refuse('identity.account-not-found', { accountId });
  }
}
