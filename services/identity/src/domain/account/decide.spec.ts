import { given } from '@goldkey/testing';
import { type Account, evolve } from './account.js';
import {
  attemptSignIn,
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  enrolSecondFactor,
  enterCode,
  makeResetLink,
  removeSecondFactor,
  setPassword,
  takeCode,
} from './decide.js';

const account = (change: Partial<Account> = {}): Account => ({
  accountId: 'a-1',
  login: 'wang',
  name: '王海燕',
  disabled: false,
  passwordHash: 'hash',
  mustChangePassword: false,
  roles: [],
  failures: 0,
  ...change,
});
const wrong = { matches: false, now: 1000 };

test('the fourth wrong password does not lock, the fifth locks for a minute', () => {
  given(account({ failures: 3 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed' });
  given(account({ failures: 4 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', lockedUntil: 61_000 });
});

test('each further failure locks twice as long, a quarter of an hour at most', () => {
  given(account({ failures: 5 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', lockedUntil: 121_000 });
  given(account({ failures: 40 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', lockedUntil: 901_000 });
});

test('while locked even the right password is refused; from the last instant on it counts', () => {
  const locked = account({ failures: 5, lockedUntil: 61_000 });
  given(locked).when(attemptSignIn, { matches: true, now: 60_999 }).refuses('identity.account-locked', { seconds: 1 });
  given(locked).when(attemptSignIn, { matches: true, now: 61_000 }).then({ type: 'SignInSucceeded' });
  expect(evolve(locked, { type: 'SignInSucceeded' })).toMatchObject({
    failures: 0,
    lockedUntil: undefined,
  });
});

test('a disabled account does not get in with the right password', () => {
  given(account({ disabled: true }))
    .when(attemptSignIn, { matches: true, now: 1 })
    .then({ type: 'SignInFailed' });
});

test('logins are kept in lower case, and a poor password makes no account', () => {
  const command = { accountId: 'a', login: 'Wang', name: '王', passwordHash: 'h', isCommon: false };
  const made = createAccount({ ...command, password: 'correct horse' });
  expect(made).toMatchObject({ accepted: true, events: [{ account: { login: 'wang', failures: 0 } }] });
  expect(createAccount({ ...command, password: 'short' })).toMatchObject({ accepted: false });
});

test('a new password or enabling ends a lock; nobody disables themselves', () => {
  given(account({ lockedUntil: 5 }))
    .when(enableAccount, undefined)
    .then({ type: 'AccountEnabled' });
  given(account({ lockedUntil: 5 }))
    .when(setPassword, { password: 'correct horse', passwordHash: 'n', isCommon: false, by: 'administrator' })
    .then({ type: 'PasswordSet', passwordHash: 'n', by: 'administrator' });
  given(account()).when(disableAccount, { byAccountId: 'a-1' }).refuses('identity.own-account-disabled');
  given(account()).when(disableAccount, { byAccountId: 'a-2' }).then({ type: 'AccountDisabled' });
});

const chosen = { password: 'correct horse', passwordHash: 'n', isCommon: false };

test('a password that another set is changed at the next sign-in; one’s own, or by a link, stays', () => {
  const after = (by: 'administrator' | 'themselves' | 'link') =>
    evolve(account(), { type: 'PasswordSet', passwordHash: 'n', by }).mustChangePassword;
  expect([after('administrator'), after('themselves'), after('link')]).toEqual([true, false, false]);
});

test('a new password of one’s own is another one', () => {
  given(account())
    .when(setPassword, { ...chosen, repeats: true, by: 'themselves' as const })
    .refuses('identity.password-repeated-invalid');
});

const secondFactor = { sealedSecret: 's', lastStep: 7, recoveryDigests: ['r-1', 'r-2'] };
const entered = (step: number | undefined, digest = 'x') => ({ entered: { step, digest }, now: 1000 });

test('a code of the authenticator counts once: the step of the last one and earlier ones are refused', () => {
  given(account({ secondFactor }))
    .when(enterCode, entered(8))
    .then({ type: 'CodeTaken', step: 8 }, { type: 'SignInSucceeded' });
  given(account({ secondFactor })).when(enterCode, entered(7)).then({ type: 'SignInFailed', factor: 'code' });
  const after = evolve(account({ secondFactor }), { type: 'CodeTaken', step: 8 });
  given(after).when(enterCode, entered(8)).then({ type: 'SignInFailed', factor: 'code' });
});

test('a recovery code counts once, and wrong codes lock like wrong passwords', () => {
  given(account({ secondFactor }))
    .when(enterCode, entered(undefined, 'r-1'))
    .then({ type: 'RecoveryCodeTaken', digest: 'r-1' }, { type: 'SignInSucceeded' });
  const after = evolve(account({ secondFactor }), { type: 'RecoveryCodeTaken', digest: 'r-1' });
  expect(after.secondFactor?.recoveryDigests).toEqual(['r-2']);
  given(account({ secondFactor, failures: 4 }))
    .when(enterCode, entered(undefined))
    .then({ type: 'SignInFailed', lockedUntil: 61_000, factor: 'code' });
  given(account({ secondFactor, lockedUntil: 2000 }))
    .when(enterCode, entered(8))
    .refuses('identity.account-locked', { seconds: 1 });
});

test('a code proves once more who is signed in, and counts as taken', () => {
  const proof = (step: number | undefined, digest = 'x') => ({ step, digest });
  given(account({ secondFactor })).when(takeCode, proof(8)).then({ type: 'CodeTaken', step: 8 });
  given(account({ secondFactor }))
    .when(takeCode, proof(undefined, 'r-1'))
    .then({ type: 'RecoveryCodeTaken', digest: 'r-1' });
  given(account({ secondFactor })).when(takeCode, proof(7)).refuses('identity.code-refused');
  given(account()).when(takeCode, proof(8)).refuses('identity.code-refused');
});

test('the right password alone makes no room for more codes', () => {
  given(account({ failures: 4, secondFactor }))
    .when(attemptSignIn, { matches: true, now: 1, moreIsAsked: true })
    .then();
});

test('a second factor is there once its first code was seen, and stays where a role asks for it', () => {
  const wish = { sealedSecret: 's', recoveryDigests: ['r-1'] };
  given(account())
    .when(enrolSecondFactor, { ...wish, step: undefined })
    .refuses('identity.code-wrong-invalid');
  given(account())
    .when(enrolSecondFactor, { ...wish, step: 5 })
    .then({ type: 'SecondFactorEnrolled', secondFactor: { ...wish, lastStep: 5 } });
  given(account({ secondFactor }))
    .when(enrolSecondFactor, { ...wish, step: 5 })
    .refuses('identity.second-factor-there');
  given(account({ secondFactor }))
    .when(removeSecondFactor, { asked: true, by: 'themselves' })
    .refuses('identity.second-factor-asked');
  given(account({ secondFactor }))
    .when(removeSecondFactor, { asked: true, by: 'administrator' })
    .then({ type: 'SecondFactorRemoved', by: 'administrator' });
  given(account({ secondFactor }))
    .when(removeSecondFactor, { asked: false, by: 'themselves' })
    .then({ type: 'SecondFactorRemoved', by: 'themselves' });
});

test('an edit tells what stood before and after, and nobody takes the administration from themselves', () => {
  const details = { name: '王海雁', roles: ['clerk'], platformRole: undefined };
  given(account())
    .when(editAccount, { details, byAccountId: 'a-2' })
    .then({
      type: 'AccountEdited',
      before: { name: '王海燕', roles: [] },
      after: { name: '王海雁', roles: ['clerk'] },
    });
  given(account({ platformRole: 'group-it' }))
    .when(editAccount, { details, byAccountId: 'a-1' })
    .refuses('identity.own-role-taken');
});

test('a disabled account gets no link for a new password', () => {
  given(account({ disabled: true }))
    .when(makeResetLink, { by: 'themselves' })
    .refuses('identity.account-disabled');
});
