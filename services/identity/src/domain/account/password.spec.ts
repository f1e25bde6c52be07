import { passwordFault } from './password.js';

const of = { login: 'wang', name: 'Haiyan Wang', isCommon: false };

test.each([
  ['nine ch 9', 'too-short'],
  ['x'.repeat(201), 'too-long'],
  ['abababababab', 'too-simple'],
  ['my WANG and more', 'holds-login'],
  ['since haiyan left', 'holds-name'],
] as const)('the password "%s" is refused: %s', (password, why) => {
  expect(passwordFault(password, of)).toBe(`identity.password-${why}-invalid`);
});

test('a password that lists of common ones name is refused however long it is', () => {
  expect(passwordFault('qwertyuiop123', { ...of, isCommon: true })).toBe('identity.password-common-invalid');
});

test('a Chinese name counts as one word, and a single sign of it forbids nothing', () => {
  const li = { login: 'li.x', name: '李 雪', isCommon: false };
  expect(passwordFault('三月的雪落在院子里了', li)).toBeUndefined();
  expect(passwordFault('王海燕的密码很长很长', { ...li, name: '王海燕' })).toBe('identity.password-holds-name-invalid');
});
