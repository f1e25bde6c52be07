import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { changePassword, FAILURES_ALLOWED, setPassword } from '../domain/account/decide.js';
import type { AccountStore, AddressWatch, Clock, CommonPasswords, Passwords } from './ports.js';

const GUESSES_WATCHED_MS = 15 * 60_000;

/** Sets a new password; a lock ends with it, and so do all sessions. */
export class SetPassword {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly common: CommonPasswords,
    private readonly guesses: AddressWatch,
    private readonly now: Clock,
  ) {}

  async run(command: {
    accountId: string;
    password: string;
    by: 'administrator' | 'themselves' | 'link';
  }): Promise<Outcome<Account>> {
    const { accountId, password, by } = command;
    const chosen = { password, passwordHash: await this.passwords.hash(password), isCommon: this.common.has(password) };
    const repeats = by === 'themselves' && (await this.#isPresent(accountId, password));
    return this.accounts.change(accountId, (account) => setPassword(account, { ...chosen, repeats, by }));
  }

  /** By the person, who proves the present one: a session that was left open is no proof, and is not to find it by guessing. */
  async change(command: { accountId: string; present: string; password: string }): Promise<Outcome<Account>> {
    const { accountId, present, password } = command;
    const [now, watched] = [this.now(), `account ${accountId}`];
    const { failures, lastAt = now } = await this.guesses.failuresSince(watched, now - GUESSES_WATCHED_MS);
    if (failures >= FAILURES_ALLOWED)
      return refuse('identity.account-locked', { seconds: Math.ceil((lastAt + GUESSES_WATCHED_MS - now) / 1000) });
    const matches = await this.#isPresent(accountId, present);
    if (!matches) await this.guesses.recordFailure(watched, now);
    const repeats = matches && present === password;
    const chosen = { password, passwordHash: await this.passwords.hash(password), isCommon: this.common.has(password) };
    return this.accounts.change(accountId, (current) => changePassword(current, { ...chosen, matches, repeats }));
  }

  async #isPresent(accountId: string, password: string): Promise<boolean> {
    return this.passwords.matches((await this.accounts.find(accountId))?.passwordHash, password);
  }
}
