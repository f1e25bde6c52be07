import type { Account } from '../domain/account/account.js';
import type { AccountStore, IssuerTokens, TokenHolder } from './ports.js';

/** Whose an issuer's token is. */
export class HolderOfToken {
  constructor(
    private readonly issuers: IssuerTokens,
    private readonly accounts: Pick<AccountStore, 'find' | 'findByExternalSubject' | 'findByLogin'>,
  ) {}

  /** `undefined` where the token is not good. */
  of(issuerToken: string): Promise<TokenHolder | undefined> {
    return this.issuers.holderOf(issuerToken);
  }

  /** The account of the person who holds the token; `undefined` also where a program holds it, or nobody's account fits. */
  async accountOf(issuerToken: string): Promise<Account | undefined> {
    const holder = await this.of(issuerToken);
    return holder === undefined || holder.kind === 'client' ? undefined : this.accountOfPerson(holder);
  }

  async accountOfPerson(holder: Exclude<TokenHolder, { kind: 'client' }>): Promise<Account | undefined> {
    if (holder.kind === 'account') return this.accounts.find(holder.accountId);
    const known = await this.accounts.findByExternalSubject(holder.subject);
    if (known || !holder.login) return known;
    const named = await this.accounts.findByLogin(holder.login.toLowerCase());
    // An account that is bound to one subject is nobody else's, whatever login another claims.
    return named?.externalSubject === undefined ? named : undefined;
  }
}
