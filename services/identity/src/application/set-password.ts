import type { Outcome } from '@goldkey/kernel';
import { setPassword } from '../domain/account/decide.js';
import type { AccountStore, CommonPasswords, KeptAccount, Passwords } from './ports.js';
import type { ProveAccount } from './prove-account.js';

/** Sets a new password; a lock ends with it, and so do all sessions. */
export class SetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly common: CommonPasswords,
    private readonly proof: ProveAccount,
  ) {}

  async run(command: {
    accountId: string;
    password: string;
    by: 'administrator' | 'themselves' | 'link';
  }): Promise<Outcome<KeptAccount>> {
    const { accountId, password, by } = command;
    const chosen = { password, passwordHash: await this.passwords.hash(password), isCommon: this.common.has(password) };
    const repeats = by === 'themselves' && (await this.#isPresent(accountId, password));
    return this.accounts.change(accountId, (account) => setPassword(account, { ...chosen, repeats, by }));
  }

  /** By the person, who proves the present one; the new one is another. */
  async change(command: { accountId: string; present: string; password: string }): Promise<Outcome<KeptAccount>> {
    const { accountId, present, password } = command;
    const proven = await this.proof.byPassword({ accountId, present });
    return proven.accepted ? this.run({ accountId, password, by: 'themselves' }) : proven;
  }

  async #isPresent(accountId: string, password: string): Promise<boolean> {
    return this.passwords.matches((await this.accounts.find(accountId))?.passwordHash, password);
  }
}
