import type { HolderOfToken } from './holder-of-token.js';
import type { SignInAudit } from './ports.js';

/**
 * A session has ended at the gateway, and the audit says so. The issuer's token of that session is the proof; one that proves
 * nothing any more, or a program's, is of no account whose audit it could stand in.
 */
export class SignOut {
  constructor(
    private readonly holders: Pick<HolderOfToken, 'accountOf'>,
    private readonly audit: Pick<SignInAudit, 'signedOut'>,
  ) {}

  async run(command: { issuerToken: string }): Promise<void> {
    const account = await this.holders.accountOf(command.issuerToken);
    if (account) await this.audit.signedOut(account);
  }
}
