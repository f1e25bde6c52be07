import { type Outcome, refuse } from '@goldkey/kernel';
import type { Account } from '../domain/account/account.js';
import { enrolSecondFactor, removeSecondFactor, renewRecoveryCodes } from '../domain/account/decide.js';
import { asksSecondFactor } from '../domain/roles.js';
import type { AccountStore, Clock, KeptAccount, OneTimeCodes, RecoveryCodes, Roles, Seal } from './ports.js';
import type { ProveAccount } from './prove-account.js';
import type { Standing } from './standing.js';

/** What a person's authenticator takes in. */
export interface Enrolment {
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly address: string;
  /** To be handed back with the first code. */
  readonly sealedSecret: string;
}

interface TakeAway {
  readonly accountId: string;
  readonly byAccountId: string;
  readonly expectedVersion?: number;
}

/** A second factor: begun, confirmed by its first code, taken away; and its recovery codes, shown once. */
export class EnrolSecondFactor {
  constructor(
    private readonly accounts: AccountStore,
    private readonly codes: { readonly oneTime: OneTimeCodes; readonly recovery: RecoveryCodes; readonly seal: Seal },
    private readonly proof: ProveAccount,
    private readonly asking: { readonly standing: Standing; readonly roles: Roles },
    private readonly now: Clock,
  ) {}

  async begin({ accountId }: { accountId: string }): Promise<Outcome<Enrolment>> {
    const account = await this.accounts.find(accountId);
    if (account === undefined) return refuse('identity.account-not-found', { accountId });
    if (account.secondFactor) return refuse('identity.second-factor-there');
    const secret = this.codes.oneTime.newSecret();
    const sealedSecret = this.codes.seal.close(`${accountId} ${secret}`);
    return {
      accepted: true,
      value: { secret, address: this.codes.oneTime.addressOf(secret, account.login), sealedSecret },
    };
  }

  /** Answers the recovery codes; nobody can read them again. */
  async confirm(command: {
    accountId: string;
    sealedSecret: string;
    code: string;
  }): Promise<Outcome<{ account: Account; recoveryCodes: readonly string[] }>> {
    const [accountId, secret = ''] = this.#opened(command.sealedSecret);
    if (accountId !== command.accountId) return refuse('identity.code-wrong-invalid');
    const step = this.codes.oneTime.stepOf(secret, command.code.replace(/\s/g, ''), this.now());
    const { codes: recoveryCodes, digests: recoveryDigests } = this.codes.recovery.make();
    const sealedSecret = this.codes.seal.close(secret);
    const done = await this.accounts.change(accountId, (account) =>
      enrolSecondFactor(account, { sealedSecret, recoveryDigests, step }),
    );
    return done.accepted ? { accepted: true, value: { account: done.value, recoveryCodes } } : done;
  }

  /** By the person, who proves again who they are: the new codes would prove it ever after. */
  async renewCodes(command: {
    accountId: string;
    proof: string;
  }): Promise<Outcome<{ recoveryCodes: readonly string[] }>> {
    const { accountId } = command;
    const proven = await this.proof.run(command);
    if (!proven.accepted) return proven;
    const { codes: recoveryCodes, digests: recoveryDigests } = this.codes.recovery.make();
    const done = await this.accounts.change(accountId, (account) => renewRecoveryCodes(account, { recoveryDigests }));
    return done.accepted ? { accepted: true, value: { recoveryCodes } } : done;
  }

  /** By the person, who proves again who they are; where a role of theirs asks for a second factor, it stays. */
  async remove(command: { accountId: string; proof: string }): Promise<Outcome<Account>> {
    const { accountId } = command;
    const account = await this.accounts.find(accountId);
    if (account === undefined) return refuse('identity.account-not-found', { accountId });
    const roles = await this.asking.standing.rolesOf(account);
    const asked = asksSecondFactor(roles, await this.asking.roles.known());
    const may = removeSecondFactor(account, { asked, by: 'themselves' });
    if (!may.accepted) return may;
    const proven = await this.proof.run(command);
    if (!proven.accepted) return proven;
    return this.accounts.change(accountId, (current) => removeSecondFactor(current, { asked, by: 'themselves' }));
  }

  /** By an administrator for a lost device, whatever the roles ask; the next sign-in asks for a new one. */
  async takeAway({ accountId, byAccountId, expectedVersion }: TakeAway): Promise<Outcome<KeptAccount>> {
    if (accountId === byAccountId) return refuse('identity.own-factor.forbidden');
    const take = (account: Account) => removeSecondFactor(account, { asked: false, by: 'administrator' });
    return this.accounts.change(accountId, take, expectedVersion);
  }

  #opened(sealed: string): string[] {
    try {
      return this.codes.seal.open(sealed).split(' ');
    } catch {
      // What we did not seal ourselves is a wrong answer like any other.
      return [];
    }
  }
}
