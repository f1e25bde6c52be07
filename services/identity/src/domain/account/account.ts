import type { PlatformRole } from '../roles.js';

/** Wrong passwords in a row, and the lock that follows them. Times are milliseconds since the epoch. */
export interface Tries {
  readonly failures: number;
  readonly lockedUntil?: number;
}

/** An authenticator that shows a new code every 30 seconds (TOTP), and codes for the day it is lost. */
export interface SecondFactor {
  /** The shared secret, sealed: what is stored does not make codes. */
  readonly sealedSecret: string;
  /** The 30-second step of the last code that was taken: no code is taken twice. */
  readonly lastStep: number;
  /** Digests of the recovery codes that are left. */
  readonly recoveryDigests: readonly string[];
}

/** A person's way in. */
export interface Account extends Tries {
  readonly accountId: string;
  /** Lower case, unique. */
  readonly login: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  /** Roles given to the account itself, besides those of its appointments. */
  readonly roles: readonly string[];
  /** Where messages reach the person (mail address, telephone number); the login where there is none. */
  readonly contact?: string;
  /** Subject at an external issuer, where it is known. */
  readonly externalSubject?: string;
  readonly disabled: boolean;
  /** argon2id, in its own encoded form. */
  readonly passwordHash: string;
  /** The password was set by somebody else: the person sets their own at the next sign-in. */
  readonly mustChangePassword: boolean;
  readonly secondFactor?: SecondFactor;
}

/** What of an account its administrators change. */
export type AccountDetails = Pick<
  Account,
  'name' | 'employeeId' | 'platformRole' | 'roles' | 'contact' | 'externalSubject'
>;

/** What became of an attempt to sign in. */
export type AttemptEvent =
  | { readonly type: 'SignInSucceeded' }
  | { readonly type: 'SignInFailed'; readonly lockedUntil?: number; readonly factor?: 'code' };

export type AccountEvent =
  | AttemptEvent
  | { readonly type: 'AccountCreated'; readonly account: Account }
  | {
      readonly type: 'AccountEdited';
      readonly before: Partial<AccountDetails>;
      readonly after: Partial<AccountDetails>;
    }
  | {
      readonly type: 'PasswordSet';
      readonly passwordHash: string;
      readonly by: 'administrator' | 'themselves' | 'link';
    }
  | { readonly type: 'ResetLinkMade'; readonly by: 'administrator' | 'themselves' }
  | { readonly type: 'SecondFactorEnrolled'; readonly secondFactor: SecondFactor }
  | { readonly type: 'CodeTaken'; readonly step: number }
  | { readonly type: 'RecoveryCodeTaken'; readonly digest: string }
  | { readonly type: 'RecoveryCodesRenewed'; readonly recoveryDigests: readonly string[] }
  | { readonly type: 'SecondFactorRemoved'; readonly by: 'administrator' | 'themselves' }
  | { readonly type: 'SessionsEnded' }
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

const withFactor = (account: Account, change: Partial<SecondFactor>): Account =>
  account.secondFactor === undefined ? account : { ...account, secondFactor: { ...account.secondFactor, ...change } };

/** The account after the event. */
export const evolve = (account: Account, event: AccountEvent): Account => {
  switch (event.type) {
    case 'AccountCreated':
      return event.account;
    case 'AccountEdited':
      return { ...account, ...event.after };
    case 'PasswordSet':
      return {
        ...account,
        passwordHash: event.passwordHash,
        mustChangePassword: event.by === 'administrator',
        failures: 0,
        lockedUntil: undefined,
      };
    case 'SecondFactorEnrolled':
      return { ...account, secondFactor: event.secondFactor };
    case 'CodeTaken':
      return withFactor(account, { lastStep: event.step });
    case 'RecoveryCodeTaken':
      return withFactor(account, {
        recoveryDigests: (account.secondFactor?.recoveryDigests ?? []).filter((digest) => digest !== event.digest),
      });
    case 'RecoveryCodesRenewed':
      return withFactor(account, { recoveryDigests: event.recoveryDigests });
    case 'SecondFactorRemoved':
      return { ...account, secondFactor: undefined };
    case 'AccountDisabled':
      return { ...account, disabled: true };
    case 'AccountEnabled':
      return { ...account, disabled: false, failures: 0, lockedUntil: undefined };
    case 'ResetLinkMade':
    case 'SessionsEnded':
      return account;
    case 'SignInSucceeded':
    case 'SignInFailed':
      return evolveTries(account, event);
  }
};
