import { type Outcome, refuse } from '@goldkey/kernel';
import { attemptSignIn } from '../domain/account/decide.js';
import type { AccountStore, AddressWatch, Clock, Passwords } from './ports.js';

const WATCHED_MS = 10 * 60_000;
const FAILURES_OF_ADDRESS = 50;

/**
 * Checks login and password. Refuses with `identity.sign-in-refused` alike for an unknown login, a wrong password and a
 * disabled account, `identity.account-locked`, or `identity.too-many-attempts` from one network address.
 */
export class SignIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly addresses: AddressWatch,
    private readonly now: Clock,
  ) {}

  async run(command: { login: string; password: string; address: string }): Promise<Outcome<{ accountId: string }>> {
    const now = this.now();
    if ((await this.addresses.failuresSince(command.address, now - WATCHED_MS)) >= FAILURES_OF_ADDRESS) {
      return refuse('identity.too-many-attempts');
    }
    const account = await this.accounts.findByLogin(command.login.trim().toLowerCase());
    const matches = await this.passwords.matches(account?.passwordHash, command.password);
    if (!account) return this.#failed(command.address, now);
    const { address } = command;
    const tried = await this.accounts.change(account.accountId, (current) =>
      attemptSignIn(current, { matches, now, address }),
    );
    if (!tried.accepted) return tried;
    if (!matches || tried.value.disabled) return this.#failed(command.address, now);
    return { accepted: true, value: { accountId: account.accountId } };
  }

  async #failed(address: string, now: number): Promise<Outcome<never>> {
    await this.addresses.recordFailure(address, now);
    return refuse('identity.sign-in-refused');
  }
}
