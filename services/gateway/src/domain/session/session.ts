/** A signed-in browser. Times are milliseconds since the epoch. */
export interface Session {
  /** Digest of the cookie's secret: the secret itself is stored nowhere. */
  readonly id: string;
  /** The issuer's token for this person, exchanged for an internal one at each need. */
  readonly issuerToken: string;
  readonly issuerTokenExpiresAt: number;
  readonly refreshToken?: string;
  readonly idToken?: string;
  /** What a page must repeat in `X-CSRF-Token` when it changes something. */
  readonly csrfToken: string;
  /** The one appointment that the person has chosen to act as. */
  readonly actingAs?: string;
  readonly startedAt: number;
  readonly lastSeenAt: number;
}

/** A sign-in under way between the redirect to the issuer and its answer. */
export interface PendingSignIn {
  readonly state: string;
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly returnTo: string;
  readonly startedAt: number;
}

const MINUTE = 60_000;
/** A session ends a working day after it began, whatever happens in it. */
export const SESSION_LONGEST = 12 * 60 * MINUTE;
/** A session nobody used for this long has ended. */
export const SESSION_IDLE = 2 * 60 * MINUTE;
/** The issuer's answer to a sign-in is awaited this long. */
export const SIGN_IN_LONGEST = 15 * MINUTE;
const REFRESH_AHEAD = 30_000;

/** Whether the session can no longer be used. */
export const hasEnded = (session: Session, now: number): boolean =>
  now - session.startedAt > SESSION_LONGEST || now - session.lastSeenAt > SESSION_IDLE;

/** Whether the issuer's token is too near its end to be exchanged. */
export const needsRefresh = (session: Session, now: number): boolean =>
  session.issuerTokenExpiresAt - now < REFRESH_AHEAD;

/** Reading changes nothing, so it needs no proof that our own page asked. */
export const changesState = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase());

const LONGEST_RETURN = 4_000;
/** Stands for whatever address the console has. */
const HERE = 'http://console';

/**
 * The page to return to after sign-in: a path of this console, else the home page. What a link names is never trusted:
 * `//host`, `/\host` and absolute addresses would lead elsewhere. Other letters than ASCII leave encoded, for a header
 * takes nothing else.
 */
export const returnPath = (wished: unknown): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must not pass
  if (typeof wished !== 'string' || wished.length > LONGEST_RETURN || !/^\/(?!\/)[^\u0000-\u001f\\]*$/.test(wished))
    return '/';
  const { pathname, search, hash } = new URL(wished, HERE);
  // Dots are gone now, so what they hid shows.
  return pathname.startsWith('//') || /^\/session(\/|$)/.test(pathname) ? '/' : pathname + search + hash;
};
