import { accept, type Decision, isAlike, refuse } from '@goldkey/kernel';
import type { PlatformRole } from '../roles.js';
import {
  type Account,
  type AccountDetails,
  type AccountEvent,
  type AttemptEvent,
  isLocked,
  type SecondFactor,
  type Tries,
} from './account.js';
import { LONGEST_PASSWORD, passwordFault, SHORTEST_PASSWORD } from './password.js';

/** Wrong passwords in a row before the account is locked. */
export const FAILURES_ALLOWED = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 15 * 60_000;

export interface NewPassword {
  readonly password: string;
  readonly passwordHash: string;
  /** Whether lists of common passwords name it. */
  readonly isCommon: boolean;
}

const refusalOf = (fault: string) => refuse(fault, { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD });

export interface CreateAccount extends NewPassword {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly platformRole?: PlatformRole;
  readonly roles?: readonly string[];
  readonly contact?: string;
  readonly externalSubject?: string;
  /** The person sets a password of their own at the first sign-in. */
  readonly mustChangePassword?: boolean;
}

/** A new account, where its password can be taken. That the login is free is the store's to say. */
export const createAccount = (command: CreateAccount): Decision<AccountEvent> => {
  const { password, isCommon, login, roles = [], mustChangePassword = false, ...rest } = command;
  const fault = passwordFault(password, { login, name: rest.name, isCommon });
  if (fault) return refusalOf(fault);
  const account: Account = {
    ...rest,
    roles,
    mustChangePassword,
    login: login.toLowerCase(),
    disabled: false,
    failures: 0,
  };
  return accept({ type: 'AccountCreated', account });
};

const DETAILS = ['name', 'employeeId', 'platformRole', 'roles', 'contact', 'externalSubject'] as const;
const same = (one: unknown, other: unknown): boolean => isAlike(one ?? null, other ?? null);

/** Changes what an account says of its person. Nobody takes the administration from the account that they act with. */
export const editAccount = (
  account: Account,
  { details, byAccountId }: { details: AccountDetails; byAccountId: string },
): Decision<AccountEvent> => {
  const changed = DETAILS.filter((name) => !same(account[name], details[name]));
  if (changed.includes('platformRole') && byAccountId === account.accountId) return refuse('identity.own-role-taken');
  if (changed.length === 0) return accept();
  const pick = (from: AccountDetails) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return accept({ type: 'AccountEdited', before: pick(account), after: pick(details) });
};

/** A new password ends a lock. One that somebody else set is changed at the next sign-in, to another one. */
export const setPassword = (
  account: Account,
  command: NewPassword & { by: 'administrator' | 'themselves' | 'link'; repeats?: boolean },
): Decision<AccountEvent> => {
  if (command.repeats) return refuse('identity.password-repeated-invalid');
  const { password, isCommon, passwordHash, by } = command;
  const fault = passwordFault(password, { login: account.login, name: account.name, isCommon });
  return fault ? refusalOf(fault) : accept({ type: 'PasswordSet', passwordHash, by });
};

/** A link by which the person sets a new password. A disabled account gets none. */
export const makeResetLink = (
  account: Account,
  { by }: { by: 'administrator' | 'themselves' },
): Decision<AccountEvent> =>
  account.disabled ? refuse('identity.account-disabled') : accept({ type: 'ResetLinkMade', by });

/** Nobody disables the account that they act with: it could lock the last administrator out. */
export const disableAccount = (account: Account, command: { byAccountId: string }): Decision<AccountEvent> => {
  if (command.byAccountId === account.accountId) return refuse('identity.own-account-disabled');
  return account.disabled ? accept() : accept({ type: 'AccountDisabled' });
};

export const enableAccount = (account: Account): Decision<AccountEvent> =>
  account.disabled || account.lockedUntil !== undefined ? accept({ type: 'AccountEnabled' }) : accept();

/** Signs the person out everywhere. */
export const endSessions = (_account: Account): Decision<AccountEvent> => accept({ type: 'SessionsEnded' });

const lockFor = (failures: number): number =>
  Math.min(FIRST_LOCK_MS * 2 ** (failures - FAILURES_ALLOWED), LONGEST_LOCK_MS);

