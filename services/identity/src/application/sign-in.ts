import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { ADDRESS_WATCHED_MS, addressWait } from '../domain/account/address.js';
import { attemptSignIn } from '../domain/account/decide.js';
import { asksSecondFactor } from '../domain/roles.js';
import type { AccountStore, AddressWatch, Clock, Passwords, Roles, SignInAudit, UnknownLogins } from './ports.js';
import type { Standing } from './standing.js';

/** What a sign-in still needs after the right password; `undefined`: nothing. */
export type Asked = 'code' | 'enrolment' | 'password' | undefined;

/**
 * Checks login and password. Refuses with `identity.sign-in-refused` for a wrong password and a disabled account,
 * `identity.account-locked`, or `identity.too-many-attempts` from one network address. A login that nobody has is answered
 * like an account in every attempt, so nothing tells which accounts exist.
 */
export class SignIn {
  constructor(
    private readonly logins: {
      readonly accounts: AccountStore;
      readonly unknown: UnknownLogins;
      readonly audit: Pick<SignInAudit, 'triedWhileLocked'>;
    },
    private readonly passwords: Passwords,
    private readonly addresses: AddressWatch,
    private readonly asking: { readonly standing: Pick<Standing, 'rolesOf'>; readonly roles: Pick<Roles, 'known'> },
    private readonly now: Clock,
  ) {}

  async run(command: {
    login: string;
    password: string;
    address: string;
  }): Promise<Outcome<{ accountId: string; asked: Asked }>> {
    const now = this.now();
    const waitMs = addressWait(await this.addresses.failuresSince(command.address, now - ADDRESS_WATCHED_MS), now);
    if (waitMs > 0) return refuse('identity.too-many-attempts', { seconds: Math.ceil(waitMs / 1000) });
    const login = command.login.trim().toLowerCase();
    const account = await this.logins.accounts.findByLogin(login);
    const matches = await this.passwords.matches(account?.passwordHash, command.password);
    const asked = account && matches ? await this.#askedOf(account) : undefined;
    const moreIsAsked = asked === 'code' || asked === 'enrolment';
    const tried = await this.#attempt(account ?? login, { matches, now, moreIsAsked });
    if (tried.accepted && tried.value && matches && !tried.value.disabled) {
      return { accepted: true, value: { accountId: tried.value.accountId, asked } };
    }
    // At a locked account too: else nothing slowed who goes from one account to the next.
    await this.addresses.recordFailure(command.address, now);
    if (!tried.accepted && tried.refusal.code === 'identity.account-locked') {
      await this.logins.audit.triedWhileLocked(account ?? login);
    }
    return tried.accepted ? refuse('identity.sign-in-refused') : tried;
  }

  async #askedOf(account: Account): Promise<Asked> {
    if (account.secondFactor) return 'code';
    const roles = await this.asking.standing.rolesOf(account);
    if (asksSecondFactor(roles, await this.asking.roles.known())) return 'enrolment';
    return account.mustChangePassword ? 'password' : undefined;
  }

  #attempt(
    at: Account | string,
    attempt: { matches: boolean; now: number; moreIsAsked: boolean },
  ): Promise<Outcome<Account | undefined>> {
    return typeof at === 'string'
      ? this.logins.unknown.attempt(at, attempt.now, (tries) => attemptSignIn(tries, attempt))
      : this.logins.accounts.change(at.accountId, (current) => attemptSignIn(current, attempt));
  }
}
