import { type Outcome, refuse } from '@goldkey/kernel';
import { FAILURES_ALLOWED, takeCode } from '../domain/account/decide.js';
import type { AccountStore, AddressWatch, Clock, OneTimeCodes, Passwords, RecoveryCodes, Seal } from './ports.js';

const GUESSES_WATCHED_MS = 15 * 60_000;

/**
 * A signed-in person proves again that the account is theirs: a session that was left open is no proof, and is not to find one by
 * guessing.
 */
export class ProveAccount {
  constructor(
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly codes: { readonly oneTime: OneTimeCodes; readonly recovery: RecoveryCodes; readonly seal: Seal },
    private readonly guesses: AddressWatch,
    private readonly now: Clock,
  ) {}

  /** By the present password, or by a code of the second factor, which counts once. */
  run({ accountId, proof }: { accountId: string; proof: string }): Promise<Outcome<undefined>> {
    const refused = refuse('identity.proof-wrong-invalid', { fields: ['proof'] });
    return this.#watched(accountId, refused, async () =>
      (await this.#isPresent(accountId, proof)) ? true : this.#takesCode(accountId, proof),
    );
  }

  /** By the present password alone. */
  byPassword({ accountId, present }: { accountId: string; present: string }): Promise<Outcome<undefined>> {
    return this.#watched(accountId, refuse('identity.password-wrong-invalid'), () =>
      this.#isPresent(accountId, present),
    );
  }

  async #watched(
    accountId: string,
    refused: Outcome<never>,
    proves: () => Promise<boolean>,
  ): Promise<Outcome<undefined>> {
    const [now, watched] = [this.now(), `account ${accountId}`];
    const { failures, lastAt = now } = await this.guesses.failuresSince(watched, now - GUESSES_WATCHED_MS);
    if (failures >= FAILURES_ALLOWED)
      return refuse('identity.account-locked', { seconds: Math.ceil((lastAt + GUESSES_WATCHED_MS - now) / 1000) });
    if (await proves()) return { accepted: true, value: undefined };
    await this.guesses.recordFailure(watched, now);
    return refused;
  }

  async #isPresent(accountId: string, password: string): Promise<boolean> {
    return this.passwords.matches((await this.accounts.find(accountId))?.passwordHash, password);
  }

  async #takesCode(accountId: string, proof: string): Promise<boolean> {
    const code = proof.replace(/\s/g, '');
    const taken = await this.accounts.change(accountId, (account) => {
      const secret = account.secondFactor && this.codes.seal.open(account.secondFactor.sealedSecret);
      const step = secret === undefined ? undefined : this.codes.oneTime.stepOf(secret, code, this.now());
      return takeCode(account, { step, digest: this.codes.recovery.digestOf(code) });
    });
    return taken.accepted;
  }
}
