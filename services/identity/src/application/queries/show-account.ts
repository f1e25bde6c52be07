import { type Outcome, refuse } from '@goldkey/kernel';
import type { AccountStore, KeptAccount } from '../ports.js';

/** One account, as group IT sees it. */
export class ShowAccount {
  constructor(private readonly accounts: AccountStore) {}

  async run({ accountId }: { accountId: string }): Promise<Outcome<KeptAccount>> {
    const account = await this.accounts.find(accountId);
    return account ? { accepted: true, value: account } : refuse('identity.account-not-found', { accountId });
  }
}
