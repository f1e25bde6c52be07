import type { PlatformRole } from '../roles.js';

/** A person's way in. Times are milliseconds since the epoch. */
export interface Account {
  readonly accountId: string;
  /** Lower case, unique. */
  readonly login: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  /** Subject at an external issuer, where it is known. */
  readonly externalSubject?: string;
  readonly disabled: boolean;
  /** argon2id, in its own encoded form. */
  readonly passwordHash: string;
  readonly failures: number;
  readonly lockedUntil?: number;
}

export type AccountEvent =
  | { readonly type: 'AccountCreated'; readonly account: Account }
  | { readonly type: 'PasswordSet'; readonly passwordHash: string }
  | { readonly type: 'AccountDisabled' }
  | { readonly type: 'AccountEnabled' }
  | { readonly type: 'SignInSucceeded'; readonly address: string }
  | { readonly type: 'SignInFailed'; readonly address: string; readonly lockedUntil?: number };

/** Whether wrong passwords have locked the account at this instant. */
export const isLocked = (account: Account, now: number): boolean =>
  account.lockedUntil !== undefined && now < account.lockedUntil;

/** The account after the event. */
export const evolve = (account: Account, event: AccountEvent): Account => {
  switch (event.type) {
    case 'AccountCreated':
      return event.account;
    case 'PasswordSet':
      return { ...account, passwordHash: event.passwordHash, failures: 0, lockedUntil: undefined };
    case 'AccountDisabled':
      return { ...account, disabled: true };
    case 'AccountEnabled':
      return { ...account, disabled: false, failures: 0, lockedUntil: undefined };
    case 'SignInSucceeded':
      return { ...account, failures: 0, lockedUntil: undefined };
    case 'SignInFailed':
      return { ...account, failures: account.failures + 1, lockedUntil: event.lockedUntil };
  }
};
