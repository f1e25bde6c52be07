import httpProxy from '@fastify/http-proxy';
import { currentTraceparent, type Log, SIGNED_IN_HEADER } from '@goldkey/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authorize } from '../../../application/authorize.js';
import { changesState } from '../../../domain/session/session.js';
import { cookiesOf, sessionCookie, withoutOurs } from './cookies.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The internal token for the service behind; set once the request is authorised. */
    internalToken?: string;
  }
}

/** A service behind the gateway: requests below `prefix` go to `upstream` unchanged. */
export interface Route {
  readonly prefix: string;
  readonly upstream: string;
  /** `session`: needs a session or a bearer token. `own`: the service decides itself (sign-in, owner's links). */
  readonly access: 'session' | 'own';
}

/** How a request is turned away, as problem+json in the caller's language. */
export type Refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: { status: number; code: string; facts?: Record<string, string> },
) => unknown;

/** What only the gateway may say to a service. */
const FORGEABLE = [
  'authorization',
  'cookie',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-csrf-token',
  'forwarded',
  SIGNED_IN_HEADER,
];

const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** Turns the cookie or bearer token into the internal token; answers 401 or 403 otherwise. */
const authorizeRequest =
  (known: () => Authorize, refuse: Refuse, publicUrl: URL) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const authorize = known();
    const bearer = bearerOf(request);
    if (bearer !== undefined) {
      request.internalToken = await authorize.bearer(bearer);
      if (request.internalToken === undefined)
        return refuse(request, reply, { status: 401, code: 'request.unauthenticated' });
      return undefined;
    }
    const secret = cookiesOf(request).get(sessionCookie(publicUrl.protocol === 'https:'));
    const session = secret ? await authorize.cookie(secret) : undefined;
    if (!session) return refuse(request, reply, { status: 401, code: 'request.unauthenticated' });
    if (changesState(request.method) && request.headers['x-csrf-token'] !== session.session.csrfToken) {
      return refuse(request, reply, { status: 403, code: 'gateway.csrf-token-missing' });
    }
    request.internalToken = session.token;
    return undefined;
  };

/** Announce a body. One that is not passed on must not be announced: the service would take the next request for it. */
const OF_A_BODY = ['content-length', 'transfer-encoding', 'expect', 'trailer'];
/** Methods whose bodies are not passed on. */
const BODILESS = new Set(['GET', 'HEAD']);

const headersFor = (route: Route, publicUrl: URL) => (request: FastifyRequest, headers: Record<string, unknown>) => {
  const dropped = BODILESS.has(request.method) ? [...FORGEABLE, ...OF_A_BODY] : FORGEABLE;
  const passed = Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name)));
  const cookie = route.access === 'own' ? withoutOurs(request.headers.cookie) : undefined;
  const authorization =
    route.access === 'own' ? request.headers.authorization : request.internalToken && `Bearer ${request.internalToken}`;
  const traceparent = currentTraceparent();
  // An owner's link is opened by whoever holds it: the service shows where it was one of us (rulebook S-04).
  const signedIn = route.access === 'own' && cookiesOf(request).has(sessionCookie(publicUrl.protocol === 'https:'));
  return {
    ...passed,
    ...(traceparent ? { traceparent } : {}),
    ...(cookie ? { cookie } : {}),
    ...(signedIn ? { [SIGNED_IN_HEADER]: 'true' } : {}),
    ...(authorization ? { authorization } : {}),
    // Nobody knows the address of who has gone meanwhile.
    ...(request.ip ? { 'x-forwarded-for': request.ip } : {}),
    'x-forwarded-host': publicUrl.host,
    'x-forwarded-proto': publicUrl.protocol.slice(0, -1),
  };
};

interface ProxyParts {
  readonly authorize: () => Authorize;
  readonly refuse: Refuse;
  readonly publicUrl: URL;
  readonly log: Log;
}

/** What only proves itself to the service behind (sign-in, owners' links) is tried at most this often a minute from one address. */
const OWN_DOORS_A_MINUTE = 300;

const RETRY_AFTER_MS = 10;

/**
 * How long a connection to a service is kept for the next request. Services close theirs after 72 s: whoever closes first must be the
 * gateway, or a command may be sent into a connection that ends at that instant.
 */
const KEPT_CONNECTION_MS = 30_000;

/** A kept connection may have been closed by the service meanwhile; reading is then tried once more. An answer stands. */
const retryLostConnection = ({
  err,
  req,
  attempt,
}: {
  err?: { code?: string };
  req: { method?: string };
  attempt: number;
}) => (err?.code === 'ECONNRESET' && attempt === 0 && !changesState(req.method ?? '') ? RETRY_AFTER_MS : null);

const proxyOptions = (route: Route, { authorize, refuse, publicUrl, log }: ProxyParts): Record<string, unknown> => ({
  upstream: route.upstream,
  prefix: route.prefix,
  rewritePrefix: route.prefix,
  disableRequestLogging: true,
  http: { requestOptions: { timeout: 120_000 }, agentOptions: { timeout: KEPT_CONNECTION_MS } },
  ...(route.access === 'session'
    ? { preHandler: authorizeRequest(authorize, refuse, publicUrl) }
    : { config: { rateLimit: { max: OWN_DOORS_A_MINUTE, timeWindow: 60_000 } } }),
  replyOptions: {
    rewriteRequestHeaders: headersFor(route, publicUrl),
    retriesCount: 1,
    retryDelay: retryLostConnection,
    onError: (reply: FastifyReply, { error }: { error: Error & { statusCode?: number } }) => {
      const { code, message } = (error.cause ?? error) as Error & { code?: string };
      log.warn({ code, reason: message, upstream: route.prefix }, 'a service did not answer');
      refuse(reply.request, reply, { status: error.statusCode === 504 ? 504 : 503, code: 'gateway.service-away' });
    },
  },
});

/** Passes requests on by prefix, bodies and answers as streams; longer prefixes win. */
export const registerRoutes = async (
  fastify: FastifyInstance,
  { routes, ...parts }: ProxyParts & { readonly routes: readonly Route[] },
): Promise<void> => {
  for (const route of routes) {
    await fastify.register(async (scope) => {
      // Bodies pass through unread, so nothing here may parse them.
      scope.removeAllContentTypeParsers();
      await scope.register(httpProxy as never, proxyOptions(route, parts));
    });
  }
};
