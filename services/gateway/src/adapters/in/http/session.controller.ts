import { Public } from '@goldkey/access';
import { RouteConfig, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { ActAs } from '../../../application/act-as.js';
import { Authorize } from '../../../application/authorize.js';
import { FinishSignIn } from '../../../application/finish-sign-in.js';
import { SignOut } from '../../../application/sign-out.js';
import { StartSignIn } from '../../../application/start-sign-in.js';
import { SESSION_LONGEST, type Session, SIGN_IN_LONGEST } from '../../../domain/session/session.js';
import { cookiesOf, SIGN_IN_COOKIE, sessionCookie, setCookie } from './cookies.js';
import type { Refuse } from './proxy.js';

/** What the controller needs to know of the installation. */
export const SESSION_SETTINGS = Symbol('session settings');
export interface SessionSettings {
  /** Address of the console as browsers see it, without a slash at its end. */
  readonly publicUrl: string;
  readonly refuse: Refuse;
}

/** Who is signed in, as pages need it; the internal token itself never leaves the gateway. */
export interface SessionAnswer {
  readonly subject: string;
  readonly name: string;
  readonly employeeId?: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** Property ids, or `*` for all. */
  readonly properties: '*' | readonly string[];
  /** Set while the person acts as one appointment: roles, permissions and properties are those of it alone. */
  readonly actsAs?: { readonly appointmentId: string; readonly onBehalfOf?: string };
  readonly csrfToken: string;
}

const describe = (token: string, session: Session): SessionAnswer => {
  const claims = decodeJwt<{
    name: string;
    emp?: string;
    roles: string[];
    perms: string[];
    scope: '*' | string[];
    act?: { id: string; name?: string };
  }>(token);
  return {
    subject: claims.sub ?? '',
    name: claims.name,
    employeeId: claims.emp,
    roles: claims.roles,
    permissions: claims.perms,
    properties: claims.scope,
    ...(claims.act === undefined
      ? {}
      : { actsAs: { appointmentId: claims.act.id, ...(claims.act.name ? { onBehalfOf: claims.act.name } : {}) } }),
    csrfToken: session.csrfToken,
  };
};

/** Sign-ins begun from one address in a minute: each is kept for a while, so nobody may begin any number of them. */
const SIGN_INS_A_MINUTE = 300;

/** POST /session/act-as */
const actAsBody = z.strictObject({ appointmentId: z.string().min(1).max(64).nullable() });

/** Sign-in, sign-out, and who is signed in. */
@Public()
@Controller('session')
export class SessionController {
  constructor(
    private readonly startSignIn: StartSignIn,
    private readonly finishSignIn: FinishSignIn,
    private readonly authorize: Authorize,
    private readonly signOut: SignOut,
    private readonly actAs: ActAs,
    @Inject(SESSION_SETTINGS) private readonly settings: SessionSettings,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const known = await this.#known(request);
    if (!known) return this.settings.refuse(request, reply, { status: 401, code: 'request.unauthenticated' });
    return reply.header('cache-control', 'no-store').send(describe(known.token, known.session));
  }

  @RouteConfig({ rateLimit: { max: SIGN_INS_A_MINUTE, timeWindow: 60_000 } })
  @Get('start')
  async start(
    @Query('return') returnTo: unknown,
    @Query('afresh') afresh: unknown,
    @Res() reply: FastifyReply,
  ): Promise<unknown> {
    const { address, state } = await this.startSignIn.run({ returnTo, afresh: afresh === '1' });
    this.#cookie(reply, { name: SIGN_IN_COOKIE, value: state, path: '/session', maxAge: SIGN_IN_LONGEST / 1000 });
    return reply.header('cache-control', 'no-store').redirect(address, 302);
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const answer = new URL(request.url, this.settings.publicUrl);
    const signedIn = await this.finishSignIn.run({ answer, browserState: cookiesOf(request).get(SIGN_IN_COOKIE) });
    if (!signedIn) return this.settings.refuse(request, reply, { status: 400, code: 'gateway.sign-in-expired' });
    const { secret, returnTo } = signedIn;
    if (secret !== undefined)
      this.#cookie(reply, { name: this.#sessionCookie, value: secret, path: '/', maxAge: SESSION_LONGEST / 1000 });
    return reply.header('cache-control', 'no-store').redirect(returnTo, 302);
  }

  /** From now on as one of the person's appointments, or (null) as all of them; answers who they then are. */
  @Post('act-as')
  @HttpCode(200)
  async as(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body(zodBody(actAsBody)) { appointmentId }: z.infer<typeof actAsBody>,
  ): Promise<unknown> {
    const known = await this.#known(request);
    if (!known) return this.settings.refuse(request, reply, { status: 401, code: 'request.unauthenticated' });
    if (request.headers['x-csrf-token'] !== known.session.csrfToken) {
      return this.settings.refuse(request, reply, { status: 403, code: 'gateway.csrf-token-missing' });
    }
    const token = await this.actAs.run({ session: known.session, appointmentId: appointmentId ?? undefined });
    if (!token) return this.settings.refuse(request, reply, { status: 401, code: 'request.unauthenticated' });
    return reply.header('cache-control', 'no-store').send(describe(token, known.session));
  }

  @Post('sign-out')
  @HttpCode(200)
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<unknown> {
    const secret = cookiesOf(request).get(this.#sessionCookie);
    const known = secret ? await this.authorize.sessionOf(secret) : undefined;
    if (known && request.headers['x-csrf-token'] !== known.csrfToken) {
      return this.settings.refuse(request, reply, { status: 403, code: 'gateway.csrf-token-missing' });
    }
    const { address } = await this.signOut.run({ ...(secret && { secret }) });
    this.#cookie(reply, { name: this.#sessionCookie, value: '', path: '/', maxAge: 0 });
    return reply.header('cache-control', 'no-store').send({ address });
  }

  async #known(request: FastifyRequest): Promise<{ session: Session; token: string } | undefined> {
    const secret = cookiesOf(request).get(this.#sessionCookie);
    return secret ? this.authorize.cookie(secret) : undefined;
  }

  get #secure(): boolean {
    return this.settings.publicUrl.startsWith('https:');
  }

  get #sessionCookie(): string {
    return sessionCookie(this.#secure);
  }

  #cookie(reply: FastifyReply, cookie: { name: string; value: string; path: string; maxAge: number }): void {
    setCookie(reply, { ...cookie, secure: this.#secure });
  }
}
