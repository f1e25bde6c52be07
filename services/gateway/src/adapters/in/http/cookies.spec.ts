import { cookiesOf, withoutOurs } from './cookies.js';

const request = (cookie?: string) => ({ headers: { cookie } });

test('cookies are read by name, and a planted second one does not win', () => {
  const cookies = cookiesOf(request('a=1; goldkey_session=first;goldkey_session=second; b=x=y'));
  expect(cookies.get('goldkey_session')).toBe('first');
  expect(cookies.get('b')).toBe('x=y');
  expect(cookiesOf(request()).size).toBe(0);
});

test('a service behind the gateway never sees our cookies', () => {
  expect(withoutOurs('goldkey_session=s; _interaction=i; goldkey_sign_in=t')).toBe('_interaction=i');
  expect(withoutOurs('goldkey_session=s')).toBeUndefined();
  expect(withoutOurs(undefined)).toBeUndefined();
});
