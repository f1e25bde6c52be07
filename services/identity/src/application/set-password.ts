import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { changePassword, setPassword } from '../domain/account/decide.js';
import type { AccountStore, CommonPasswords, Passwords } from './ports.js';

/** Sets a new password; a lock ends with it, and so do all sessions. */
export class SetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly common: CommonPasswords,
  ) {}

  async run(command: {
    accountId: string;
    password: string;
    by: 'administrator' | 'themselves' | 'link';
  }): Promise<Outcome<Account>> {
    const { accountId, password, by } = command;
    const chosen = { password, passwordHash: await this.passwords.hash(password), isCommon: this.common.has(password) };
    return this.accounts.change(accountId, (account) => setPassword(account, { ...chosen, by }));
  }

  /** By the person, who proves the present one. */
  async change(command: { accountId: string; present: string; password: string }): Promise<Outcome<Account>> {
    const { accountId, present, password } = command;
    const account = await this.accounts.find(accountId);
    if (account === undefined) return refuse('identity.account-not-found', { accountId });
    const matches = await this.passwords.matches(account.passwordHash, present);
    const repeats = matches && present === password;
    const chosen = { password, passwordHash: await this.passwords.hash(password), isCommon: this.common.has(password) };
    return this.accounts.change(accountId, (current) => changePassword(current, { ...chosen, matches, repeats }));
  }
}