const locked = ({ lockedUntil = 0 }: Tries, now: number) =>
  refuse('identity.account-locked', { seconds: Math.ceil((lockedUntil - now) / 1000) });

const failed = (account: Tries, now: number, factor?: 'code'): AttemptEvent => {
  const failures = account.failures + 1;
  const lock = failures >= FAILURES_ALLOWED ? { lockedUntil: now + lockFor(failures) } : {};
  return { type: 'SignInFailed', ...lock, ...(factor === undefined ? {} : { factor }) };
};

/**
 * One attempt to sign in. A wrong password counts, and the fifth in a row locks for a minute, each further one for twice as
 * long up to a quarter of an hour. While locked even the right password does not count as tried. At a login that nobody has no
 * password matches, and all else is the same. Where a second factor is asked the right password alone is no success yet, or
 * it would make room for four more codes each time.
 */
export const attemptSignIn = (
  account: Tries & Partial<Pick<Account, 'disabled'>>,
  command: { matches: boolean; now: number; moreIsAsked?: boolean },
): Decision<AttemptEvent> => {
  if (isLocked(account, command.now)) return locked(account, command.now);
  if (!command.matches || account.disabled) return accept(failed(account, command.now));
  return command.moreIsAsked ? accept() : accept({ type: 'SignInSucceeded' });
};

/** A code as it was entered: the step of time that the secret shows it in, or the digest of a recovery code. */
export interface EnteredCode {
  readonly step?: number;
  readonly digest: string;
}

/** What takes the code, where it is one that has not been taken. */
const codeTaken = (
  { lastStep, recoveryDigests }: SecondFactor,
  { step, digest }: EnteredCode,
): AccountEvent | undefined => {
  if (step !== undefined && step > lastStep) return { type: 'CodeTaken', step };
  return recoveryDigests.includes(digest) ? { type: 'RecoveryCodeTaken', digest } : undefined;
};

/** The second factor of a sign-in. A code counts once; a wrong one counts like a wrong password. */
export const enterCode = (
  account: Account,
  { entered, now }: { entered: EnteredCode; now: number },
): Decision<AccountEvent> => {
  if (isLocked(account, now)) return locked(account, now);
  const { secondFactor, disabled } = account;
  if (disabled || secondFactor === undefined) return accept(failed(account, now, 'code'));
  const taken = codeTaken(secondFactor, entered);
  return taken === undefined ? accept(failed(account, now, 'code')) : accept(taken, { type: 'SignInSucceeded' });
};

/** A code of the second factor, by which a signed-in person proves again who they are. */
export const takeCode = ({ secondFactor }: Account, entered: EnteredCode): Decision<AccountEvent> => {
  const taken = secondFactor && codeTaken(secondFactor, entered);
  return taken === undefined ? refuse('identity.code-refused') : accept(taken);
};

/** A second factor is taken once its first code has been seen: a secret that no device holds locks nobody out. */
export const enrolSecondFactor = (
  account: Account,
  { step, ...secondFactor }: Omit<SecondFactor, 'lastStep'> & { step: number | undefined },
): Decision<AccountEvent> => {
  if (account.secondFactor !== undefined) return refuse('identity.second-factor-there');
  if (step === undefined) return refuse('identity.code-wrong-invalid');
  return accept({ type: 'SecondFactorEnrolled', secondFactor: { ...secondFactor, lastStep: step } });
};

/** Takes the second factor away: by an administrator for a lost device, by the person where no role of theirs asks for it. */
export const removeSecondFactor = (
  account: Account,
  { asked, by }: { asked: boolean; by: 'administrator' | 'themselves' },
): Decision<AccountEvent> => {
  if (account.secondFactor === undefined) return accept();
  return asked && by === 'themselves'
    ? refuse('identity.second-factor-asked')
    : accept({ type: 'SecondFactorRemoved', by });
};

/** New recovery codes; the old ones are worth nothing any more. */
export const renewRecoveryCodes = (
  account: Account,
  { recoveryDigests }: { recoveryDigests: readonly string[] },
): Decision<AccountEvent> =>
  account.secondFactor === undefined
    ? refuse('identity.second-factor-missing')
    : accept({ type: 'RecoveryCodesRenewed', recoveryDigests });
