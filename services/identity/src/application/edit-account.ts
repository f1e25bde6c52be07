import type { Outcome } from '@goldkey/kernel';
import { refuse } from '@goldkey/kernel';
import type { AccountDetails } from '../domain/account/account.js';
import { editAccount, endSessions } from '../domain/account/decide.js';
import type { AccountStore, KeptAccount, Roles } from './ports.js';

/** Changes what an account says of its person, or signs the person out everywhere. */
export class EditAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly roles: Roles,
  ) {}

  async run(command: {
    accountId: string;
    details: AccountDetails;
    byAccountId: string;
    expectedVersion: number;
  }): Promise<Outcome<KeptAccount>> {
    const known = await this.roles.known();
    const strange = command.details.roles.find((role) => !known.has(role));
    if (strange !== undefined) return refuse('identity.role-not-found', { roleId: strange });
    return this.accounts.change(command.accountId, (account) => editAccount(account, command), command.expectedVersion);
  }

  endSessions({ accountId }: { accountId: string }): Promise<Outcome<KeptAccount>> {
    return this.accounts.change(accountId, endSessions);
  }
}
