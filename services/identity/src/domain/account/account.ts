import type { PlatformRole } from '../roles.js';

/** Wrong passwords in a row, and the lock that follows them. Times are milliseconds since the epoch. */
export interface Tries {
  readonly failures: number;
  readonly lockedUntil?: number;
}

/** A person's way in. */
export interface Account extends Tries {
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
}

/** What became of an attempt to sign in. */
export type AttemptEvent =
  | { readonly type: 'SignInSucceeded'; readonly address: string }
  | { readonly type: 'SignInFailed'; readonly address: string; readonly lockedUntil?: number };

export type AccountEvent =
  | AttemptEvent
  | { readonly type: 'AccountCreated'; readonly account: Account }
  | { readonly type: 'PasswordSet'; readonly passwordHash: string }
  | { readonly type: 'AccountDisabled' }
  | { readonly type: 'AccountEnabled' };

/** The count of tries after an attempt. */
export const evolveTries = <State extends Tries>(tries: State, event: AttemptEvent): State =>
  event.type === 'SignInSucceeded'
    ? { ...tries, failures: 0, lockedUntil: undefined }
    : { ...tries, failures: tries.failures + 1, lockedUntil: event.lockedUntil };

/** Whether wrong passwords have locked the account at this instant. */
export const isLocked = ({ lockedUntil }: Tries, now: number): boolean =>
  lockedUntil !== undefined && now < lockedUntil;

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
    case 'SignInFailed':
      return evolveTries(account, event);
  }
};
