import { given } from '@goldkey/testing';
import { type Account, evolve } from './account.js';
import { attemptSignIn, createAccount, disableAccount, enableAccount, passwordFault, setPassword } from './decide.js';

const account = (change: Partial<Account> = {}): Account => ({
  accountId: 'a-1',
  login: 'wang',
  name: '王海燕',
  disabled: false,
  passwordHash: 'hash',
  failures: 0,
  ...change,
});
const wrong = { matches: false, now: 1000, address: '10.0.0.7' };

test('the fourth wrong password does not lock, the fifth locks for a minute', () => {
  given(account({ failures: 3 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', address: '10.0.0.7' });
  given(account({ failures: 4 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', address: '10.0.0.7', lockedUntil: 61_000 });
});

test('each further failure locks twice as long, a quarter of an hour at most', () => {
  given(account({ failures: 5 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', address: '10.0.0.7', lockedUntil: 121_000 });
  given(account({ failures: 40 }))
    .when(attemptSignIn, wrong)
    .then({ type: 'SignInFailed', address: '10.0.0.7', lockedUntil: 901_000 });
});

test('while locked even the right password is refused; from the last instant on it counts', () => {
  const locked = account({ failures: 5, lockedUntil: 61_000 });
  given(locked)
    .when(attemptSignIn, { matches: true, now: 60_999, address: '10.0.0.7' })
    .refuses('identity.account-locked', { seconds: 1 });
  given(locked)
    .when(attemptSignIn, { matches: true, now: 61_000, address: '10.0.0.7' })
    .then({ type: 'SignInSucceeded', address: '10.0.0.7' });
  expect(evolve(locked, { type: 'SignInSucceeded', address: '10.0.0.7' })).toMatchObject({
    failures: 0,
    lockedUntil: undefined,
  });
});

test('a disabled account does not get in with the right password', () => {
  given(account({ disabled: true }))
    .when(attemptSignIn, { matches: true, now: 1, address: '10.0.0.7' })
    .then({ type: 'SignInFailed', address: '10.0.0.7' });
});

test.each([
  ['123456789', 'identity.password-too-short-invalid'],
  ['aaaaaaaaaaaa', 'identity.password-too-simple-invalid'],
  ['my-WANG-is-here', 'identity.password-holds-login-invalid'],
  ['x'.repeat(201), 'identity.password-too-long-invalid'],
  ['correct horse', undefined],
])('the password %s gives %s', (password, fault) => {
  expect(passwordFault(password, 'wang')).toBe(fault);
});

test('logins are kept in lower case, and a poor password makes no account', () => {
  const command = { accountId: 'a', login: 'Wang', name: '王', passwordHash: 'h' };
  const made = createAccount({ ...command, password: 'correct horse' });
  expect(made).toMatchObject({ accepted: true, events: [{ account: { login: 'wang', failures: 0 } }] });
  expect(createAccount({ ...command, password: 'short' })).toMatchObject({ accepted: false });
});

test('a new password or enabling ends a lock; nobody disables themselves', () => {
  given(account({ lockedUntil: 5 }))
    .when(enableAccount, undefined)
    .then({ type: 'AccountEnabled' });
  given(account({ lockedUntil: 5 }))
    .when(setPassword, { password: 'correct horse', passwordHash: 'n' })
    .then({ type: 'PasswordSet', passwordHash: 'n' });
  given(account()).when(disableAccount, { byAccountId: 'a-1' }).refuses('identity.own-account-disabled');
  given(account()).when(disableAccount, { byAccountId: 'a-2' }).then({ type: 'AccountDisabled' });
});
