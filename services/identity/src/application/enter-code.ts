import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { enterCode } from '../domain/account/decide.js';
import type { AccountStore, AddressWatch, Clock, OneTimeCodes, RecoveryCodes, Seal, SignInAudit } from './ports.js';

/** The second factor of a sign-in: a code of the authenticator, or one of the recovery codes. */
export class EnterCode {
  constructor(
    private readonly accounts: AccountStore,
    private readonly audit: Pick<SignInAudit, 'triedWhileLocked'>,
    private readonly codes: { readonly oneTime: OneTimeCodes; readonly recovery: RecoveryCodes; readonly seal: Seal },
    private readonly addresses: AddressWatch,
    private readonly now: Clock,
  ) {}

  /** Refuses with `identity.code-refused` or `identity.account-locked`. */
  async run(command: { accountId: string; code: string; address: string }): Promise<Outcome<Account>> {
    const now = this.now();
    const code = command.code.replace(/\s/g, '');
    let taken = false;
    let locked: Account | undefined;
    const tried = await this.accounts.change(command.accountId, (account) => {
      const secret = account.secondFactor && this.codes.seal.open(account.secondFactor.sealedSecret);
      const step = secret === undefined ? undefined : this.codes.oneTime.stepOf(secret, code, now);
      const decision = enterCode(account, { entered: { step, digest: this.codes.recovery.digestOf(code) }, now });
      taken = decision.accepted && decision.events.some(({ type }) => type === 'SignInSucceeded');
      if (!decision.accepted && decision.refusal.code === 'identity.account-locked') locked = account;
      return decision;
    });
    if (tried.accepted && taken) return tried;
    await this.addresses.recordFailure(command.address, now);
    if (locked !== undefined) await this.audit.triedWhileLocked(locked);
    return tried.accepted ? refuse('identity.code-refused') : tried;
  }
}
