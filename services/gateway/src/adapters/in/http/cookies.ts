import type { FastifyReply, FastifyRequest } from 'fastify';

/** Holds the session's secret; nothing else is kept in the browser. */
export const SESSION_COOKIE = 'goldkey_session';
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

/** The `Cookie` header without ours, for a service that sets cookies of its own. */
export const withoutOurs = (header: string | undefined): string | undefined => {
  const rest = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith(`${SESSION_COOKIE}=`) && !part.startsWith(`${SIGN_IN_COOKIE}=`));
  return rest.length > 0 ? rest.join('; ') : undefined;
};

/** Writes a cookie that scripts cannot read and other sites' forms do not carry. `maxAge` in seconds; 0 removes it. */
export const setCookie = (
  reply: FastifyReply,
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
