import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { attemptSignIn } from '../domain/account/decide.js';
import type { AccountStore, AddressWatch, Clock, Passwords, UnknownLogins } from './ports.js';

const WATCHED_MS = 10 * 60_000;
const FAILURES_OF_ADDRESS = 50;

/**
 * Checks login and password. Refuses with `identity.sign-in-refused` for a wrong password and a disabled account,
 * `identity.account-locked`, or `identity.too-many-attempts` from one network address. A login that nobody has is answered
 * like an account in every attempt, so nothing tells which accounts exist.
 */
export class SignIn {
  constructor(
    private readonly logins: { readonly accounts: AccountStore; readonly unknown: UnknownLogins },
    private readonly passwords: Passwords,
    private readonly addresses: AddressWatch,
    private readonly now: Clock,
  ) {}

  async run(command: { login: string; password: string; address: string }): Promise<Outcome<{ accountId: string }>> {
    const now = this.now();
    if ((await this.addresses.failuresSince(command.address, now - WATCHED_MS)) >= FAILURES_OF_ADDRESS) {
      return refuse('identity.too-many-attempts');
    }
    const login = command.login.trim().toLowerCase();
    const account = await this.logins.accounts.findByLogin(login);
    const matches = await this.passwords.matches(account?.passwordHash, command.password);
    const tried = await this.#attempt(account ?? login, { matches, now, address: command.address });
    if (tried.accepted && tried.value && matches && !tried.value.disabled) {
      return { accepted: true, value: { accountId: tried.value.accountId } };
    }
    // At a locked account too: else nothing slowed who goes from one account to the next.
    await this.addresses.recordFailure(command.address, now);
    return tried.accepted ? refuse('identity.sign-in-refused') : tried;
  }

  #attempt(
    at: Account | string,
    attempt: { matches: boolean; now: number; address: string },
  ): Promise<Outcome<Account | undefined>> {
    return typeof at === 'string'
      ? this.logins.unknown.attempt(at, attempt.now, (tries) => attemptSignIn(tries, attempt))
      : this.logins.accounts.change(at.accountId, (current) => attemptSignIn(current, attempt));
  }
}
