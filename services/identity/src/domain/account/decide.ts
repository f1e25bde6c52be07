import { accept, type Decision, refuse } from '@goldkey/kernel';
import type { PlatformRole } from '../roles.js';
import { type Account, type AccountEvent, type AttemptEvent, isLocked, type Tries } from './account.js';

/** Wrong passwords in a row before the account is locked. */
export const FAILURES_ALLOWED = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 15 * 60_000;

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** Why a password cannot be taken, as the code of a refusal; `undefined` where it can. Length protects, not odd signs. */
export const passwordFault = (password: string, login: string): string | undefined => {
  if (password.length < SHORTEST_PASSWORD) return 'identity.password-too-short-invalid';
  if (password.length > LONGEST_PASSWORD) return 'identity.password-too-long-invalid';
  if (new Set(password).size < 5) return 'identity.password-too-simple-invalid';
  return password.toLowerCase().includes(login.toLowerCase()) ? 'identity.password-holds-login-invalid' : undefined;
};

export interface CreateAccount {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly passwordHash: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  readonly externalSubject?: string;
}

/** A new account, where its password can be taken. That the login is free is the store's to say. */
export const createAccount = (command: CreateAccount): Decision<AccountEvent> => {
  const { password, login, ...rest } = command;
  const fault = passwordFault(password, login);
  if (fault) return refuse(fault, { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD });
  const account: Account = { ...rest, login: login.toLowerCase(), disabled: false, failures: 0 };
  return accept({ type: 'AccountCreated', account });
};

/** A new password ends a lock. */
export const setPassword = (
  account: Account,
  command: { password: string; passwordHash: string },
): Decision<AccountEvent> => {
  const fault = passwordFault(command.password, account.login);
  if (fault) return refuse(fault, { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD });
  return accept({ type: 'PasswordSet', passwordHash: command.passwordHash });
};

/** Nobody disables the account that they act with: it could lock the last administrator out. */
export const disableAccount = (account: Account, command: { byAccountId: string }): Decision<AccountEvent> => {
  if (command.byAccountId === account.accountId) return refuse('identity.own-account-disabled');
  return account.disabled ? accept() : accept({ type: 'AccountDisabled' });
};

export const enableAccount = (account: Account): Decision<AccountEvent> =>
  account.disabled || account.lockedUntil !== undefined ? accept({ type: 'AccountEnabled' }) : accept();

const lockFor = (failures: number): number =>
  Math.min(FIRST_LOCK_MS * 2 ** (failures - FAILURES_ALLOWED), LONGEST_LOCK_MS);

/**
 * One attempt to sign in. A wrong password counts, and the fifth in a row locks for a minute, each further one for twice as
 * long up to a quarter of an hour. While locked even the right password does not count as tried. `address` is the network
 * address that it came from, for the audit. At a login that nobody has no password matches, and all else is the same.
 */
export const attemptSignIn = (
  account: Tries & Partial<Pick<Account, 'disabled'>>,
  command: { matches: boolean; now: number; address: string },
): Decision<AttemptEvent> => {
  const { address } = command;
  if (isLocked(account, command.now)) {
    const seconds = Math.ceil(((account.lockedUntil ?? 0) - command.now) / 1000);
    return refuse('identity.account-locked', { seconds });
  }
  if (command.matches && !account.disabled) return accept({ type: 'SignInSucceeded', address });
  const failures = account.failures + 1;
  const locks = failures >= FAILURES_ALLOWED;
  return accept({ type: 'SignInFailed', address, ...(locks ? { lockedUntil: command.now + lockFor(failures) } : {}) });
};
