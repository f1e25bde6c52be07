import { cookiesOf, sessionCookie, setCookie, withoutOurs } from './cookies.js';

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
  expect(withoutOurs('__Host-goldkey_session=s; other=1')).toBe('other=1');
  expect(withoutOurs(undefined)).toBeUndefined();
});

test('over https the session’s cookie has the name that no other host and no http page can set', () => {
  const written = (secure: boolean): string => {
    const lines: string[] = [];
    const reply = { header: (_name: string, value: string) => lines.push(value) };
    setCookie(reply, { name: sessionCookie(secure), value: 's', path: '/', maxAge: 60, secure });
    return lines.join();
  };
  expect(written(true)).toBe('__Host-goldkey_session=s; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
  expect(written(false)).toBe('goldkey_session=s; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
});
