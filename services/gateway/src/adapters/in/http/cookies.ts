import type { FastifyRequest } from 'fastify';

const SESSION = 'goldkey_session';

/**
 * The cookie that holds the session's secret; nothing else is kept in the browser. Over https its name begins with
 * `__Host-`: browsers then take it from this very host by https only, so a neighbour host cannot plant one. A cookie with
 * the plain name is not looked at there.
 */
export const sessionCookie = (secure: boolean): string => (secure ? `__Host-${SESSION}` : SESSION);
/** Ties a sign-in's answer to the browser that began it. */
export const SIGN_IN_COOKIE = 'goldkey_sign_in';

/** The cookies of a request, by name. A name that stands twice counts once, the first. */
export const cookiesOf = (request: Pick<FastifyRequest, 'headers'>): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at).trim();
    if (at > 0 && !found.has(name)) found.set(name, part.slice(at + 1).trim());
  }
  return found;
};

const OURS: ReadonlySet<string> = new Set([sessionCookie(true), sessionCookie(false), SIGN_IN_COOKIE]);

/** The `Cookie` header without ours, for a service that sets cookies of its own. */
export const withoutOurs = (header: string | undefined): string | undefined => {
  const rest = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !OURS.has(part.split('=', 1)[0] ?? ''));
  return rest.length > 0 ? rest.join('; ') : undefined;
};

/** Writes a cookie that scripts cannot read and other sites' forms do not carry. `maxAge` in seconds; 0 removes it. */
export const setCookie = (
  reply: { header(name: string, value: string): unknown },
  cookie: { name: string; value: string; path: string; maxAge: number; secure: boolean },
): void => {
  const parts = [
    `${cookie.name}=${cookie.value}`,
    `Path=${cookie.path}`,
    `Max-Age=${cookie.maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  if (cookie.secure) parts.push('Secure');
  reply.header('set-cookie', parts.join('; '));
};
