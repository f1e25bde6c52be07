import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { makeResetLink } from '../domain/account/decide.js';
import type { AccountStore, Clock, Messages, ResetLinks } from './ports.js';
import type { SetPassword } from './set-password.js';

const MINUTE_MS = 60_000;
/** The person asked a moment ago and has the message before them; group IT hands a link on by other ways. */
const LIVES_MS = { themselves: 30 * MINUTE_MS, administrator: 24 * 60 * MINUTE_MS } as const;

/** A link by which a person sets a new password without the old one. It works once; with it all earlier ones are void. */
export class ResetPassword {
  constructor(
    private readonly parts: {
      readonly accounts: AccountStore;
      readonly links: ResetLinks;
      readonly messages: Messages;
      readonly setPassword: SetPassword;
    },
    private readonly publicUrl: string,
    private readonly now: Clock,
  ) {}

  /** For an administrator, who sees it once and hands it on. */
  async linkFor({ accountId }: { accountId: string }): Promise<Outcome<{ link: string; expiresAt: number }>> {
    return this.#make(accountId, 'administrator');
  }

  /** By the person, who is told the same whatever becomes of it: nothing says which accounts exist. */
  async ask({ login }: { login: string }): Promise<void> {
    const { accounts, messages } = this.parts;
    const account = await accounts.findByLogin(login.trim().toLowerCase());
    if (account === undefined || account.disabled || !messages.reaches) return;
    const made = await this.#make(account.accountId, 'themselves');
    if (!made.accepted) return;
    await messages.send({ to: account.contact ?? account.login, kind: 'password-reset', ...made.value });
  }

  /** Whether a link is still good. */
  async look({ secret }: { secret: string }): Promise<boolean> {
    return (await this.parts.links.find(secret, this.now())) !== undefined;
  }

  /** Refuses with `identity.reset-link-not-found`, or for the password's sake; then the link stays good. */
  async run({ secret, password }: { secret: string; password: string }): Promise<Outcome<Account>> {
    const { links, setPassword } = this.parts;
    const done = await links.use(secret, this.now(), (accountId) =>
      setPassword.run({ accountId, password, by: 'link' }),
    );
    return done ?? refuse('identity.reset-link-not-found');
  }

  async #make(
    accountId: string,
    by: 'administrator' | 'themselves',
  ): Promise<Outcome<{ link: string; expiresAt: number }>> {
    const { accounts, links } = this.parts;
    const now = this.now();
    const expiresAt = now + LIVES_MS[by];
    const account = await accounts.find(accountId);
    if (account === undefined) return refuse('identity.account-not-found', { accountId });
    const allowed = makeResetLink(account, { by });
    if (!allowed.accepted) return allowed;
    // Before it is told: one too many is no link, and the audit does not say so.
    const secret = await links.make({ accountId, expiresAt }, now);
    if (secret === undefined) return refuse('identity.reset-links-enough');
    const told = await accounts.change(accountId, (current) => makeResetLink(current, { by }));
    if (!told.accepted) return told;
    return { accepted: true, value: { link: `${this.publicUrl}/reset/${secret}`, expiresAt } };
  }
}
